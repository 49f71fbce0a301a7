import type { AreaMembers, Territory, Unit } from '../reading/units.ts';

/** What a level is: the publisher's own figure, a count, or a rate made of counts. */
export type LevelMeasure =
  | 'PUBLISHED'
  | 'COUNT'
  | 'RATE_PER_1000'
  | 'RATE_PER_10000'
  | 'STANDARDISED_PER_1000'
  | 'STANDARDISED_PER_10000';

/** What rows are told apart by, beside the indicator. */
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

/** How places are made; `SELECTION` is all that was chosen, as one. */
export type PlaceGrouping =
  'MUNICIPALITY' | 'SUBREGION' | 'HOSPITAL_AREA' | 'COUNTY' | 'REGION' | 'SELECTION';

/** How periods are made; `WHOLE` is the whole time, in years, as one. */
export type TimeGrouping = 'YEAR' | 'MONTH' | 'PERIOD' | 'WHOLE';

/** An indicator, as far as levels need it. */
export interface IndicatorFacts {
  readonly id: string;
  readonly measure: 'COUNT' | 'RATE' | 'SHARE' | 'INDEX';
  readonly per: number | null;
  readonly direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER' | 'NEUTRAL';
  /** Whether its counts add up over time; a stock such as the population does not. */
  readonly overTime: 'SUM' | 'NONE';
  /** The indicator that counts those its rates are per. */
  readonly populationId: string | null;
  /** Ages of those it can happen to, for example `18+`; null for all. */
  readonly ages: string | null;
}

/** What is asked, checked. */
export interface Question {
  readonly indicators: readonly IndicatorFacts[];
  /** Null for every municipality of the region. */
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
  /** Year of the region's population as standard; null for the last year of the answer. */
  readonly standardYear: number | null;
  /** Whether rows are compared with earlier ones. */
  readonly development: boolean;
  readonly territory: Territory;
}

/** Per how many inhabitants a measure is; null for one that is not per inhabitants. */
export function perOf(measure: LevelMeasure): number | null {
  if (measure.endsWith('_1000')) return 1000;
  return measure.endsWith('_10000') ? 10_000 : null;
}

export function isStandardised(measure: LevelMeasure): boolean {
  return measure.startsWith('STANDARDISED');
}
