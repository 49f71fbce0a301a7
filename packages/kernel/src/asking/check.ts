import type { DocumentNode } from 'graphql';
import type { FindingStatus, Severity, FindingKind } from '../context/finding.ts';
import type { RequestContext } from '../context/context.ts';
import type { Title } from '../context/shapes.ts';

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
  run(context: RequestContext): Promise<readonly Outcome[]>;
}

/** A check over several modules: an operation on the public schema, so it runs in every placement. */
export interface CrossModuleCheck extends CheckBase {
  operation: DocumentNode;
  judge(data: never): readonly Outcome[];
}

export type ModuleCheck = OwnCheck | CrossModuleCheck;

/** Whether claim and computation agree: numbers by value, anything else letter by letter. */
export function statusOf(outcome: Outcome): FindingStatus {
  return String(outcome.expected) === String(outcome.actual) ? 'CONSISTENT' : 'DISCREPANCY';
}
