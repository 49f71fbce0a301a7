import type { NestingLimits } from './nesting.ts';

/** Limits of one operation, and of the operations of one caller. */
export interface OperationLimits extends NestingLimits {
  /** Levels of fields in an operation. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields and spreads that stand in the same set of fields as another one of the same name. */
  readonly repeatedFields: number;
  readonly directives: number;
  /** Directives on one field or fragment. */
  readonly directivesInOnePlace: number;
  /** Characters of one text in an operation, literal or variable. */
  readonly textLength: number;
  /** Most points one operation may cost. */
  readonly cost: number;
  /** Points the operations of one caller may cost in a minute; 0 for no budget. */
  readonly budget: number;
  /** Where the cost of each caller is counted; a database shares it among the processes of the hub. */
  readonly budgetStore: 'memory' | 'database';
  /** Milliseconds an operation may take. */
  readonly operationTime: number;
  /** Most rows that the hub may request by key in one operation sent to a service. */
  readonly representations: number;
  /** Most bytes of an answer. */
  readonly answerBytes: number;
  /** Rows in a page when the caller does not say. */
  readonly pageSize: number;
  /** Most rows in a page. */
  readonly maxPageSize: number;
}
