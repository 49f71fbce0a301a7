import { isObjectType, type GraphQLSchema } from 'graphql';

/**
 * The weights that fields declare in their extensions (`cost`), by `Type.field`: the cost of a field that calls several
 * modules. A gateway's schema has no extensions, so they are read from the modules' schema.
 */
export function weightsIn(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const cost: unknown = field.extensions['cost'];
      if (typeof cost === 'number') weights.set(`${type.name}.${field.name}`, cost);
    }
  }
  return weights;
}
