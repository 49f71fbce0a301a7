import { askPages, type Ask, type Place } from './places.ts';

export interface Row {
  readonly cursor: string;
  readonly node: { readonly __typename: string; readonly id?: string };
}

/** A page as a walk reads it. */
export interface Page {
  readonly edges: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A connection and its rows, in pages as large as there are. */
export interface List {
  readonly place: Place;
  readonly rows: readonly Row[];
}

export const pageSelection = (row: string) =>
  `edges { cursor node { ${row} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

const largest = 100;

/** Reads whole lists; of a long one the first rows, which are a list of their own to walk in. */
export async function readLists(ask: Ask, places: readonly Place[]): Promise<List[]> {
  const got = await askPages(
    ask,
    places.map((place) => ({ place, args: `first: ${largest}` })),
    (row) => `totalCount ${pageSelection(row)}`,
  );
  return places.flatMap((place, at) => {
    const { page, error } = got[at]!;
    if (error !== null || page === null) throw new Error(`${place.title}: ${error}`);
    const { edges, totalCount } = page as Page & { totalCount: number };
    if (edges.length !== Math.min(totalCount, largest)) {
      throw new Error(`${place.title}: ${edges.length} rows of ${totalCount}`);
    }
    return totalCount > largest ? [] : [{ place, rows: edges }];
  });
}

/** A walk over some pages of a list, from one of its ends or from a row near the other. */
interface Walk {
  readonly list: List;
  readonly size: number;
  readonly forward: boolean;
  /** Index of the row after which (or before which) the next page begins; none at an end. */
  from: number | null;
  left: number;
}

const sizes = [1, 2, 7];
const pagesFromEachEnd = 2;

/** Walks in every list from both ends and up to both ends; answers what was not as the list has it. */
export async function walkLists(ask: Ask, lists: readonly List[]): Promise<string[]> {
  const wrong: string[] = [];
  let walks = lists.flatMap((list) => sizes.flatMap((size) => walksIn(list, size)));
  while (walks.length > 0) {
    const got = await askPages(
      ask,
      walks.map((walk) => ({ place: walk.list.place, args: argumentsOf(walk) })),
      pageSelection,
    );
    wrong.push(...walks.flatMap((walk, at) => mistakeIn(walk, got[at]!.page as Page | null)));
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
    // Near the ends, where the last page is full to the brim, and where it is not.
    ...(last > 2 * near ? [walk(true, last - near), walk(false, near)] : []),
    ...(last > 2 * near && size > 1 ? [walk(true, last - near + 1), walk(false, near - 1)] : []),
  ];
}

function argumentsOf({ list, size, forward, from }: Walk): string {
  const [count, side] = forward ? ['first', 'after'] : ['last', 'before'];
  const cursor = from === null ? '' : `, ${side}: "${list.rows[from]!.cursor}"`;
  return `${count}: ${size}${cursor}`;
}

/** Indexes of the first row of the page and of the row after its last. */
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
  const { rows, place } = { ...walk.list, place: walk.list.place };
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
  if (JSON.stringify(sorted(page)) === JSON.stringify(sorted(expected))) return [];
  return [`${place.title}(${argumentsOf(walk)}): ${JSON.stringify(page?.pageInfo ?? null)}`];
}

function sorted(page: Page | null): unknown {
  if (page === null) return null;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
  const rows = page.edges.map(({ cursor, node }) => [cursor, node.__typename, node.id]);
  return [rows, hasNextPage, hasPreviousPage, startCursor, endCursor];
}

function nextOf(walk: Walk): Walk[] {
  const [begin, end] = boundsOf(walk);
  const over = walk.forward ? end >= walk.list.rows.length : begin <= 0;
  if (over || walk.left <= 1) return [];
  return [{ ...walk, from: walk.forward ? end - 1 : begin, left: walk.left - 1 }];
}
