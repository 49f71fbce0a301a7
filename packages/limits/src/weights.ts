import { isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Returns the cost that fields declare in their extensions (`cost`), by `Type.field`. Fields that ask several modules
 * declare a cost. The schema of a gateway has no extensions, so pass the schema of the modules.
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
