import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of search. */
export function search(hub: () => TestHub): void {
  describe('search', () => {
    it('finds schemes, notes, grants and lines by Norwegian and English words', async () => {
      const titles = async (text: string) => {
        const { search } = await hub().data<{ search: { hits: { title: string }[] } }>(
          'query ($text: String!) { search(text: $text, first: 3) { hits { title } } }',
          { variables: { text } },
        );
        return search.hits.map((hit) => hit.title);
      };
      expect(await titles('ordinær kontingent')).toContain('Ordinær kontingent');
      expect(await titles('revisjonshonorar')).toContain('Note 5 – Revisjonshonorar');
      expect(await titles('interreg')).toContain('Søknad til Interreg');
      expect(await titles('deposits')).toContain('Sum bankinnskudd');
    });
  });
}
