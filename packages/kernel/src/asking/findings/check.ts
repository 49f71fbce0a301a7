import type { DocumentNode } from 'graphql';
import type { FindingStatus, Severity, FindingKind } from '../../context/finding.ts';
import type { RequestContext } from '../../context/context.ts';
import type { Title } from '../../context/shapes.ts';

/** The result of a check for one claim; the kernel adds module, check and id. */
export interface Outcome {
  /** Distinguishes the outcomes of one check; leave it out for a single outcome. */
  what?: string;
  expected: string | number;
  actual: string | number;
  /** Sources of the claim: `[type, key]` of the rows that state it. */
  statedBy?: readonly (readonly [type: string, key: string])[];
  /** Other rows that it is about, of any module: `[type, key]`. */
  about?: readonly (readonly [type: string, key: string])[];
}

interface CheckBase {
  /** Lower case with hyphens, unique in the module. */
  name: string;
  title: Title;
  kind?: FindingKind;
  severity?: Severity;
  /** A known reason why claim and computation differ. */
  explanation?: Title;
}

/** A check over the module's own rows. */
export interface OwnCheck extends CheckBase {
  run(context: RequestContext): Promise<readonly Outcome[]>;
}

/**
 * A check over several modules: an operation on the public schema, so it runs in every placement. The hub runs the
 * operation for an anonymous caller when the data of a module have changed.
 */
export interface CrossModuleCheck extends CheckBase {
  operation: DocumentNode;
  /** Compares the data of the operation's answer, in the shape that the operation selects. */
  judge(data: unknown): readonly Outcome[];
}

export type ModuleCheck = OwnCheck | CrossModuleCheck;

/** Compares claim and computation: numbers by value, anything else as text. */
export function statusOf(outcome: Outcome): FindingStatus {
  return String(outcome.expected) === String(outcome.actual) ? 'CONSISTENT' : 'DISCREPANCY';
}
