import type { Measure } from '../cell.ts';
import type { AreaMembers, Territory, Unit } from '../reading/units.ts';

/** How levels are measured: as published figures, as counts, or as rates computed from counts. */
export type LevelMeasure =
  | 'PUBLISHED'
  | 'COUNT'
  | 'RATE_PER_1000'
  | 'RATE_PER_10000'
  | 'STANDARDISED_PER_1000'
  | 'STANDARDISED_PER_10000';

/** The properties that can group rows, in addition to the indicator. */
export type Grouping =
  | 'MUNICIPALITY'
  | 'SUBREGION'
  | 'HOSPITAL_AREA'
  | 'COUNTY'
  | 'REGION'
  | 'YEAR'
  | 'MONTH'
  | 'PERIOD'
  | 'AGE_GROUP'
  | 'SEX';

/** The kind of place that rows describe. `SELECTION` treats the whole selection as one place. */
export type PlaceGrouping =
  'MUNICIPALITY' | 'SUBREGION' | 'HOSPITAL_AREA' | 'COUNTY' | 'REGION' | 'SELECTION';

/** The kind of period that rows cover. `WHOLE` joins all years into one period. */
export type TimeGrouping = 'YEAR' | 'MONTH' | 'PERIOD' | 'WHOLE';

/** The properties of an indicator that levels depend on. */
export interface IndicatorFacts {
  readonly id: string;
  readonly measure: Measure;
  /** Number of inhabitants that a published rate refers to, such as 1000; null for other measures. */
  readonly per: number | null;
  readonly direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER' | 'NEUTRAL';
  /** Whether counts add up over time. Counts of a stock, such as the population, do not. */
  readonly overTime: 'SUM' | 'NONE';
  /** The indicator whose counts are the denominator of rates. */
  readonly populationId: string | null;
  /** Ages that the denominator is limited to, for example `18+`; null for all. */
  readonly ages: string | null;
}

/** The validated arguments of `steeringData`. */
export interface Question {
  readonly indicators: readonly IndicatorFacts[];
  /** Null when the question names no municipalities. */
  readonly municipalities: readonly Unit[] | null;
  readonly area: AreaMembers | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly places: PlaceGrouping;
  readonly time: TimeGrouping;
  readonly byAge: boolean;
  readonly bySex: boolean;
  readonly measure: LevelMeasure;
  readonly boundaries: Date | null;
  readonly knownAt: Date | null;
  readonly baseYear: number | null;
  readonly standard: 'REGION' | 'EUROPEAN_2013';
  /**
   * If `standard` is `REGION`, the region's population of this year is the standard population. Null means the last
   * year of the answer.
   */
  readonly standardYear: number | null;
  /** Whether the query selects the development of rows. */
  readonly development: boolean;
  readonly territory: Territory;
}

/** Number of inhabitants that a computed rate refers to, 1000 or 10 000; null for other measures. */
export function perOf(measure: LevelMeasure): number | null {
  if (measure.endsWith('_1000')) return 1000;
  return measure.endsWith('_10000') ? 10_000 : null;
}

export function isStandardised(measure: LevelMeasure): boolean {
  return measure.startsWith('STANDARDISED');
}
