import { readFileSync } from 'node:fs';
import type { TestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';

const guide = readFileSync(new URL('../../docs/querying.md', import.meta.url), 'utf8');

/** The operations of the guide, each with the answer that follows it. */
const examples = [...guide.matchAll(/```graphql\n(.*?)```\n\n```json\n(.*?)```/gs)].map(
  ([, operation, answer]) => [operation!, JSON.parse(answer!) as { error?: string }] as const,
);

/** Declares the tests that the examples of the guide are answered as it says. */
export function exampleSuite(hub: () => TestHub): void {
  it('shows its rules by operations and their answers', () => {
    expect(examples.length).toBeGreaterThan(8);
  });

  it.each(examples)('answers as the guide says: %s', async (operation, expected) => {
    const { data, errors } = await hub().answer(operation);
    expect(errors ? { error: errors[0]!.message } : data).toEqual(expected);
  });
}
