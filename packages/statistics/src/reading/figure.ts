import type { Origin } from './origin.ts';

/** The sex a figure counts; `ALL` is women and men together. */
export type Sex = 'ALL' | 'FEMALE' | 'MALE';

/** The kind of a figure. */
export type Measure = 'COUNT' | 'RATE' | 'SHARE' | 'INDEX';

/** The unit that a count counts: persons, each once in a period, or events. */
export type Counted = 'PERSONS' | 'EVENTS';

/** A period `[from, to)` of days written `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** One figure of a file, with its indicator, region and period resolved. */
export interface Figure extends Span {
  /** Number of the line in the file, from 1. In a file without lines, the number of the value. */
  readonly line: number;
  /** Key of the indicator. */
  readonly indicator: string;
  /** Number of a municipality or county, or key of an area. */
  readonly region: string;
  /** Ages in years: `all`, `7`, `67-79` or `80+`. Both ends are included. */
  readonly ageGroup: string;
  readonly sex: Sex;
  readonly measure: Measure;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The symbol that the publisher gives with the figure or instead of it. */
  readonly status: string | null;
}

/** A figure or code that is rejected. */
export interface Rejection {
  readonly line: number;
  /** The cell as the file has it. */
  readonly cell: string;
  readonly reason: string;
  /** Whether the line names no region that the hub could know. */
  readonly isRegionless?: boolean;
}

/** A figure of a file, or the reason why it is rejected. */
export type Entry = Figure | Rejection;

export function isRejection(entry: Entry): entry is Rejection {
  return 'reason' in entry;
}

/** The kind of an indicator's figures, and whether anything but its name says so. */
export interface Kind {
  readonly measure: Measure;
  readonly counted: Counted;
  readonly unit: string;
  /** Number of inhabitants that a rate refers to, such as 1000; null for other measures. */
  readonly per: number | null;
  readonly decimals: number;
  /** Whether a unit, the format, a mapping or an option states the kind. Otherwise the figures are taken for a count of people. */
  readonly stated: boolean;
  /** What states the kind, or what is missing, for the report: «the unit «prosent»». */
  readonly because: string;
}

/** An indicator that a file describes and that is not known yet. */
export interface IndicatorDraft extends Kind, Origin {
  readonly code: string;
  readonly name: string;
}

/** The kind of an indicator that a mapping states, with its name unless the file gives it. */
export interface MappedKind extends Kind {
  readonly name: string | null;
}
