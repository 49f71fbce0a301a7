import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Renames } from '@vesthub/kernel';

/** Patterns of the messages of validation errors about an unknown name, and the coordinate that each is about. */
const unknownNames: readonly (readonly [RegExp, (match: readonly string[]) => string])[] = [
  [/Cannot query field "(\w+)" on type "(\w+)"\./, ([, field, type]) => `${type}.${field}`],
  [/Unknown argument "(\w+)" on field "(\w+\.\w+)"\./, ([, name, field]) => `${field}(${name}:)`],
  [/Field "(\w+)" is not defined by type "(\w+)"\./, ([, field, type]) => `${type}.${field}`],
  [/Value "(\w+)" does not exist in "(\w+)" enum\./, ([, value, type]) => `${type}.${value}`],
  [/Unknown type "(\w+)"\./, ([, type]) => type!],
];

/**
 * Names the new coordinate in the message of an error about an old one, and `node` in an error about a root field for
 * one row. Other suggestions are removed then. Returns other messages unchanged.
 */
export function withNewName(message: string, renames: Renames, schema: GraphQLSchema): string {
  for (const [pattern, coordinateOf] of unknownNames) {
    const match = pattern.exec(message);
    if (!match) continue;
    const coordinate = coordinateOf(match);
    const now = renames[coordinate];
    if (now !== undefined) return `${match[0]} \`${coordinate}\` is now \`${now}\`.`;
    const row = rowOf(coordinate, renames, schema);
    if (row !== undefined) return `${match[0]} One row is read by \`node(id: "${row}:key")\`.`;
  }
  return message;
}

/** The type whose rows a root field such as `Query.grantEvent` gave by their keys. */
function rowOf(coordinate: string, renames: Renames, schema: GraphQLSchema): string | undefined {
  const [, first, rest] = /^Query\.([a-z])(\w*)$/.exec(coordinate) ?? [];
  if (first === undefined || rest === undefined) return undefined;
  const old = `${first.toUpperCase()}${rest}`;
  const type = schema.getType(renames[old] ?? old);
  const node = schema.getType('Node');
  if (!isObjectType(type) || !isInterfaceType(node)) return undefined;
  return schema.isSubType(node, type) ? type.name : undefined;
}
