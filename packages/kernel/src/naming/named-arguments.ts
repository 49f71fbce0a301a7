import {
  isInputObjectType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';

/** Key in the `extensions` of an argument or input field. The value is the type whose rows the argument names. */
const extension = 'vesthubNames';

/**
 * Options for an argument or input field that names rows of `type`. Before modules see a value, the hub replaces names,
 * numbers and global ids by keys, and rejects a text that names no row.
 */
export function naming(type: string): { extensions: Readonly<Record<string, string>> } {
  return { extensions: { [extension]: type } };
}

/** The type whose rows an argument or input field names; undefined if the argument names no rows. */
export function typeNamedBy(
  argument: Pick<GraphQLArgument | GraphQLInputField, 'extensions'>,
): string | undefined {
  return argument.extensions[extension] as string | undefined;
}

/** The type whose rows an argument or input field names, by coordinate: `Query.case(body:)`, `CaseFilter.bodyId`. */
export type NamedArguments = ReadonlyMap<string, string>;

/**
 * Collects the arguments and input fields that name rows. Takes the composed schemas, because the schema of a
 * supergraph has no `extensions`.
 */
export function namedArguments(schemas: Iterable<GraphQLSchema>): NamedArguments {
  const found = new Map<string, string>();
  for (const schema of schemas) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          add(found, inputCoordinate(type.name, field.name), field);
        }
      } else if (isObjectType(type)) {
        for (const { name, args } of Object.values(type.getFields())) {
          for (const arg of args) add(found, argumentCoordinate(type.name, name, arg.name), arg);
        }
      }
    }
  }
  return found;
}

function add(
  found: Map<string, string>,
  coordinate: string,
  argument: GraphQLArgument | GraphQLInputField,
): void {
  const type = typeNamedBy(argument);
  if (type !== undefined) found.set(coordinate, type);
}

export function argumentCoordinate(type: string, field: string, argument: string): string {
  return `${type}.${field}(${argument}:)`;
}

export function inputCoordinate(type: string, field: string): string {
  return `${type}.${field}`;
}
