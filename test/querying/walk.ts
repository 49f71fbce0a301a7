import type { GraphQLSchema } from 'graphql';
import {
  askPages,
  findConnections,
  type Ask,
  type ConnectionField,
  type PageRequest,
} from '../relay-behaviour/connections.ts';
import {
  conditionsFor,
  filterColumns,
  negationsFor,
  ordersOf,
  type Condition,
  type FilterColumn,
  type ReadRow,
  type Value,
} from './conditions.ts';

/** All rows of a list that fits on one page, in the default order, with the columns of the list's filter. */
export interface WholeList {
  readonly connection: ConnectionField;
  readonly columns: readonly FilterColumn[];
  readonly rows: readonly ReadRow[];
}

export interface WalkOptions {
  readonly schema: GraphQLSchema;
  /** Names of the types whose rows arguments find by name. */
  readonly typesWithNames: ReadonlySet<string>;
  readonly ask: Ask;
  /** Whether to test the connection. @default all connections */
  readonly walked?: (connection: ConnectionField) => boolean;
}

/** Chooses the values that conditions use from the values of a list's rows. */
export type Choose = (values: readonly Value[]) => readonly Value[];

/** Chooses the first, the middle and the last value. */
export const firstMiddleLast: Choose = (values) => [
  values[0]!,
  values[Math.floor(values.length / 2)]!,
  values.at(-1)!,
];

/** Returns a function that chooses five pseudo-random values (generator: mulberry32). */
export function chooseBy(seed: number): Choose {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (values) => Array.from({ length: 5 }, () => values[Math.floor(random() * values.length)]!);
}

/** Reads the tested lists. Leaves out empty lists and lists that do not fit on one page. */
export async function readWholeLists(options: WalkOptions): Promise<WholeList[]> {
  const { schema, typesWithNames, ask, walked = () => true } = options;
  const connections = (await findConnections(schema, ask)).filter(walked);
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
  return connections.flatMap((connection, index) => {
    const { page, error } = answers[index]!;
    if (error !== null) throw new Error(`${connection.title}: ${error}`);
    const { totalCount, edges: rows } = page as { totalCount: number; edges: ReadRow[] };
    const isWhole = totalCount === rows.length && totalCount > 0;
    return isWhole ? [{ connection, columns: columnsOf.get(connection)!, rows }] : [];
  });
}

/** A page to query, with the keys of the expected rows. */
export interface WalkCase {
  readonly request: PageRequest;
  readonly expected: readonly string[];
}

/** The longest list of each type. Lists of one type share their filter, so one of them is enough. */
export function longestLists(lists: readonly WholeList[]): readonly WholeList[] {
  const longest = new Map<string, WholeList>();
  for (const list of lists.toSorted((one, other) => one.rows.length - other.rows.length)) {
    longest.set(list.connection.node, list);
  }
  return [...longest.values()];
}

/**
 * Cases for every filter column of every list: conditions with values of the rows, and with unusual texts. The longest
 * list of each type also has cases with `not`.
 */
export function conditionCases(
  lists: readonly WholeList[],
  choose: Choose = firstMiddleLast,
): WalkCase[] {
  const longest = longestLists(lists);
  return lists.flatMap((list) =>
    list.columns.flatMap((column) => {
      const plain = conditionsOf(list, column, choose);
      const negations = longest.includes(list) ? negationsFor(column, plain) : [];
      return [...plain, ...negations].map((condition) => ({
        request: {
          connection: list.connection,
          args: `first: 100, filter: { ${column.name}: ${condition.text} }`,
        },
        expected: filtered(list, column, condition),
      }));
    }),
  );
}

/** Cases with the cursor of a row that the filter excludes, in every order, forwards and backwards. */
export async function cursorCases(
  { schema, ask }: WalkOptions,
  lists: readonly WholeList[],
  choose: Choose = firstMiddleLast,
): Promise<WalkCase[]> {
  const cases: WalkCase[] = [];
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
    for (const [at, order] of orders.entries()) {
      const { edges } = answers[at]!.page as { edges: ReadRow[] };
      cases.push(...cursorCasesOf(list, order, edges, choose));
    }
  }
  return cases;
}

function cursorCasesOf(
  list: WholeList,
  order: string,
  edges: readonly ReadRow[],
  choose: Choose,
): WalkCase[] {
  const { connection } = list;
  const ordered = keysOfRows(edges);
  return list.columns.slice(0, 3).flatMap((column) => {
    const conditions = conditionsOf(list, column, choose).filter((condition) => {
      const { length } = filtered(list, column, condition);
      return length > 0 && length < ordered.length;
    });
    return conditions.slice(-2).flatMap((condition): WalkCase[] => {
      const taken = new Set(filtered(list, column, condition));
      const place = edges.findIndex((row) => !taken.has(keyOf(row)));
      if (place < 0) return [];
      const args = [order, `filter: { ${column.name}: ${condition.text} }`]
        .filter(Boolean)
        .join(', ');
      const { cursor } = edges[place]!;
      return [
        {
          request: { connection, args: `first: 100, after: "${cursor}", ${args}` },
          expected: ordered.slice(place + 1).filter((key) => taken.has(key)),
        },
        {
          request: { connection, args: `last: 100, before: "${cursor}", ${args}` },
          expected: ordered.slice(0, place).filter((key) => taken.has(key)),
        },
      ];
    });
  });
}

/** Queries the pages of the cases. Returns a text for each page with other rows than expected. */
export async function wrongCases(ask: Ask, cases: readonly WalkCase[]): Promise<string[]> {
  const answers = await keysOf(
    ask,
    cases.map(({ request }) => request),
  );
  return cases.flatMap(({ request: { connection, args }, expected }, index) => {
    const found = answers[index]!;
    if (JSON.stringify(found) === JSON.stringify(expected)) return [];
    return [`${connection.title}(${args}): ${String(found)}, expected ${expected.join()}`];
  });
}

/** Queries pages. Resolves, for each page, to the keys of its rows or to the message of its error. */
export async function keysOf(
  ask: Ask,
  requests: readonly PageRequest[],
): Promise<(string[] | string)[]> {
  const answers = await askPages(ask, requests, (row) => `edges { cursor node { ${row} } }`);
  return answers.map(({ page, error }) =>
    error === null ? keysOfRows((page as { edges: ReadRow[] }).edges) : error,
  );
}

function conditionsOf({ rows }: WholeList, column: FilterColumn, choose: Choose): Condition[] {
  return conditionsFor(
    column,
    rows.map(({ node }) => column.value(node)),
    choose,
  );
}

function keyOf({ node, cursor }: ReadRow): string {
  const { id } = node as { id?: string };
  return id ?? cursor;
}

/** The keys of rows; the cursors of rows without a key. */
export function keysOfRows(rows: readonly ReadRow[]): string[] {
  return rows.map(keyOf);
}

function filtered({ rows }: WholeList, column: FilterColumn, condition: Condition): string[] {
  return keysOfRows(rows.filter(({ node }) => condition.takes(column.value(node))));
}
