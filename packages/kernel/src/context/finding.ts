import type { Certainty, SourceShape, Title } from './shapes.ts';

export type FindingStatus = 'CONSISTENT' | 'DISCREPANCY';

/** The kind of a discrepancy. */
export type FindingKind =
  'ARITHMETIC' | 'TEMPORAL' | 'NAMING' | 'SPELLING' | 'TERMINOLOGY' | 'SCOPE' | 'OTHER';

export type Severity = 'LOW' | 'MEDIUM' | 'HIGH';

/** A discrepancy that an editor has recorded in the data files. */
export interface RecordedShape {
  /** Its id in the module's data. */
  id: string;
  title: Title;
  /** The statement of one source, in words. */
  expected: string | null;
  /** The statement or figure that contradicts it, in words. */
  actual: string | null;
}

/** One claim of one document, compared with its recomputed value. */
export interface FindingShape {
  /** `module/check` or `module/check/what`; stable over runs. */
  id: string;
  module: string;
  /** The check that computed it; null for a recorded discrepancy. */
  check: string | null;
  status: FindingStatus;
  kind: FindingKind;
  severity: Severity;
  /** The title of the record that explains it; otherwise the claim of its check. */
  title: Title;
  expected: string | null;
  actual: string | null;
  explanation: Title | null;
  /** Certainty of the explanation; null where it is not stated. */
  explanationCertainty: Certainty | null;
  /** The record that explains the finding, or that the finding stands for; null without one. */
  recorded: RecordedShape | null;
  sources: SourceShape[];
  /** `Type/key` of the rows that state the claim, and of the other rows it is about. */
  about: string[];
  /** The years it is about, ascending. */
  years: number[];
}

/** Which findings of a module are asked for; null asks for all. */
export interface FindingConditions {
  readonly status: FindingStatus | null;
  readonly kind: FindingKind | null;
  readonly check: string | null;
  /** The key of a document, or the address of a page. */
  readonly document: string | null;
  /** A line of `document`. */
  readonly line: number | null;
  readonly year: number | null;
  /** A type of rows that they are about. */
  readonly type: string | null;
  /** `Type/key` of rows, of which they are about at least one. */
  readonly rows: readonly string[] | null;
}

/** A part of a module's findings, by id. */
export interface FindingQuery extends FindingConditions {
  /** Only findings after this id. */
  readonly after: string | null;
  /** Only findings before this id. */
  readonly before: string | null;
  /** Most findings of the answer; null for all. */
  readonly limit: number | null;
  /** Whether the last findings are wanted, last first. */
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

/** From what data a module's findings were computed. */
export interface FindingState {
  /** Another text after each change of the module's data. */
  readonly generation: string;
  /** Names the data of all modules that the cross-module findings rest on; null where they were not computed since. */
  readonly answersOf: string | null;
  /** Modules that did not answer then. */
  readonly incomplete: readonly UnansweredShape[];
}

/** A module that did not answer, and why. */
export interface UnansweredShape {
  readonly module: string;
  readonly message: string;
}

/** The hub's answers to the operations of a module's cross-module checks. */
export interface GivenAnswers {
  /** Names the data of all modules that the answers rest on; null to have them asked for again next time. */
  readonly answersOf: string | null;
  /** By name of the check; null where the operation could not be answered. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly incomplete: readonly UnansweredShape[];
}

/** The figures of a finding when its discrepancy was recorded. */
export interface FoundRecord {
  /** Distinguishes the findings of one check; null for a single finding. */
  what: string | null;
  expected: string;
  actual: string;
}
