export type Sex = 'ALL' | 'FEMALE' | 'MALE';
export type Measure = 'COUNT' | 'RATE' | 'SHARE' | 'INDEX';

/** Whether a figure has a value, and why not. */
export type Flag = 'OK' | 'PRIVACY' | 'MISSING' | 'NOT_APPLICABLE' | 'INEXACT';

/** One figure as answers use it: a stored figure, a rollup or a published figure. */
export interface Cell {
  readonly indicatorId: string;
  /** Number of a municipality or county as published, or key of an area. */
  readonly region: string;
  readonly from: Date;
  readonly to: Date;
  /** `all`, `7`, `67-79` or `80+`: years, both ends included. */
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

/** Lengths of periods: calendar years, calendar months, or any length that was published. */
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
  /** Figures as known at the end of this day; null for as known now. */
  readonly knownAt: Date | null;
}
