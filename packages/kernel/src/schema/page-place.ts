import type { RequestContext } from '../context/context.ts';
import { inputError } from '../errors/errors.ts';
import { placeIn, placeOf, readCursor, writeCursor } from './cursor.ts';
import { loadEntity, type Entity } from './entity.ts';
import { whereBeyond, type OrderColumn } from './order.ts';

/**
 * A list whose cursors mark a position. The next page can therefore be read even if the cursor's row has left the list.
 */
export interface PagedList {
  /** Returns the columns that order the list when the field has the arguments `args`. */
  order(args: object): readonly OrderColumn[];
  /** Whether every caller who may read the list may also read all columns in `order`. */
  isOpen(order: readonly OrderColumn[]): boolean;
  /** Refuses arguments that the caller may not use. */
  check?(field: string, args: object, context: RequestContext): void;
}

/** Name of the field extension that holds the `PagedList` of a field. */
export const pagedList = 'vesthubPagedList';

/**
 * Returns the extensions for a connection that is ordered by `columns`, ascending. The last column is the key. Every
 * column must be required, and every caller of the field must be allowed to read it. The connection's `resolve` must
 * add `whereInPage` to its conditions.
 */
export function pagedBy(
  ...columns: readonly Pick<OrderColumn, 'name' | 'type'>[]
): Readonly<Record<string, PagedList>> {
  const order = columns.map((column) => ({
    ...column,
    descending: false,
    nulls: null,
    values: null,
  }));
  const list: PagedList = { order: () => order, isOpen: () => true };
  return { [pagedList]: list };
}

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  before?: string | null;
  after?: string | null;
}

const placeKey = Symbol('place');

interface Place {
  readonly side: 'after' | 'before';
  readonly order: readonly OrderColumn[];
  readonly values: readonly unknown[];
}

/** The cursors in the arguments, each with the name of its argument. */
export function cursorsOf(args: PageArguments): ['before' | 'after', string][] {
  return (['before', 'after'] as const).flatMap((side) => {
    const cursor = args[side];
    return typeof cursor === 'string' ? [[side, cursor] as ['before' | 'after', string]] : [];
  });
}

/** The error for a text that is not a cursor of the list. */
export function cursorError(field: string, side: string, cursor: string): Error {
  return inputError(`${field}(${side}:)`, cursor, 'a cursor from an earlier page of this list');
}

/**
 * Replaces the cursor in the arguments by the place that the cursor marks. If Pothos passed the cursor on, Prisma would
 * look for the cursor's row, and rows would be lost if that row has left the list. Loads the row if the cursor has no
 * values for the requested order, or if some callers may not read all columns of that order.
 */
export async function withPlace(
  field: string,
  args: PageArguments,
  list: PagedList,
  entity: Entity,
  context: RequestContext,
  pageSize: number,
): Promise<PageArguments> {
  const { after: _after, before: _before, ...rest } = args;
  const [cursor] = cursorsOf(args);
  if (cursor === undefined) return args;
  const [side, text] = cursor;
  const order = list.order(args);
  const read = readCursor(text);
  if (read === null || (read.type ?? entity.name) !== entity.name) {
    throw cursorError(field, side, text);
  }
  let values = list.isOpen(order) ? placeIn(read, order) : null;
  if (values === null) {
    const row = await loadEntity(entity, read.key, context);
    if (row === null) throw cursorError(field, side, text);
    values = placeOf({ ...row }, order);
  }
  const place: Place = { side, order, values };
  const size = side === 'before' && typeof rest.last !== 'number' ? { last: pageSize } : {};
  return Object.assign({ ...rest, ...size }, { [placeKey]: place });
}

/**
 * Restricts the Prisma `where` to rows beyond the place that `withPlace` put into `args`. Without a place, returns
 * `where` unchanged.
 */
export function whereInPage(where: object | undefined, args: object): object | undefined {
  const { [placeKey]: place } = args as { [placeKey]?: Place };
  if (!place) return where;
  const beyond = whereBeyond(place.order, place.values, place.side);
  return where ? { AND: [where, beyond] } : beyond;
}

interface Connection {
  edges?: readonly ({ cursor: string; node: Readonly<Record<string, unknown>> } | null)[];
  pageInfo?: {
    startCursor: string | null;
    endCursor: string | null;
    hasNextPage: boolean;
    hasPreviousPage: boolean;
  };
}

/**
 * Writes the cursors of a page. Sets `hasPreviousPage` if the arguments have `after`, and `hasNextPage` if they have
 * `before`.
 */
export function writeCursors(
  connection: unknown,
  args: PageArguments,
  list: PagedList,
  type: string,
): unknown {
  const { edges, pageInfo } = (connection ?? {}) as Connection;
  if (!edges || !pageInfo) return connection;
  const order = list.order(args);
  const shown = list.isOpen(order) ? order : null;
  for (const edge of edges) if (edge) edge.cursor = writeCursor(type, edge.node, shown);
  pageInfo.startCursor = edges[0]?.cursor ?? null;
  pageInfo.endCursor = edges.at(-1)?.cursor ?? null;
  pageInfo.hasPreviousPage ||= typeof args.after === 'string';
  pageInfo.hasNextPage ||= typeof args.before === 'string';
  return connection;
}
