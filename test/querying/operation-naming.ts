import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Argument = GraphQLArgument | GraphQLInputField;

/** A path from a field through arguments and input fields. The last of them names rows. */
interface Way {
  /** The type of the field: a root type, or a type with global ids. */
  readonly type: GraphQLObjectType;
  readonly field: string;
  readonly path: readonly Argument[];
}

/** A valid operation with `text` at the argument or input field `coordinate`; other values are placeholders. */
export function operationNaming(schema: GraphQLSchema, coordinate: string, text: string): string {
  const way = wayTo(schema, coordinate);
  if (!way) throw new Error(`No field leads to ${coordinate}.`);
  const { args, type } = way.type.getFields()[way.field]!;
  const given = args.flatMap((arg) => {
    if (arg === way.path[0]) return [`${arg.name}: ${valueAlong(way.path, text)}`];
    return isRequiredArgument(arg) ? [`${arg.name}: ${leastValue(arg.type)}`] : [];
  });
  const selected = isObjectType(getNamedType(type)) ? ' { __typename }' : '';
  const field = `${way.field}(${given.join(', ')})${selected}`;
  if (way.type === schema.getMutationType()) return `mutation { ${field} }`;
  if (way.type === schema.getQueryType()) return `{ ${field} }`;
  return `{ node(id: "${globalIdOfNobody}") { ... on ${way.type.name} { ${field} } } }`;
}

/** The shortest way to each argument and input field of a schema, by coordinate. */
const waysOf = new WeakMap<GraphQLSchema, ReadonlyMap<string, Way>>();

function wayTo(schema: GraphQLSchema, coordinate: string): Way | undefined {
  const ways = waysOf.get(schema) ?? findWays(schema);
  waysOf.set(schema, ways);
  return ways.get(coordinate);
}

/** Follows each input type once, because filters of related rows lead back to each other. */
function findWays(schema: GraphQLSchema): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  const followed = new Set<GraphQLInputObjectType>();
  const add = (coordinate: string, way: Way) => {
    if (!ways.has(coordinate)) ways.set(coordinate, way);
  };
  let next = argumentWays(schema);
  while (next.length > 0) {
    for (const { coordinate, way } of next) add(coordinate, way);
    next = next.flatMap(({ way }) => {
      const type = getNamedType(way.path.at(-1)!.type);
      if (!isInputObjectType(type) || followed.has(type)) return [];
      followed.add(type);
      return Object.values(type.getFields()).map((field) => ({
        coordinate: `${type.name}.${field.name}`,
        way: { ...way, path: [...way.path, field] },
      }));
    });
  }
  return ways;
}

/** The arguments of root fields and of types with global ids. */
function argumentWays(schema: GraphQLSchema): { coordinate: string; way: Way }[] {
  const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
  return [schema.getQueryType()!, schema.getMutationType()!, ...nodes].flatMap((type) =>
    Object.values(type.getFields()).flatMap(({ name: field, args }) =>
      args.map((arg) => ({
        coordinate: `${type.name}.${field}(${arg.name}:)`,
        way: { type, field, path: [arg] },
      })),
    ),
  );
}

function valueAlong([here, ...below]: readonly Argument[], text: string): string {
  const type = here!.type;
  const named = getNamedType(type);
  const quoted = JSON.stringify(text);
  let value = isInputObjectType(named) ? `{ in: [${quoted}] }` : quoted;
  if (below.length > 0) value = objectWith(named, below, text);
  return isList(type) ? `[${value}]` : value;
}

function objectWith(type: unknown, path: readonly Argument[], text: string): string {
  if (!isInputObjectType(type)) throw new Error('Only input objects have fields.');
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field === path[0]) return [`${field.name}: ${valueAlong(path, text)}`];
    return isRequiredInputField(field) ? [`${field.name}: ${leastValue(field.type)}`] : [];
  });
  return `{ ${fields.join(', ')} }`;
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** A placeholder: a value of the type that names no row. */
function leastValue(type: GraphQLInputType): string {
  if (isList(type)) return '[]';
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${leastValue(field.type)}`).join(', ')} }`;
  }
  if (named.name === 'Date') return '"2016-01-01"';
  if (named.name === 'Int') return '2016';
  return named.name === 'Boolean' ? 'true' : `"${globalIdOfNobody}"`;
}

/** A global id of an unknown type, so that the hub does not look the text up as a name. */
const globalIdOfNobody = Buffer.from('Nobody:nobody').toString('base64url');
