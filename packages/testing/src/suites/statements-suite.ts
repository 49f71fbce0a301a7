import { describe, expect, it } from 'vitest';
import type { Ask, TestHub } from '../test-hub.ts';

/**
 * A list to test: the name of a Relay connection of `Query`, the fields to select on each node, and the arguments of
 * the connection. The arguments must choose rows that have a value in every selected field, for example
 * `filter: { kind: [ALLIANCE] }`.
 */
export type ListQuery = readonly [name: string, selection: string, args?: string];

const rows = 50;

/**
 * Declares one test for each list: 50 rows must cost as many SQL statements as one row. The test fails if a field runs
 * a statement for each row. At least 50 rows must match the arguments of each list; `multiplyRows` adds rows.
 */
export function statementsSuite(hub: () => TestHub, lists: readonly ListQuery[]): void {
  describe('a list costs as many statements for 50 rows as for one', () => {
    for (const [index, [name, selection, args = '']] of lists.entries()) {
      it(`${name} (list ${index + 1})`, async () => {
        const page = (first: number) =>
          `{ ${name}(first: ${first}, ${args}) { totalCount nodes { ${selection} } } }`;
        const answer = await hub().data<Record<string, { nodes: object[] }>>(page(rows));
        expect(answer[name]!.nodes).toHaveLength(rows);
        await expectConstantStatements(hub(), page);
      });
    }
  });
}

/** Asserts that the operation `page(many)`, which lists `many` rows, costs as many SQL statements as `page(1)`. */
export async function expectConstantStatements(
  hub: TestHub,
  page: (first: number) => string,
  { many = rows, ...ask }: Ask & { readonly many?: number } = {},
): Promise<void> {
  const forOne = await hub.statements(page(1), ask);
  expect(await hub.statements(page(many), ask)).toBe(forOne);
}
