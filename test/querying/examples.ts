import { readFileSync } from 'node:fs';
import type { TestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';

const guide = readFileSync(new URL('../../docs/querying.md', import.meta.url), 'utf8');

/** The operations in docs/querying.md, each with the answer that the guide shows. */
const examples = [...guide.matchAll(/```graphql\n(.*?)```\n\n```json\n(.*?)```/gs)].map(
  ([, operation, answer]) => [operation!, JSON.parse(answer!) as { error?: string }] as const,
);

/** Declares the tests that the hub answers the guide's examples with the guide's answers. */
export function exampleSuite(hub: () => TestHub): void {
  it('contains operations with answers', () => {
    expect(examples.length).toBeGreaterThan(8);
  });

  it.each(examples)('shows the answer that the hub gives to %s', async (operation, expected) => {
    const { data, errors } = await hub().answer(operation);
    expect(errors ? { error: errors[0]!.message } : data).toEqual(expected);
  });
}
