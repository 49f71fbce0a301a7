import { isObjectType, type GraphQLSchema } from 'graphql';

/** What fields declare about their cost in their extensions. The keys are names such as `Type.field`. */
export interface FieldWeights {
  /** Cost of a field in addition to its rows (`cost`), for fields that ask several modules. */
  readonly cost: ReadonlyMap<string, number>;
  /** Number of rows that a list without pages may have (`atMost`). */
  readonly atMost: ReadonlyMap<string, number>;
}

/**
 * Returns what the fields of a schema declare. The schema of a gateway has no extensions, so pass the schema of the
 * modules.
 */
export function weightsIn(schema: GraphQLSchema): FieldWeights {
  const weights = { cost: new Map<string, number>(), atMost: new Map<string, number>() };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, extensions } of Object.values(type.getFields())) {
      const { cost, atMost }: Record<string, unknown> = extensions;
      if (typeof cost === 'number') weights.cost.set(`${type.name}.${name}`, cost);
      if (typeof atMost === 'number') weights.atMost.set(`${type.name}.${name}`, atMost);
    }
  }
  return weights;
}
