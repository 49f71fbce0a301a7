import { describe, expect, it } from 'vitest';
import type { Ask, TestHub } from '../test-hub.ts';

/** A Relay connection of `Query` to test, the fields to select on each node, and the arguments of the connection. */
type RootList = readonly [name: string, selection: string, args?: string];

/** A type without root field to test, read by `nodes`, and Prisma's condition for its rows. */
type TypeRows = readonly [type: string, selection: string, where: object];

/**
 * Rows to test. The arguments or the condition must choose rows that have a value in every selected field, for example
 * `filter: { kind: [ALLIANCE] }`.
 */
export type ListQuery = RootList | TypeRows;

const rows = 50;

/**
 * Declares one test for each list: 50 rows must cost as many SQL statements as one row. The test fails if a field runs
 * a statement for each row. At least 50 rows must match the arguments of each list; `multiplyRows` adds rows.
 */
export function statementsSuite(hub: () => TestHub, lists: readonly ListQuery[]): void {
  describe('a list costs as many statements for 50 rows as for one', () => {
    for (const [index, list] of lists.entries()) {
      it(`${list[0]} (list ${index + 1})`, async () => {
        const page = await pageOf(hub(), list);
        const answer = await hub().data<Record<string, object[] | { nodes: object[] }>>(page(rows));
        const [found] = Object.values(answer);
        const nodes = Array.isArray(found) ? found : found!.nodes;
        expect(nodes.filter((node) => node !== null)).toHaveLength(rows);
        await expectConstantStatements(hub(), page);
      });
    }
  });
}

/** Returns the operation for the first rows of a list. */
async function pageOf(hub: TestHub, list: ListQuery): Promise<(first: number) => string> {
  const [name, selection, choice = ''] = list;
  if (typeof choice === 'string') {
    return (first) =>
      `{ ${name}(first: ${first}, ${choice}) { totalCount nodes { ${selection} } } }`;
  }
  const keys = await keysOf(hub, name, choice);
  return (first) => {
    const ids = JSON.stringify(keys.slice(0, first).map((key) => `${name}:${key}`));
    return `{ nodes(ids: ${ids}) { ... on ${name} { ${selection} } } }`;
  };
}

interface Table {
  findMany(query: object): Promise<{ id: string }[]>;
}

async function keysOf(hub: TestHub, type: string, where: object): Promise<string[]> {
  const { module } = hub.composition.registration.entities.get(type)!;
  const client = hub.databases.get(module)!.client as Record<string, Table>;
  const table = client[type.charAt(0).toLowerCase() + type.slice(1)]!;
  const found = await table.findMany({ where, take: rows, select: { id: true } });
  return found.map(({ id }) => id);
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
