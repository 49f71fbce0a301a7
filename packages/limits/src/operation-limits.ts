import type { NestingLimits } from './nesting.ts';

/** Maximum values for one operation, and for all operations of one caller. */
export interface OperationLimits extends NestingLimits {
  /** Levels of nested fields in an operation. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields and fragment spreads whose name occurs earlier in the same selection set. */
  readonly repeatedFields: number;
  readonly directives: number;
  /** Directives on one field or fragment. */
  readonly directivesInOnePlace: number;
  /** Characters of one string in an operation, literal or variable. */
  readonly textLength: number;
  /** Levels of `and`, `or`, `not` and related rows in a filter. */
  readonly filterDepth: number;
  /** Conditions in the filters of one field. */
  readonly conditions: number;
  /** Cost of one operation, in points. */
  readonly cost: number;
  /** Cost of one caller's operations per minute, in points; 0 for no budget. */
  readonly budget: number;
  /** Where each caller's cost is counted. `memory`: per process. `database`: for all processes of the hub together. */
  readonly budgetStore: 'memory' | 'database';
  /** Duration of an operation in milliseconds. */
  readonly operationTime: number;
  /** Rows that the hub may request by key in one operation sent to a service. */
  readonly representations: number;
  /** Bytes of an answer. */
  readonly answerBytes: number;
  /** Rows in a page if the operation names no number. */
  readonly pageSize: number;
  /** Rows in a page that an operation may ask for. */
  readonly maxPageSize: number;
}
