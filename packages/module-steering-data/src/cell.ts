export type Sex = 'ALL' | 'FEMALE' | 'MALE';
export type Measure = 'COUNT' | 'RATE' | 'SHARE' | 'INDEX';

/** Whether a figure has a value, and why not. */
export type Flag = 'OK' | 'PRIVACY' | 'MISSING' | 'NOT_APPLICABLE' | 'INEXACT';

/** One figure as answers use it: a stored figure, a rollup or a published figure. */
export interface Cell {
  readonly indicatorId: string;
  /** The number of a municipality or county as the publisher gave it, or the key of an area. */
  readonly region: string;
  readonly from: Date;
  readonly to: Date;
  /** The ages in years: `all`, `7`, `67-79` (both ages included) or `80+`. */
  readonly ageGroup: string;
  readonly sex: Sex;
  readonly measure: Measure;
  /** Null whenever `flag` is not `OK`. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: string | null;
  readonly flag: Flag;
  /** `number` of each batch the figure comes from. */
  readonly batches: readonly number[];
}

/** The length of periods: calendar years, calendar months, or all periods that were published. */
export type Grain = 'YEAR' | 'MONTH' | 'PERIOD';

/** A selection of cells. */
export interface Cut {
  readonly indicators: readonly string[];
  /** Null for every region. */
  readonly regions: readonly string[] | null;
  /** Periods that begin on or after this day; null for no bound. */
  readonly from: Date | null;
  /** Periods that end on or before this day; null for no bound. */
  readonly to: Date | null;
  readonly grain: Grain;
  /** `TOTAL`: all ages and both sexes together. `STRATA`: every other combination of age and sex. */
  readonly strata: 'TOTAL' | 'STRATA';
  /** Only figures that were known at the end of this day; null for the figures that are known now. */
  readonly knownAt: Date | null;
}
