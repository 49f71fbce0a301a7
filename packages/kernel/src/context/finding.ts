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
}

/** The figures of a finding when its discrepancy was recorded. */
export interface FoundRecord {
  /** Distinguishes the findings of one check; null for a single finding. */
  what: string | null;
  expected: string;
  actual: string;
}
