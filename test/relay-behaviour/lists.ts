import { askPages, type Ask, type ConnectionField } from './connections.ts';

export interface Row {
  readonly cursor: string;
  readonly node: { readonly __typename: string; readonly id?: string };
}

/** The value of a page that was queried with `pageSelection`. */
export interface Page {
  readonly edges: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A connection together with all its rows. */
export interface List {
  readonly connection: ConnectionField;
  readonly rows: readonly Row[];
}

export const pageSelection = (row: string) =>
  `edges { cursor node { ${row} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

const maxPageSize = 100;

/** Reads all rows of the connections. Leaves out connections whose rows do not fit on one page. */
export async function readLists(
  ask: Ask,
  connections: readonly ConnectionField[],
): Promise<List[]> {
  const answers = await askPages(
    ask,
    connections.map((connection) => ({ connection, args: `first: ${maxPageSize}` })),
    (row) => `totalCount ${pageSelection(row)}`,
  );
  return connections.flatMap((connection, index) => {
    const { page, error } = answers[index]!;
    if (error !== null || page === null) throw new Error(`${connection.title}: ${error}`);
    const { edges, totalCount } = page as Page & { totalCount: number };
    if (edges.length !== Math.min(totalCount, maxPageSize)) {
      throw new Error(`${connection.title}: ${edges.length} rows of ${totalCount}`);
    }
    return totalCount > maxPageSize ? [] : [{ connection, rows: edges }];
  });
}

/** A walk over consecutive pages of a list. */
interface Walk {
  readonly list: List;
  readonly size: number;
  readonly forward: boolean;
  /** Index of the row after which (backward: before which) the next page begins; null at an end of the list. */
  from: number | null;
  /** Number of pages that the walk may still read. */
  left: number;
}

const sizes = [1, 2, 7];
const pagesFromEachEnd = 2;

/** Reads pages at both ends of every list, in both directions. Returns a text for each wrong page. */
export async function walkLists(ask: Ask, lists: readonly List[]): Promise<string[]> {
  const wrong: string[] = [];
  let walks = lists.flatMap((list) => sizes.flatMap((size) => walksIn(list, size)));
  while (walks.length > 0) {
    const answers = await askPages(
      ask,
      walks.map((walk) => ({ connection: walk.list.connection, args: argumentsOf(walk) })),
      pageSelection,
    );
    wrong.push(
      ...walks.flatMap((walk, index) => mistakeIn(walk, answers[index]!.page as Page | null)),
    );
    walks = walks.flatMap(nextOf);
  }
  return wrong;
}

function walksIn(list: List, size: number): Walk[] {
  const last = list.rows.length - 1;
  const near = size * pagesFromEachEnd;
  const walk = (forward: boolean, from: number | null) => ({
    list,
    size,
    forward,
    from,
    left: pagesFromEachEnd,
  });
  return [
    walk(true, null),
    walk(false, null),
    // Two more walks start near an end of the list, so that their last page is full or one row short.
    ...(last > 2 * near ? [walk(true, last - near), walk(false, near)] : []),
    ...(last > 2 * near && size > 1 ? [walk(true, last - near + 1), walk(false, near - 1)] : []),
  ];
}

function argumentsOf({ list, size, forward, from }: Walk): string {
  const [count, side] = forward ? ['first', 'after'] : ['last', 'before'];
  const cursor = from === null ? '' : `, ${side}: "${list.rows[from]!.cursor}"`;
  return `${count}: ${size}${cursor}`;
}

/** Index of the page's first row, and index after its last row. */
function boundsOf({ list, size, forward, from }: Walk): [number, number] {
  const count = list.rows.length;
  if (forward) {
    const begin = from === null ? 0 : from + 1;
    return [begin, Math.min(count, begin + size)];
  }
  const end = from ?? count;
  return [Math.max(0, end - size), end];
}

function mistakeIn(walk: Walk, page: Page | null): string[] {
  const { rows, connection } = walk.list;
  const [begin, end] = boundsOf(walk);
  const edges = rows.slice(begin, end);
  const expected: Page = {
    edges,
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: begin > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
  if (JSON.stringify(comparable(page)) === JSON.stringify(comparable(expected))) return [];
  return [`${connection.title}(${argumentsOf(walk)}): ${JSON.stringify(page?.pageInfo ?? null)}`];
}

/** The values of a page in a fixed order, so that pages can be compared as JSON. */
function comparable(page: Page | null): unknown {
  if (page === null) return null;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
  const rows = page.edges.map(({ cursor, node }) => [cursor, node.__typename, node.id]);
  return [rows, hasNextPage, hasPreviousPage, startCursor, endCursor];
}

function nextOf(walk: Walk): Walk[] {
  const [begin, end] = boundsOf(walk);
  const isAtEnd = walk.forward ? end >= walk.list.rows.length : begin <= 0;
  if (isAtEnd || walk.left <= 1) return [];
  return [{ ...walk, from: walk.forward ? end - 1 : begin, left: walk.left - 1 }];
}
