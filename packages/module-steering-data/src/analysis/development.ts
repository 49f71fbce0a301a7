/** How a value differs from an earlier one. */
export interface Change {
  /** `now − before`, in the unit of the value. */
  readonly absolute: number;
  /** `100 · (now − before) / before`; null after a value of 0. */
  readonly percent: number | null;
}

/** The change from `before` to `now`; null where either is unknown. */
export function changeFrom(before: number | null, now: number | null): Change | null {
  if (before === null || now === null) return null;
  const absolute = now - before;
  return { absolute, percent: before === 0 ? null : (100 * absolute) / before };
}

/** `100 · value / base`: 100 is the base; null where either is unknown or the base is 0. */
export function indexOn(base: number | null, value: number | null): number | null {
  if (base === null || value === null || base === 0) return null;
  return (100 * value) / base;
}

/** A month or a year: `[year, month]` with a month from 1 to 12, or null for the whole year. */
export interface PeriodOfSeries {
  readonly year: number;
  readonly month: number | null;
}

/** The period of the same length just before. */
export function periodBefore({ year, month }: PeriodOfSeries): PeriodOfSeries {
  if (month === null) return { year: year - 1, month };
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

/** The same period a year before: free of the season. */
export function yearBefore({ year, month }: PeriodOfSeries): PeriodOfSeries {
  return { year: year - 1, month };
}
