/** Why a read is left to Prisma. A fixed list, because a metric counts the reads by reason. */
export type Reason =
  | 'argument'
  | 'column'
  | 'condition'
  | 'cursor'
  | 'distinct'
  | 'missing row'
  | 'order'
  | 'relation'
  | 'value';

/** Thrown for a query that is left to Prisma. */
export class NotCompiled extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(`The query is left to Prisma: ${reason}`);
    this.reason = reason;
  }
}

/** Whether the value is an object with named properties, such as an argument of Prisma. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Returns an argument of Prisma as a record; undefined is an empty one. */
export function recordOf(value: unknown, reason: Reason): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
  if (!isRecord(value)) throw new NotCompiled(reason);
  return value;
}

/** The properties that are not undefined, which Prisma ignores. */
export function definedIn(record: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(record).filter(([, value]) => value !== undefined);
}
