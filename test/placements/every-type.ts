import { globalId } from '@vesthub/kernel';
import {
  getNamedType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Operation } from './operations.ts';

/** `values`: select a row's own values. `one step`: also select the values of rows to which the row refers. */
export type Depth = 'values' | 'one step';

const idsPerOperation = 100;

/** Operations that read one row of every type in `keys` by its global id. */
export function readEveryType(
  schema: GraphQLSchema,
  keys: ReadonlyMap<string, string>,
  depth: Depth,
): Operation[] {
  const types = [...keys.keys()].map((name) => schema.getType(name)).filter(isNode);
  const size = depth === 'values' ? idsPerOperation : 10;
  return chunks(types, size).map((chunk) => ({
    title: `a row of each type, ${depth}: ${chunk[0]!.name} to ${chunk.at(-1)!.name}`,
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ${chunk
      .map((type) => `... on ${type.name} { ${selection(type, depth, `${type.name}_`)} }`)
      .join(' ')} } }`,
    variables: { ids: chunk.map(({ name }) => globalId(name, keys.get(name)!)) },
  }));
}

/** Operations that read the first page of every Relay connection of `Query`. */
export function readEveryConnection(schema: GraphQLSchema, depth: Depth): Operation[] {
  const fields = connectionsOf(schema);
  return chunks(fields, 10).map((chunk) => ({
    title: `connections of Query, ${depth}: ${chunk[0]!.name} to ${chunk.at(-1)!.name}`,
    query: `{ ${chunk
      .map(({ name, node }) => `${name}(first: 3) { ${page(node, depth)} }`)
      .join(' ')} }`,
  }));
}

/** A Relay connection of `Query`, and the type of its rows. */
export interface RootConnection {
  readonly name: string;
  readonly node: GraphQLObjectType;
}

function connectionsOf(schema: GraphQLSchema): RootConnection[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap(({ name, type }) => {
    const node = rowsOf(type);
    return node ? [{ name, node }] : [];
  });
}

/** The type of the rows of a Relay connection; null for another type. */
function rowsOf(type: GraphQLOutputType): GraphQLObjectType | null {
  const named = getNamedType(type);
  if (!isObjectType(named) || !named.name.endsWith('Connection')) return null;
  return getNamedType(named.getFields()['nodes']!.type) as GraphQLObjectType;
}

function page(node: GraphQLObjectType, depth: Depth): string {
  return `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${selection(node, depth)} } }`;
}

/** Selection of every field of `type` without required arguments. With `prefix`, each field gets an alias. */
function selection(type: GraphQLObjectType, depth: Depth, prefix = ''): string {
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap((field) => {
      const text = fieldText(field, depth);
      return text === null ? [] : [prefix === '' ? text : `${prefix}${field.name}: ${text}`];
    })
    .join(' ');
}

function fieldText({ name, type }: GraphQLField<unknown, unknown>, depth: Depth): string | null {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  const isValue = isObjectType(named) && !isNode(named) && rowsOf(type) === null;
  if (depth === 'values' && !(isValue && !isList(type))) return null;
  const rows = rowsOf(type);
  if (rows) return `${name}(first: 2) { ${page(rows, 'values')} }`;
  if (isObjectType(named)) return `${name} { ${selection(named, 'values') || '__typename'} }`;
  return isCompositeType(named) ? `${name} { __typename }` : null;
}

function isNode(type: unknown): type is GraphQLObjectType {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
