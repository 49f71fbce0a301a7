import type { DateFilter, IdFilter, IntFilter, TextFilter } from './vocabulary-types.ts';

type Maybe<T> = T | null | undefined;

/** Prisma's condition for a text column; undefined leaves the column out. Case does not matter. */
export function textWhere(filter: Maybe<TextFilter>) {
  if (!filter) return undefined;
  return {
    mode: 'insensitive' as const,
    ...given({
      equals: filter.equals,
      in: filter.in,
      contains: filter.contains,
      startsWith: filter.startsWith,
    }),
  };
}

/** Prisma's condition for a key column. */
export function idWhere(filter: Maybe<IdFilter>) {
  return filter ? given({ equals: filter.equals, in: filter.in }) : undefined;
}

/** Prisma's condition for a number column. */
export function intWhere(filter: Maybe<IntFilter>) {
  if (!filter) return undefined;
  return given({ equals: filter.equals, gte: filter.atLeast, lte: filter.atMost });
}

/** Prisma's condition for a date column. */
export function dateWhere(filter: Maybe<DateFilter>) {
  if (!filter) return undefined;
  return given({ equals: filter.equals, gte: filter.onOrAfter, lt: filter.before });
}

/** The properties of `conditions` that were given. */
export function given<T extends object>(conditions: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(conditions).filter(([, value]) => value !== undefined && value !== null),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}
