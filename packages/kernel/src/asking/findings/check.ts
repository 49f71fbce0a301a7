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
  /** Rows that state the claim, as `[type, key]`. The sources of these rows become sources of the finding. */
  statedBy?: readonly (readonly [type: string, key: string])[];
  /** Other rows, of any module, that the claim is about, as `[type, key]`. */
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
 * A check over the data of several modules. Its operation reads the public schema, so the check works in every
 * placement. The hub runs the operation for an anonymous caller after the data of any module have changed.
 */
export interface CrossModuleCheck extends CheckBase {
  operation: DocumentNode;
  /** Compares claim and computation in `data`, the data of the operation's answer. */
  judge(data: unknown): readonly Outcome[];
}

/** A row in the answer to the operation of a `RowsCheck`; null if the caller gets none. */
export type AnsweredRow = { readonly id: string } | null;

/**
 * A check of the module's rows against rows of other modules, which the hub asks for by their ids. The operation takes
 * `$ids` and gives the rows in `nodes`; the hub runs it for 100 ids at a time.
 */
export interface RowsCheck extends CheckBase {
  operation: DocumentNode;
  /** The global ids of the rows that the operation reads. */
  ids(context: RequestContext): Promise<readonly string[]>;
  compare(rows: readonly AnsweredRow[], context: RequestContext): Promise<readonly Outcome[]>;
}

export type ModuleCheck = OwnCheck | CrossModuleCheck | RowsCheck;

/** Compares claim and computation as texts, so that 5 equals '5'. */
export function statusOf(outcome: Outcome): FindingStatus {
  return String(outcome.expected) === String(outcome.actual) ? 'CONSISTENT' : 'DISCREPANCY';
}
