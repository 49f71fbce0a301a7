import type { GroupColumn } from './group-columns.ts';

/** Rows of a table that share values, as Prisma's `groupBy` gives them. */
export interface RawGroup {
  readonly _count: Readonly<Record<string, number>>;
  readonly _sum?: Readonly<Record<string, unknown>>;
  readonly _min?: Readonly<Record<string, unknown>>;
  readonly _max?: Readonly<Record<string, unknown>>;
  readonly [column: string]: unknown;
}

/** The delegate of a model, as far as groups need it. */
export interface GroupDelegate {
  groupBy(query: object): Promise<RawGroup[]>;
  aggregate(query: object): Promise<RawGroup>;
}

/** What to group by, and the column of the number to add up; null without one. */
export interface Grouping {
  readonly by: readonly GroupColumn[];
  readonly of: string | null;
}

/** A value that rows share: an enum, key, text, number, year or Boolean. */
export type GroupValue = string | number | boolean | null;

/** Counted rows with the values that they share. */
export interface Tally {
  readonly values: readonly GroupValue[];
  count: number;
  /** Number of rows with a number. */
  stated: number;
  sum: number;
  min: number | null;
  max: number | null;
}

/**
 * Groups the rows that match `where`; one SQL statement. With `parent`, a column, gives one list of groups for each
 * value of that column.
 */
export async function tallyRows(
  delegate: GroupDelegate,
  where: object,
  { by, of }: Grouping,
  parent: string | null,
): Promise<ReadonlyMap<string | null, readonly Tally[]>> {
  const columns = [
    ...new Set([...(parent ? [parent] : []), ...by.map(({ column }) => column.name)]),
  ];
  const number = of === null ? {} : { [of]: true };
  const query = {
    where,
    _count: { _all: true, ...number },
    ...(of === null ? {} : { _sum: number, _min: number, _max: number }),
  };
  const raw =
    columns.length === 0
      ? [await delegate.aggregate(query)]
      : await delegate.groupBy({ ...query, by: columns });
  const byParent = new Map<string | null, RawGroup[]>();
  for (const one of raw) {
    const key = parent ? String(one[parent]) : null;
    byParent.set(key, [...(byParent.get(key) ?? []), one]);
  }
  return new Map([...byParent].map(([key, groups]) => [key, folded(groups, { by, of })]));
}

/** Adds up groups that share the values of `by`. Days of one year share a value. */
function folded(raw: readonly RawGroup[], { by, of }: Grouping): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const group of raw) {
    const values = by.map(({ column }) => shared(group[column.name]));
    const name = JSON.stringify(values);
    let tally = tallies.get(name);
    if (!tally) {
      tally = { values, count: 0, stated: 0, sum: 0, min: null, max: null };
      tallies.set(name, tally);
    }
    tally.count += group._count['_all']!;
    if (of !== null) add(tally, group, of);
  }
  return [...tallies.values()];
}

function shared(value: unknown): GroupValue {
  if (value instanceof Date) return value.getUTCFullYear();
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}

function add(tally: Tally, { _count, _sum, _min, _max }: RawGroup, of: string): void {
  const stated = _count[of]!;
  if (stated === 0) return;
  tally.stated += stated;
  tally.sum += Number(_sum![of]);
  tally.min = Math.min(tally.min ?? Infinity, Number(_min![of]));
  tally.max = Math.max(tally.max ?? -Infinity, Number(_max![of]));
}

/**
 * Compares groups by their values: numbers by size, enums in declared order, texts in Norwegian order, rows without a
 * value last.
 */
export function compareTallies(
  by: readonly GroupColumn[],
  enumValues: ReadonlyMap<string, readonly string[]>,
): (a: Tally, b: Tally) => number {
  const orders = by.map(({ column }) => enumValues.get(column.type));
  return (a, b) => {
    for (const [at, order] of orders.entries()) {
      const compared = compareValues(a.values[at] ?? null, b.values[at] ?? null, order);
      if (compared !== 0) return compared;
    }
    return 0;
  };
}

function compareValues(a: GroupValue, b: GroupValue, order: readonly string[] | undefined): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (order) return order.indexOf(String(a)) - order.indexOf(String(b));
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'nb');
}
