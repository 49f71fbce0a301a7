/** The difference between a value and an earlier value. */
export interface Change {
  /** `now − before`, in the unit of the value. */
  readonly absolute: number;
  /** `100 · (now − before) / before`; null when `before` is 0. */
  readonly percent: number | null;
}

/** The change from `before` to `now`; null when either is unknown. */
export function changeFrom(before: number | null, now: number | null): Change | null {
  if (before === null || now === null) return null;
  const absolute = now - before;
  return { absolute, percent: before === 0 ? null : (100 * absolute) / before };
}

/** The index `100 · value / base`; null when either is unknown or the base is 0. */
export function indexOn(base: number | null, value: number | null): number | null {
  if (base === null || value === null || base === 0) return null;
  return (100 * value) / base;
}

/** A month or a year. */
export interface PeriodOfSeries {
  readonly year: number;
  /** From 1 to 12; null for the whole year. */
  readonly month: number | null;
}

/** The previous period of the same length. */
export function periodBefore({ year, month }: PeriodOfSeries): PeriodOfSeries {
  if (month === null) return { year: year - 1, month };
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

/** The same period one year earlier. A comparison with it shows no seasonal effects. */
export function yearBefore({ year, month }: PeriodOfSeries): PeriodOfSeries {
  return { year: year - 1, month };
}
