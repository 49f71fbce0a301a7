import { createHash } from 'node:crypto';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * A hash of the types `names` of a schema: their fields, arguments and values. Leaves out descriptions, and fields that
 * lead to other types, because such a field is missing if the module of the other type is off. Modules with different
 * hashes do not fit together: composition keeps of a shared input only the fields that every subgraph has.
 */
export function vocabularyHash(schema: GraphQLSchema, names: Iterable<string>): string {
  const shared = new Set(names);
  const lines = [...shared].flatMap((name) => {
    const type = schema.getType(name);
    return type ? partsOf(type, shared) : [];
  });
  return createHash('sha256').update(lines.sort().join('\n')).digest('base64url').slice(0, 16);
}

function partsOf(type: GraphQLNamedType, shared: ReadonlySet<string>): string[] {
  const { name } = type;
  if (isEnumType(type)) return type.getValues().map((value) => `${name}.${value.name}`);
  if (isInputObjectType(type)) return fieldsOf(name, Object.values(type.getFields()));
  if (!isObjectType(type)) return [name];
  const fields = Object.values(type.getFields()).filter((field) => {
    const named = getNamedType(field.type);
    return isSpecifiedScalarType(named) || shared.has(named.name);
  });
  return [
    ...fieldsOf(name, fields),
    ...fields.flatMap((field) => fieldsOf(`${name}.${field.name}`, field.args)),
  ];
}

function fieldsOf(owner: string, fields: readonly { name: string; type: unknown }[]): string[] {
  return fields.map(({ name, type }) => `${owner}.${name}: ${String(type)}`);
}
