import { typeNamedBy } from '@vesthub/kernel';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { ConnectionField } from '../relay-behaviour/connections.ts';

/** A column of a filter. The rows show the column's value. */
export interface FilterColumn {
  readonly name: string;
  /** Name of the input type of conditions on the column; `enum` for a list of enum values. */
  readonly type: string;
  /** Whether a list of enum values accepts null. */
  readonly acceptsNull: boolean;
  /** Whether the hub rejects unknown keys: true for keys of types whose rows also have names. */
  readonly refusesUnknown: boolean;
  /** Selection that shows the value of the column in a row. */
  readonly selection: string;
  value(row: Record<string, unknown>): Value;
}

export type Value = string | number | boolean | null;

/** An edge of a Relay connection: the row's cursor, and the row with the values of the columns. */
export interface ReadRow {
  readonly cursor: string;
  readonly node: Record<string, unknown>;
}

/** A filter condition as GraphQL text. `takes` says whether rows with a value must satisfy it. */
export interface Condition {
  readonly text: string;
  takes(value: Value): boolean;
}

/** The columns of a connection's filter. Leaves out columns whose value the rows do not show. */
export function filterColumns(
  schema: GraphQLSchema,
  connection: ConnectionField,
  typesWithNames: ReadonlySet<string>,
): FilterColumn[] {
  const filter = filterOf(schema, connection);
  return filter ? columnsOf(schema, filter, connection.node, typesWithNames) : [];
}

/** The type of the argument `filter` of a connection; null without one. */
export function filterOf(
  schema: GraphQLSchema,
  connection: ConnectionField,
): GraphQLInputObjectType | null {
  const [parent, field] = connection.title.includes('.')
    ? (connection.title.split('.') as [string, string])
    : ['Query', connection.title];
  const { args } = (schema.getType(parent) as GraphQLObjectType).getFields()[field]!;
  const filter = getNamedType(args.find(({ name }) => name === 'filter')?.type);
  return isInputObjectType(filter) ? filter : null;
}

/** The columns of a filter on rows of the type `rows`. Leaves out columns whose value the rows do not show. */
export function columnsOf(
  schema: GraphQLSchema,
  filter: GraphQLInputObjectType,
  rows: string,
  typesWithNames: ReadonlySet<string>,
): FilterColumn[] {
  const node = (schema.getType(rows) as GraphQLObjectType).getFields();
  return Object.values(filter.getFields()).flatMap((field): FilterColumn[] => {
    const { name, type } = field;
    const refusesUnknown = typesWithNames.has(typeNamedBy(field) ?? '');
    const kind = isListType(getNullableType(type)) ? 'enum' : getNamedType(type).name;
    const list = getNullableType(type);
    const acceptsNull = isListType(list) && !isNonNullType(list.ofType);
    const made = { name, type: kind, acceptsNull, refusesUnknown };
    const shown = node[name];
    if (name === 'id') return [{ ...made, selection: 'id', value: (row) => row['id'] as Value }];
    const reference = node[name.replace(/Id$/, '')];
    if (kind === 'IdFilter' && reference && !shown && !isLeafType(getNamedType(reference.type))) {
      const alias = `f_${name}`;
      return [
        {
          ...made,
          selection: `${alias}: ${reference.name} { id }`,
          value: (row) => (row[alias] as { id: string } | null)?.id ?? null,
        },
      ];
    }
    if (!shown || !isLeafType(getNullableType(shown.type))) return [];
    const alias = `f_${name}`;
    return [{ ...made, selection: `${alias}: ${name}`, value: (row) => row[alias] as Value }];
  });
}

/** Texts that a wrong SQL statement would treat specially: wildcards and escapes; also an emoji. */
const hostile = ['%', '_', '\\', '%_', '\u{1f600}'];

const same = (text: string) => text.toLowerCase();

/** Conditions on a column: with unusual texts, and with the values that `choose` selects from `values`. */
export function conditionsFor(
  column: FilterColumn,
  values: readonly Value[],
  choose: (values: readonly Value[]) => readonly Value[],
): Condition[] {
  const plain = plainConditions(column, values, choose);
  return column.type === 'enum' ? plain : [...plain, isNull(true)];
}

/** Conditions on a column with `isNull` and `not`. `plain` are other conditions on the column. */
export function negationsFor(column: FilterColumn, plain: readonly Condition[]): Condition[] {
  if (column.type === 'enum') return [];
  if (column.type === 'BooleanFilter') return [isNull(false)];
  return [isNull(false), ...[...plain.slice(0, 1), ...plain.slice(-2)].map(negation)];
}

function isNull(asked: boolean): Condition {
  return { text: `{ isNull: ${asked} }`, takes: (value) => (value === null) === asked };
}

/** The condition that holds for exactly the values for which `condition` does not, null included. */
function negation({ text, takes }: Condition): Condition {
  return { text: `{ not: ${text} }`, takes: (value) => !takes(value) };
}

