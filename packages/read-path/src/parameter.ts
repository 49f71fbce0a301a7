import type { StoredField } from '@vesthub/kernel';
import { NotCompiled } from './not-compiled.ts';
import type { Statement } from './statement.ts';

/**
 * Returns the value that pg sends for a column. Throws `NotCompiled` for a value that does not fit the column: Prisma's
 * own error names it.
 */
export function parameterOf(statement: Statement, field: StoredField, value: unknown): unknown {
  if (field.kind === 'enum') return enumValue(statement, field, value);
  const known = checks[field.type]?.(value);
  if (known === undefined) throw new NotCompiled('value');
  return known;
}

function enumValue(statement: Statement, { type }: StoredField, value: unknown): string {
  const values = statement.enumValues(type);
  const known =
    typeof value === 'string' && Object.hasOwn(values, value) ? values[value] : undefined;
  if (known === undefined) throw new NotCompiled('value');
  return known;
}

type Check = (value: unknown) => unknown;

const checks: Readonly<Record<string, Check>> = {
  String: (value) => (typeof value === 'string' && !value.includes('\0') ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Int: (value) => (isInt32(value) ? value : undefined),
  Float: (value) => (Number.isFinite(value) ? value : undefined),
  BigInt: (value) => (typeof value === 'bigint' ? String(value) : undefined),
  DateTime: (value) => (value instanceof Date ? instant(value) : undefined),
};

function isInt32(value: unknown): boolean {
  return typeof value === 'number' && value === (value | 0);
}

/** The text of an instant in the years 1 to 9999, which PostgreSQL reads in the same way as Prisma writes it. */
function instant(value: Date): string | undefined {
  const year = value.getUTCFullYear();
  return year >= 1 && year <= 9999 ? value.toISOString() : undefined;
}
