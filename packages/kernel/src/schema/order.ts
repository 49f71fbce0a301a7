import type { Column, Columns } from './columns.ts';

/** One column of an order. Its properties say how to compare rows with a position in the ordered list. */
export interface OrderColumn {
  readonly name: string;
  readonly descending: boolean;
  /** Position of rows without a value; null for a required column. */
  readonly nulls: 'first' | 'last' | null;
  /**
   * For an enum or Boolean column, all possible values in the order of the database, because Prisma cannot compare the
   * values. Null for other columns.
   */
  readonly values: readonly unknown[] | null;
  /** The Prisma type of the column, for reading its values in cursors. */
  readonly type: string;
}

/** Prisma's `orderBy` over columns of one model; the last column is unique. */
export type PrismaOrder = readonly Readonly<Record<string, unknown>>[];

/** A column that rows are ordered by. */
export interface RowOrder {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** The internal value of an order enum, which resolvers get as the argument. `rowOrder` parses it. */
export function orderValue({ field, direction }: RowOrder): string {
  return `${field} ${direction}`;
}

export function rowOrder(value: string): RowOrder {
  const [field, direction] = value.split(' ') as [string, RowOrder['direction']];
  return { field, direction };
}

/** Reads the columns of a Prisma `orderBy`. `enumValues` are the values of the module's enums, in declared order. */
export function orderColumns(
  orderBy: PrismaOrder,
  columns: Columns,
  enumValues: ReadonlyMap<string, readonly string[]>,
): OrderColumn[] {
  return orderBy.map((part) => {
    const [name, asked] = Object.entries(part)[0]! as [string, Direction];
    const { sort, nulls } = typeof asked === 'string' ? { sort: asked, nulls: undefined } : asked;
    const column = columns.get(name);
    const descending = sort === 'desc';
    return {
      name,
      descending,
      // PostgreSQL's default: null counts as the largest value.
      nulls: column.isRequired ? null : (nulls ?? (descending ? 'first' : 'last')),
      values: valuesOf(column, enumValues),
      type: column.type,
    };
  });
}

type Direction = 'asc' | 'desc' | { sort: 'asc' | 'desc'; nulls?: 'first' | 'last' };

function valuesOf(
  column: Column,
  enumValues: ReadonlyMap<string, readonly string[]>,
): readonly unknown[] | null {
  if (column.kind === 'enum') return enumValues.get(column.type) ?? [];
  return column.type === 'Boolean' ? [false, true] : null;
}

/**
 * A Prisma `where` for the rows before or after `place`, a position in the ordered list: one value for each column of
 * `order`.
 */
export function whereBeyond(
  order: readonly OrderColumn[],
  place: readonly unknown[],
  side: 'after' | 'before',
): object {
  const alternatives = order.flatMap((column, index) => {
    const beyond = beyondColumn(column, place[index], side);
    if (beyond === null) return [];
    const equal = order.slice(0, index).map(({ name }, at) => ({ [name]: { equals: place[at] } }));
    return [{ AND: [...equal, beyond] }];
  });
  return { OR: alternatives };
}

/** The condition that a row lies beyond `value` in one column; null if no row can lie there. */
function beyondColumn(
  { name, descending, nulls, values }: OrderColumn,
  value: unknown,
  side: 'after' | 'before',
): object | null {
  const isAfter = side === 'after';
  const nullsBeyond = nulls !== null && (nulls === 'last') === isAfter;
  if (value === null) return nullsBeyond ? null : { [name]: { not: null } };
  const alternatives = compared(name, descending !== isAfter, value, values);
  if (nullsBeyond) alternatives.push({ [name]: null });
  return alternatives.length === 0 ? null : { OR: alternatives };
}

function compared(
  name: string,
  isGreater: boolean,
  value: unknown,
  values: readonly unknown[] | null,
): object[] {
  if (values === null) return [{ [name]: isGreater ? { gt: value } : { lt: value } }];
  const at = values.indexOf(value);
  return (isGreater ? values.slice(at + 1) : values.slice(0, at)).map((other) => ({
    [name]: { equals: other },
  }));
}
