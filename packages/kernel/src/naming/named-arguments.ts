import {
  isInputObjectType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';

/** The name of the extension of an argument or input field that holds the type whose rows it names. */
const extension = 'vesthubNames';

/**
 * Options of an argument or input field that names rows of `type`. The hub replaces names, numbers and global ids in it
 * by keys before modules see them, and refuses what names no row.
 */
export function naming(type: string): { extensions: Readonly<Record<string, string>> } {
  return { extensions: { [extension]: type } };
}

/** The type whose rows an argument or input field names; undefined where it names none. */
export function typeNamedBy(
  argument: Pick<GraphQLArgument | GraphQLInputField, 'extensions'>,
): string | undefined {
  return argument.extensions[extension] as string | undefined;
}

/** The types that arguments and input fields name, by their coordinates: `Query.case(body:)`, `CaseFilter.bodyId`. */
export type NamedArguments = ReadonlyMap<string, string>;

/** The named arguments and input fields of composed schemas. The schema of a supergraph does not tell them. */
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
