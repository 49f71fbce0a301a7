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

function wayTo(schema: GraphQLSchema, coordinate: string): Way | null {
  const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
  for (const type of [schema.getQueryType()!, schema.getMutationType()!, ...nodes]) {
    for (const { name: field, args } of Object.values(type.getFields())) {
      for (const arg of args) {
        if (coordinate === `${type.name}.${field}(${arg.name}:)`) {
          return { type, field, path: [arg] };
        }
        const below = pathTo(getNamedType(arg.type), coordinate);
        if (below) return { type, field, path: [arg, ...below] };
      }
    }
  }
  return null;
}

function pathTo(type: unknown, coordinate: string): Argument[] | null {
  if (!isInputObjectType(type)) return null;
  for (const field of Object.values(type.getFields())) {
    if (coordinate === `${type.name}.${field.name}`) return [field];
    const below = pathTo(getNamedType(field.type), coordinate);
    if (below) return [field, ...below];
  }
  return null;
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
