import { ConfigurationError } from '../errors/errors.ts';
import type { Columns } from './columns.ts';

/** Finds the columns of another model of the same module. */
export type ColumnsOf = (model: string) => Columns;

type Where = Readonly<Record<string, unknown>>;

/**
 * A Prisma `where` for exactly the rows that do not match `where`. Prisma's own `NOT` leaves out rows without a value,
 * because SQL knows neither that they match nor that they do not.
 */
export function negated(where: object, columns: Columns, columnsOf: ColumnsOf): object {
  const parts = Object.entries(where).filter(([, condition]) => condition !== undefined);
  return anyOf(parts.map(([name, condition]) => otherwise(name, condition, columns, columnsOf)));
}

/** The condition that at least one of the alternatives holds; no row without alternatives. */
export function anyOf(alternatives: readonly object[]): object {
  // Prisma takes every row for an empty OR inside an AND.
  return alternatives.length === 0 ? { id: { in: [] } } : { OR: alternatives };
}

/** The condition that all parts hold; every row without parts. */
export function allOf(parts: readonly object[]): object {
  // Prisma leaves an empty condition out of an OR, as if it held for no row.
  return parts.length === 0 ? { id: { notIn: [] } } : { AND: parts };
}

function otherwise(
  name: string,
  condition: unknown,
  columns: Columns,
  columnsOf: ColumnsOf,
): object {
  const parts = (Array.isArray(condition) ? condition : [condition]) as object[];
  const inverse = (part: object) => negated(part, columns, columnsOf);
  if (name === 'AND') return anyOf(parts.map(inverse));
  if (name === 'OR') return allOf(parts.map(inverse));
  if (name === 'NOT') return anyOf(parts);
  const column = columns.get(name);
  if (column.kind === 'object') {
    const related = columnsOf(column.type);
    const isRequired = column.isRequired === true;
    return column.isList
      ? ofMany(name, condition as Where, related, columnsOf)
      : ofOne(name, condition as Where | null, related, columnsOf, isRequired);
  }
  if (column.isRequired) return { NOT: { [name]: condition } };
  if (isNullCondition(condition)) return { NOT: { [name]: null } };
  return { OR: [{ [name]: null }, { NOT: { [name]: condition } }] };
}

function isNullCondition(condition: unknown): boolean {
  return condition === null || (condition as { equals?: unknown }).equals === null;
}

function ofMany(name: string, condition: Where, related: Columns, columnsOf: ColumnsOf): object {
  const { some, none, every } = condition as Record<string, object | undefined>;
  const alternatives = [
    ...(some ? [{ [name]: { none: some } }] : []),
    ...(none ? [{ [name]: { some: none } }] : []),
    ...(every ? [{ [name]: { some: negated(every, related, columnsOf) } }] : []),
  ];
  return anyOf(alternatives);
}

function ofOne(
  name: string,
  condition: Where | null,
  related: Columns,
  columnsOf: ColumnsOf,
  isRequired: boolean,
): object {
  if (condition !== null && 'isNot' in condition) {
    if (condition['isNot'] === null) return { [name]: { is: null } };
    throw new ConfigurationError(
      `isNot with conditions on ${related.model} cannot be negated: write \`is\` with their opposite.`,
    );
  }
  const is = (condition !== null && 'is' in condition ? condition['is'] : condition) as
    object | null;
  if (is === null) return { [name]: { isNot: null } };
  const other = { [name]: { is: negated(is, related, columnsOf) } };
  return isRequired ? other : { OR: [{ [name]: { is: null } }, other] };
}
