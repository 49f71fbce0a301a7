import type { StoredField, StoredModel } from '@vesthub/kernel';
import { definedIn, isRecord, NotCompiled, recordOf } from './not-compiled.ts';
import { parameterOf } from './parameter.ts';
import { joined } from './relation.ts';
import { quoted, type Statement } from './statement.ts';

/** The row that a condition is about: its model, and its alias in the statement. */
interface Subject {
  readonly statement: Statement;
  readonly model: StoredModel;
  readonly alias: string;
  /** Whether an odd number of `NOT` surround the condition. */
  readonly isNegated: boolean;
}

/** The SQL of a `where` of Prisma; an empty text for no condition. */
export function conditionSql(
  statement: Statement,
  model: StoredModel,
  alias: string,
  where: unknown,
): string {
  return allOf({ statement, model, alias, isNegated: false }, where);
}

function allOf(subject: Subject, where: unknown): string {
  return definedIn(recordOf(where, 'condition'))
    .map(([name, value]) => partSql(subject, name, value))
    .filter((part) => part !== '')
    .join(' and ');
}

function partSql(subject: Subject, name: string, value: unknown): string {
  if (name === 'AND') return joinedParts(subject, value, 'and');
  if (name === 'OR') return joinedParts(subject, value, 'or');
  if (name === 'NOT') return negated(subject, value);
  const field = subject.model.fields[name];
  if (!field) throw new NotCompiled('condition');
  return field.kind === 'object'
    ? relationSql(subject, field, value)
    : columnSql(subject, field, value);
}

/** The conditions of `AND` or `OR`. No row meets an empty `OR`; every row meets an empty `AND`. */
function joinedParts(subject: Subject, value: unknown, operator: 'and' | 'or'): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const parts = list.map((one) => allOf(subject, one));
  if (operator === 'or') {
    if (parts.length === 0) return 'false';
    if (parts.includes('')) throw new NotCompiled('condition');
  }
  const stated = parts.filter((part) => part !== '');
  return stated.length === 0 ? '' : `(${stated.map((part) => `(${part})`).join(` ${operator} `)})`;
}

function negated(subject: Subject, value: unknown): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((one) => {
      const part = allOf({ ...subject, isNegated: !subject.isNegated }, one);
      if (part === '') throw new NotCompiled('condition');
      return `not (${part})`;
    })
    .join(' and ');
}

function relationSql(subject: Subject, field: StoredField, value: unknown): string {
  if (value === null) return `not ${existsSql(subject, field, {})}`;
  const parts = definedIn(recordOf(value, 'condition'));
  if (!field.isList) return toOneSql(subject, field, value, parts);
  return parts
    .map(([how, where]) => {
      if (how === 'some') return existsSql(subject, field, where);
      if (how === 'none') return `not ${existsSql(subject, field, where)}`;
      throw new NotCompiled('condition');
    })
    .join(' and ');
}

/**
 * The condition on a single related row. Under a `NOT`, Prisma compares a missing row as null; such conditions are left
 * to it.
 */
function toOneSql(
  subject: Subject,
  field: StoredField,
  value: unknown,
  parts: readonly [string, unknown][],
): string {
  if (subject.isNegated && !field.isRequired) throw new NotCompiled('condition');
  const [[how, where] = [], ...others] = parts;
  if (how === 'isNot') throw new NotCompiled('condition');
  if (how !== 'is') return existsSql(subject, field, value);
  if (others.length > 0) throw new NotCompiled('condition');
  return where === null ? `not ${existsSql(subject, field, {})}` : existsSql(subject, field, where);
}

function existsSql({ statement, alias }: Subject, field: StoredField, where: unknown): string {
  const other = joined(statement, alias, field);
  const part = conditionSql(statement, other.model, other.alias, where);
  return `exists (select from ${other.table} where ${other.link}${part === '' ? '' : ` and ${part}`})`;
}

const comparisons: Readonly<Record<string, string>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' };

function columnSql(subject: Subject, field: StoredField, asked: unknown): string {
  const column = `${subject.alias}.${quoted(field.column)}`;
  if (field.isList) return listSql(subject, field, column, asked);
  if (!isRecord(asked)) return equalSql(subject, field, column, asked);
  const { mode, ...operators } = asked;
  if (mode !== undefined && mode !== 'default' && mode !== 'insensitive') {
    throw new NotCompiled('condition');
  }
  const isInsensitive = mode === 'insensitive';
  return definedIn(operators)
    .map(([operator, operand]) =>
      isInsensitive || operator in patterns
        ? textSql(subject, field, column, operator, operand, isInsensitive)
        : operatorSql(subject, field, column, operator, operand),
    )
    .join(' and ');
}

function equalSql({ statement }: Subject, field: StoredField, column: string, value: unknown) {
  if (value === null) return `${column} is null`;
  return `${column} = ${statement.bind(parameterOf(statement, field, value))}`;
}

function operatorSql(
  subject: Subject,
  field: StoredField,
  column: string,
  operator: string,
  operand: unknown,
): string {
  const { statement } = subject;
  if (operator === 'equals') return equalSql(subject, field, column, operand);
  if (operator === 'not') {
    if (operand === null) return `${column} is not null`;
    return `${column} <> ${statement.bind(parameterOf(statement, field, operand))}`;
  }
  if (operator === 'in' || operator === 'notIn') {
    if (!Array.isArray(operand)) throw new NotCompiled('condition');
    const values = operand.map((one) => parameterOf(statement, field, one));
    const placeholder = statement.bind(values);
    return operator === 'in'
      ? `${column} = any(${placeholder})`
      : `${column} <> all(${placeholder})`;
  }
  const comparison = comparisons[operator];
  // Prisma compares values of enums as texts.
  if (comparison === undefined || field.kind === 'enum') throw new NotCompiled('condition');
  return `${column} ${comparison} ${statement.bind(parameterOf(statement, field, operand))}`;
}

const patterns: Readonly<Record<string, (text: string) => string>> = {
  contains: (text) => `%${text}%`,
  startsWith: (text) => `${text}%`,
  endsWith: (text) => `%${text}`,
};

/** A comparison of texts by pattern. Prisma gives `%` and `_` in the text their meaning in patterns. */
function textSql(
  { statement }: Subject,
  field: StoredField,
  column: string,
  operator: string,
  operand: unknown,
  isInsensitive: boolean,
): string {
  const pattern = patterns[operator] ?? (operator === 'equals' ? String : undefined);
  if (!pattern || field.type !== 'String') throw new NotCompiled('condition');
  const text = parameterOf(statement, field, operand);
  if (typeof text !== 'string') throw new NotCompiled('value');
  return `${column} ${isInsensitive ? 'ilike' : 'like'} ${statement.bind(pattern(text))}`;
}

function listSql(
  { statement }: Subject,
  field: StoredField,
  column: string,
  asked: unknown,
): string {
  const [[operator, operand] = [], ...others] = definedIn(recordOf(asked, 'condition'));
  if (operator !== 'has' || others.length > 0 || field.kind === 'enum') {
    throw new NotCompiled('condition');
  }
  return `${column} @> array[${statement.bind(parameterOf(statement, field, operand))}]`;
}
