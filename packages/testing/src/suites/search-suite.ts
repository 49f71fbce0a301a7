import { describe, expect, it } from 'vitest';
import type { TestHub } from '../test-hub.ts';

/** A text to search for, and the type and title of a row that the search must find. */
export type SearchExample = readonly [text: string, type: string, title: string];

/** A hit of the public query `search`. */
export interface FoundRow {
  readonly type: string;
  readonly title: string;
}

/** Declares one test for each example: a search for the text finds the row. */
export function searchSuite(hub: () => TestHub, examples: readonly SearchExample[]): void {
  describe('search', () => {
    it.each(examples)('finds by «%s» the %s «%s»', async (text, type, title) => {
      expect(await hitsOf(hub(), text)).toContainEqual({ type, title });
    });
  });
}

/** The first hits of a text, best first. */
export async function hitsOf(hub: TestHub, text: string, first = 20): Promise<FoundRow[]> {
  const { search } = await hub.data<{ search: { hits: FoundRow[] } }>(
    'query ($text: String!, $first: Int!) { search(text: $text, first: $first) { hits { type title } } }',
    { variables: { text, first } },
  );
  return search.hits;
}
