import {
  getNamedType,
  isInputObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
} from 'graphql';

/** The size of a field's filters. */
export interface FilterSize {
  /** Levels of `and`, `or`, `not` and related rows. */
  readonly depth: number;
  /** Conditions on columns and on related rows. */
  readonly conditions: number;
  /** Conditions on related rows. */
  readonly relations: number;
}

export const noFilter: FilterSize = { depth: 0, conditions: 0, relations: 0 };

/** Measures the filters in the arguments of a field. */
export function filterSize(
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): FilterSize {
  return field.args.reduce((size, { name, type }) => {
    const input = getNamedType(type);
    return isRowFilter(input) ? sum(size, inFilter(input, args[name])) : size;
  }, noFilter);
}

/** Whether an input type is the filter of a list: one that combines filters of the same type. */
function isRowFilter(type: unknown): type is GraphQLInputObjectType {
  if (!isInputObjectType(type)) return false;
  const { and, or } = type.getFields();
  return [and, or].every((field) => field !== undefined && getNamedType(field.type) === type);
}

function inFilter(type: GraphQLInputObjectType, filter: unknown): FilterSize {
  if (!isObject(filter)) return noFilter;
  return Object.entries(filter).reduce((size, [name, condition]) => {
    const inner = getNamedType(type.getFields()[name]?.type);
    if (!isRowFilter(inner)) return sum(size, { ...noFilter, conditions: count(condition) });
    const parts = Array.isArray(condition) ? condition : [condition];
    const below = parts.map((part) => inFilter(inner, part)).reduce(sum, noFilter);
    const own = inner === type && isCombination(name) ? noFilter : oneRelation;
    return sum(size, { ...sum(below, own), depth: below.depth + 1 });
  }, noFilter);
}

const oneRelation: FilterSize = { depth: 0, conditions: 1, relations: 1 };

function isCombination(name: string): boolean {
  return ['and', 'or', 'not'].includes(name);
}

/** The number of conditions on one column. */
function count(condition: unknown): number {
  if (!isObject(condition)) return 1;
  const inner = Object.values(condition).map(count);
  return Math.max(
    1,
    inner.reduce((total, one) => total + one, 0),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isDay(value);
}

function isDay(value: object): boolean {
  return value instanceof Date;
}

function sum(one: FilterSize, other: FilterSize): FilterSize {
  return {
    depth: Math.max(one.depth, other.depth),
    conditions: one.conditions + other.conditions,
    relations: one.relations + other.relations,
  };
}
