import type { DocumentNode } from 'graphql';
import type { HubContext } from './context.ts';
import type { Title } from './module.ts';
import type { Certainty, SourceShape } from './types.ts';

export type FindingStatus = 'CONSISTENT' | 'DISCREPANCY';

/** What kind of disagreement a finding is about. */
export type FindingKind =
  'ARITHMETIC' | 'TEMPORAL' | 'NAMING' | 'SPELLING' | 'TERMINOLOGY' | 'SCOPE' | 'OTHER';

export type Severity = 'LOW' | 'MEDIUM' | 'HIGH';

/** A disagreement as people have recorded it. */
export interface RecordedShape {
  /** Its id in the module's data. */
  id: string;
  title: Title;
  /** What one source says, in words. */
  expected: string | null;
  /** What contradicts it, in words. */
  actual: string | null;
}

/** One claim of one document, and what computing it again gave. */
export interface FindingShape {
  /** `module/check` or `module/check/what`, stable over runs. */
  id: string;
  module: string;
  /** The check that computed it; null for one that people recorded. */
  check: string | null;
  status: FindingStatus;
  kind: FindingKind;
  severity: Severity;
  /** What was recorded; of a computed finding that no record explains, what its check claims. */
  title: Title;
  expected: string | null;
  actual: string | null;
  explanation: Title | null;
  /** How sure the explanation is; null where nobody has said so. */
  explanationCertainty: Certainty | null;
  /** The record that explains it, or that it is; null where there is none. */
  recorded: RecordedShape | null;
  sources: SourceShape[];
}

/** What a check reports for one claim; the kernel adds module, check and id. */
export interface Outcome {
  /** Tells the outcomes of one check apart; leave out when there is only one. */
  what?: string;
  expected: string | number;
  actual: string | number;
  /** Sources of the claim: `[type, key]` of the rows that state it. */
  statedBy?: readonly (readonly [type: string, key: string])[];
}

interface CheckBase {
  /** Lower case with hyphens, unique in the module. */
  name: string;
  title: Title;
  kind?: FindingKind;
  severity?: Severity;
  /** Why claim and computation differ, when they are known to. */
  explanation?: Title;
}

/** A check over the module's own rows. */
export interface OwnCheck extends CheckBase {
  run(context: HubContext): Promise<readonly Outcome[]>;
}

/** A check over several modules: an operation on the public schema, so it runs in every placement. */
export interface HubWideCheck extends CheckBase {
  operation: DocumentNode;
  judge(data: never): readonly Outcome[];
}

export type ModuleCheck = OwnCheck | HubWideCheck;

/** Whether claim and computation agree: numbers by value, anything else letter by letter. */
export function statusOf(outcome: Outcome): FindingStatus {
  return String(outcome.expected) === String(outcome.actual) ? 'CONSISTENT' : 'DISCREPANCY';
}
