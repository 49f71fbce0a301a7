import { isObjectType, type GraphQLSchema } from 'graphql';

/**
 * The weights that fields declare in their extensions (`cost`), by `Type.field`: what a field costs besides its rows,
 * because it asks several modules. The schema of a gateway has no extensions, so they are read from that of its modules.
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
