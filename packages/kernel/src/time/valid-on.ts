import type { PeriodShape } from '../context/shapes.ts';

/**
 * A period `[from, to)` is valid on a day if it contains the day. Null is an open end. The rule is implemented three
 * times: in memory, in Prisma and in SQL. A test checks that the three agree.
 */

/** Whether the period is valid on `day`, in memory; true when `day` is null. */
export function isValidOn(period: Pick<PeriodShape, 'from' | 'to'>, day: Date | null): boolean {
  if (day === null) return true;
  return (period.from === null || period.from <= day) && (period.to === null || period.to > day);
}

interface ValidOn {
  AND: [
    { OR: [{ from: null }, { from: { lte: Date } }] },
    { OR: [{ to: null }, { to: { gt: Date } }] },
  ];
}

/**
 * A Prisma `where` for the rows that are valid on `day`; no condition if `day` is null. The rows have the nullable
 * columns `from` and `to`.
 */
export function whereValidOn(day: Date | null): ValidOn | Record<never, never> {
  if (day === null) return {};
  return {
    AND: [
      { OR: [{ from: null }, { from: { lte: day } }] },
      { OR: [{ to: null }, { to: { gt: day } }] },
    ],
  };
}

/** An SQL condition for rows that are valid on `day`. The arguments are SQL expressions of type date. */
export function sqlValidOn(from: string, to: string, day: string): string {
  return `daterange(${from}, ${to}, '[)') @> ${day}::date`;
}