function plainConditions(
  column: FilterColumn,
  values: readonly Value[],
  choose: (values: readonly Value[]) => readonly Value[],
): Condition[] {
  const present = values.filter((value) => value !== null);
  const given = present.length === 0 ? [] : [...new Set(choose(present))];
  switch (column.type) {
    case 'TextFilter':
      if (column.refusesUnknown)
        return given.map(String).flatMap((key) => [equalId(key), idIn([key])]);
      return [
        ...hostile.flatMap(textConditions),
        ...given.flatMap((value) => textConditions(String(value).toUpperCase())),
        ...given.map((value) => contains(String(value).slice(1, 9))),
        ...given.map((value) => startsWith(String(value).slice(0, 3).toLowerCase())),
        textIn(given.map(String)),
        textIn([]),
      ];
    case 'IdFilter':
      return [...given.map(String), ...(column.refusesUnknown ? [] : ['no.such.key', '%'])].flatMap(
        (id) => [equalId(id), idIn([id])],
      );
    case 'IntFilter':
      return [...given.map(Number), -2147483648, 2147483647].flatMap(numberConditions);
    case 'DateFilter':
      return [...given.map(String), '0001-01-01', '9999-12-31'].flatMap(dayConditions);
    case 'enum':
      return [
        ...given.map((value) => [value]),
        given,
        [],
        ...(column.acceptsNull ? [[null], [null, ...given]] : []),
      ].map((list) => ({
        text: `[${list.map(String).join(', ')}]`,
        takes: (value) => list.some((one) => one === value),
      }));
    case 'BooleanFilter':
      return [true, false].map((wanted) => ({
        text: `{ equals: ${wanted} }`,
        takes: (value) => value === wanted,
      }));
    default:
      throw new Error(`${column.name}: no conditions for ${column.type}`);
  }
}

function textConditions(text: string): Condition[] {
  return [
    {
      text: `{ equals: ${JSON.stringify(text)} }`,
      takes: (value) => value !== null && same(String(value)) === same(text),
    },
    textIn([text]),
    contains(text),
    startsWith(text),
  ];
}

function textIn(texts: readonly string[]): Condition {
  return {
    text: `{ in: ${JSON.stringify(texts)} }`,
    takes: (value) => value !== null && texts.map(same).includes(same(String(value))),
  };
}

function contains(text: string): Condition {
  return {
    text: `{ contains: ${JSON.stringify(text)} }`,
    takes: (value) => value !== null && same(String(value)).includes(same(text)),
  };
}

function startsWith(text: string): Condition {
  return {
    text: `{ startsWith: ${JSON.stringify(text)} }`,
    takes: (value) => value !== null && same(String(value)).startsWith(same(text)),
  };
}

function equalId(id: string): Condition {
  return { text: `{ equals: ${JSON.stringify(id)} }`, takes: (value) => value === id };
}

function idIn(ids: readonly string[]): Condition {
  return {
    text: `{ in: ${JSON.stringify(ids)} }`,
    takes: (value) => ids.includes(value as string),
  };
}

function numberConditions(number: number): Condition[] {
  const is = (compare: (value: number) => boolean) => (value: Value) =>
    value !== null && compare(Number(value));
  return [
    { text: `{ equals: ${number} }`, takes: is((value) => value === number) },
    { text: `{ atLeast: ${number} }`, takes: is((value) => value >= number) },
    { text: `{ atMost: ${number} }`, takes: is((value) => value <= number) },
  ];
}

function dayConditions(day: string): Condition[] {
  const is = (compare: (value: string) => boolean) => (value: Value) =>
    value !== null && compare(String(value));
  return [
    { text: `{ equals: "${day}" }`, takes: is((value) => value === day) },
    { text: `{ onOrAfter: "${day}" }`, takes: is((value) => value >= day) },
    { text: `{ before: "${day}" }`, takes: is((value) => value < day) },
  ];
}

/** The orders of a connection as arguments. The first is empty, for the default order. */
export function ordersOf(schema: GraphQLSchema, connection: ConnectionField): string[] {
  const [parent, field] = connection.title.includes('.')
    ? (connection.title.split('.') as [string, string])
    : ['Query', connection.title];
  const { args } = (schema.getType(parent) as GraphQLObjectType).getFields()[field]!;
  const order = getNamedType(args.find(({ name }) => name === 'orderBy')?.type);
  if (!isEnumType(order)) return [''];
  const names = order.getValues().map(({ name }) => name);
  const last = names.at(-1)!;
  const pairs = names.slice(0, 2).filter((name) => column(name) !== column(last));
  return [
    '',
    ...names.map((name) => `orderBy: ${name}`),
    ...pairs.map((name) => `orderBy: [${name}, ${last}]`),
  ];
}

/** The column that a value of an order is about. */
function column(order: string): string {
  return order.replace(/_(ASC|DESC)$/, '');
}
