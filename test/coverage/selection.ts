import {
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  isScalarType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

const ofSource = '{ document section line words url }';
const ofPeriod = '{ from to start { precision } end { precision } }';
const ofDate = '{ first precision }';

/** Selects every field of an object type that shows a value of its row. */
export function selectionOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields()).flatMap((field) => selectField(field));
}

function selectField(field: Field): string[] {
  const { name } = field;
  if (name === 'sources') return [`sources ${ofSource}`];
  if (needsArguments(field)) return [];
  const named = getNamedType(field.type);
  if (isScalarType(named) || isEnumType(named)) {
    return hasLanguage(field) ? [name, `${name}En: ${name}(language: EN)`] : [name];
  }
  if (isList(field.type)) return [];
  if (named.name === 'Period') return [`${name} ${ofPeriod}`];
  if (named.name === 'StatedDate') return [`${name} ${ofDate}`];
  if (!isObjectType(named) && !isInterfaceType(named)) return [];
  return 'id' in named.getFields() ? [`${name} { id }`] : [];
}

function hasLanguage(field: Field): boolean {
  return field.args.some((arg) => arg.name === 'language');
}

/** Whether the field has a required argument. */
export function needsArguments(field: Field): boolean {
  return field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
}

export function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** The object type for rows of a model; null when the schema has no such type. */
export function rowType(schema: GraphQLSchema, model: string): GraphQLObjectType | null {
  const type = schema.getType(model);
  return isObjectType(type) ? type : null;
}

/** Operation that queries rows of a type by their global ids. */
export function rowsOperation(type: GraphQLObjectType): string {
  return `query Rows($ids: [ID!]!) {
    nodes(ids: $ids) { ... on ${type.name} { ${selectionOf(type).join(' ')} } }
  }`;
}
