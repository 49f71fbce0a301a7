import type { RequestContext } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { useTestHub } from '@vesthub/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';
import {
  askPages,
  findConnections,
  type Ask,
  type ConnectionField,
  type PageRequest,
} from './relay-behaviour/connections.ts';
import { exampleSuite } from './querying/examples.ts';
import { keySuite } from './querying/keys.ts';
import { nameSuite } from './querying/names.ts';
import {
  conditionsFor,
  filterColumns,
  ordersOf,
  type Condition,
  type FilterColumn,
  type ReadRow,
} from './querying/conditions.ts';

const modules = [registryModule, ...allModules];
const hub = useTestHub(modules);

/** The context of a caller who may read restricted rows of every module. */
const withAllScopes = (context: RequestContext): RequestContext => ({
  ...context,
  principal: {
    ...context.principal,
    name: 'insider',
    scopes: new Set(
      modules.flatMap(({ name }) =>
        ['internal', 'personal', 'raw'].map((scope) => `${name}:${scope}`),
      ),
    ),
  },
});
const ask: Ask = (operation) => hub().answer(operation, { context: withAllScopes });

/** A list that fits on one page, in its default order. */
interface WholeList {
  readonly connection: ConnectionField;
  readonly columns: readonly FilterColumn[];
  readonly rows: readonly ReadRow[];
}

let lists: WholeList[];

beforeAll(async () => {
  const { schema, registration } = hub().composition;
  const typesWithNames = new Set(registration.knownNames.keys());
  const connections = await findConnections(schema, ask);
  const columnsOf = new Map(
    connections.map((connection) => [
      connection,
      filterColumns(schema, connection, typesWithNames),
    ]),
  );
  const answers = await askPages(
    ask,
    connections.map((connection) => ({ connection, args: 'first: 100' })),
    (row, connection) => {
      const shown = columnsOf.get(connection)!.map(({ selection }) => selection);
      const distinct = new Set([...row.split(' '), ...shown]);
      return `totalCount edges { cursor node { ${[...distinct].join(' ')} } }`;
    },
  );
  lists = connections.flatMap((connection, index) => {
    const { page, error } = answers[index]!;
    if (error !== null) throw new Error(`${connection.title}: ${error}`);
    const { totalCount, edges: rows } = page as { totalCount: number; edges: ReadRow[] };
    const isWhole = totalCount === rows.length && totalCount > 0;
    return isWhole ? [{ connection, columns: columnsOf.get(connection)!, rows }] : [];
  });
});

async function keysOf(requests: readonly PageRequest[]): Promise<(string[] | string)[]> {
  const answers = await askPages(ask, requests, (row) => `edges { cursor node { ${row} } }`);
  return answers.map(({ page, error }) =>
    error === null ? keys((page as { edges: ReadRow[] }).edges) : error,
  );
}

function keyOf({ node, cursor }: ReadRow): string {
  const { id } = node as { id?: string };
  return id ?? cursor;
}

function keys(rows: readonly ReadRow[]): string[] {
  return rows.map(keyOf);
}

function filtered({ rows }: WholeList, column: FilterColumn, condition: Condition): string[] {
  return keys(rows.filter(({ node }) => condition.takes(column.value(node))));
}

describe('the filters of every connection', () => {
  it('take the rows whose values satisfy the condition, and no others', async () => {
    const cases = lists.flatMap((list) =>
      list.columns.flatMap((column) => {
        const values = list.rows.map(({ node }) => column.value(node));
        return conditionsFor(column, values).map((condition) => ({ list, column, condition }));
      }),
    );
    expect(cases.length).toBeGreaterThan(3_000);
    const answers = await keysOf(
      cases.map(({ list, column, condition }) => ({
        connection: list.connection,
        args: `first: 100, filter: { ${column.name}: ${condition.text} }`,
      })),
    );
    const wrong = cases.flatMap(({ list, column, condition }, index) => {
      const expected = filtered(list, column, condition);
      const found = answers[index]!;
      if (JSON.stringify(found) === JSON.stringify(expected)) return [];
      return [
        `${list.connection.title}(${column.name}: ${condition.text}): ${String(found)}, expected ${expected.join()}`,
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('refuse null and name the condition', async () => {
    const cases = lists.flatMap(({ connection, columns }) =>
      columns.map((column) => ({ connection, column })),
    );
    const answers = await keysOf(
      cases.map(({ connection, column }) => ({
        connection,
        args: `filter: { ${column.name}: null }`,
      })),
    );
    const accepted = cases.filter(
      ({ column }, index) =>
        !String(answers[index]).includes(`(filter.${column.name}:): null is not accepted`),
    );
    expect(accepted.map(({ connection, column }) => `${connection.title} ${column.name}`)).toEqual(
      [],
    );
  });
});

describe('the cursors of every connection', () => {
  it('continue after the place of a row that the filter leaves out, in every order', async () => {
    const { schema } = hub().composition;
    const cases: { request: PageRequest; expected: string[] }[] = [];
    for (const list of lists) {
      const { connection } = list;
      const orders = ordersOf(schema, connection);
      const answers = await askPages(
        ask,
        orders.map((order) => ({
          connection,
          args: ['first: 100', order].filter(Boolean).join(', '),
        })),
        (row) => `edges { cursor node { ${row} } }`,
      );
      orders.forEach((order, at) => {
        const edges = (answers[at]!.page as { edges: ReadRow[] }).edges;
        const ordered = keys(edges);
        for (const column of list.columns.slice(0, 3)) {
          const values = list.rows.map(({ node }) => column.value(node));
          const conditions = conditionsFor(column, values).filter((condition) => {
            const { length } = filtered(list, column, condition);
            return length > 0 && length < ordered.length;
          });
          for (const condition of conditions.slice(-2)) {
            const taken = new Set(filtered(list, column, condition));
            const place = edges.findIndex(
              ({ node, cursor }) => !taken.has(keyOf({ node, cursor })),
            );
            if (place < 0) continue;
            const args = [order, `filter: { ${column.name}: ${condition.text} }`]
              .filter(Boolean)
              .join(', ');
            const cursor = edges[place]!.cursor;
            cases.push({
              request: { connection, args: `first: 100, after: "${cursor}", ${args}` },
              expected: ordered.slice(place + 1).filter((key) => taken.has(key)),
            });
            cases.push({
              request: { connection, args: `last: 100, before: "${cursor}", ${args}` },
              expected: ordered.slice(0, place).filter((key) => taken.has(key)),
            });
          }
        }
      });
    }
    expect(cases.length).toBeGreaterThan(1_000);
    const answers = await keysOf(cases.map(({ request }) => request));
    const wrong = cases.flatMap(({ request, expected }, index) =>
      JSON.stringify(answers[index]) === JSON.stringify(expected)
        ? []
        : [
            `${request.connection.title}(${request.args}): ${String(answers[index])}, expected ${expected.join()}`,
          ],
    );
    expect(wrong).toEqual([]);
  });
});

describe('keys and orders', () => {
  keySuite(hub);
});

describe('names in arguments', () => {
  nameSuite(hub);
});

describe('the guide to querying', () => {
  exampleSuite(hub);
});
