import type { Certainty, SourceShape, Title } from './shapes.ts';

export type FindingStatus = 'CONSISTENT' | 'DISCREPANCY';

/** The kind of a discrepancy. */
export type FindingKind =
  'ARITHMETIC' | 'TEMPORAL' | 'NAMING' | 'SPELLING' | 'TERMINOLOGY' | 'SCOPE' | 'OTHER';

export type Severity = 'LOW' | 'MEDIUM' | 'HIGH';

/** A discrepancy that an editor has recorded in the data files. */
export interface RecordedShape {
  /** Id of the record in the module's data files. */
  id: string;
  title: Title;
  /** The statement of one source, in words. */
  expected: string | null;
  /** The statement or figure that contradicts `expected`, in words. */
  actual: string | null;
}

/** One claim of one document, compared with its recomputed value. */
export interface FindingShape {
  /** `module/check` or `module/check/what`; stable over runs. */
  id: string;
  module: string;
  /** Name of the check that computed the finding; null for a recorded discrepancy. */
  check: string | null;
  status: FindingStatus;
  kind: FindingKind;
  severity: Severity;
  /** Title of the recorded discrepancy that explains the finding; otherwise title of the check. */
  title: Title;
  expected: string | null;
  actual: string | null;
  explanation: Title | null;
  /** Certainty of the explanation; null if not stated. */
  explanationCertainty: Certainty | null;
  /** The recorded discrepancy that explains the finding, or that is the finding; null if nothing is recorded. */
  recorded: RecordedShape | null;
  sources: SourceShape[];
  /** The rows that state the claim and the other rows that the claim is about. Each row is written `Type/key`. */
  about: string[];
  /** The years that the finding is about, ascending. */
  years: number[];
}

/** Conditions on the findings of a module; null means no condition. */
export interface FindingConditions {
  readonly status: FindingStatus | null;
  readonly kind: FindingKind | null;
  readonly check: string | null;
  /** The key of a document, or the address of a page. */
  readonly document: string | null;
  /** A line of `document`. */
  readonly line: number | null;
  readonly year: number | null;
  /** Type of a row that the finding is about. */
  readonly type: string | null;
  /** Rows as `Type/key`; the finding is about at least one of them. */
  readonly rows: readonly string[] | null;
}

/** A query for findings of a module, in pages ordered by id. */
export interface FindingQuery extends FindingConditions {
  /** Only findings after this id. */
  readonly after: string | null;
  /** Only findings before this id. */
  readonly before: string | null;
  /** Maximum number of findings in the answer; null for all. */
  readonly limit: number | null;
  /** True: the answer begins with the highest id and descends. False: it begins with the lowest id and ascends. */
  readonly inverted: boolean;
}

export const everyFinding: FindingQuery = Object.freeze({
  status: null,
  kind: null,
  check: null,
  document: null,
  line: null,
  year: null,
  type: null,
  rows: null,
  after: null,
  before: null,
  limit: null,
  inverted: false,
});

export interface FindingPage {
  /** Number of findings that meet the conditions, in all pages. */
  readonly totalCount: number;
  readonly findings: readonly FindingShape[];
}

/** Identifies the data that a module's findings were computed from. */
export interface FindingState {
  /** Changes whenever the findings of the module's own rows are computed again. */
  readonly generation: string;
  /** Hash of the data behind the cross-module findings; null while these findings are out of date. */
  readonly answersOf: string | null;
  /** Modules that did not answer when the cross-module findings were computed. */
  readonly incomplete: readonly UnansweredShape[];
}

/** A module that did not answer, and why. */
export interface UnansweredShape {
  readonly module: string;
  readonly message: string;
}

/** The hub's answers to the operations of a module's cross-module checks. */
export interface GivenAnswers {
  /** Hash of the data that the answers come from; null makes the hub ask again next time. */
  readonly answersOf: string | null;
  /** The data of each answer, by name of the check; null if the operation failed. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly incomplete: readonly UnansweredShape[];
}

/** The figures that a finding had when an editor recorded its discrepancy. */
export interface FoundRecord {
  /** Distinguishes the findings of one check; null for a single finding. */
  what: string | null;
  expected: string;
  actual: string;
}
