import {
  buildASTSchema,
  buildSchema,
  findBreakingChanges,
  parse,
  validate,
  type GraphQLSchema,
} from 'graphql';

/** Returns the schema that callers of a supergraph see. */
export async function publicSchemaOf(supergraph: string): Promise<GraphQLSchema> {
  // Imported on demand: loading the library takes longer than most commands.
  const { transformSupergraphToPublicSchema } = await import('@theguild/federation-composition');
  return buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)), {
    assumeValid: true,
  });
}

/** Builds a schema from the SDL of a committed file. */
export function committedSchema(sdl: string): GraphQLSchema {
  return buildSchema(sdl, { assumeValid: true });
}

/**
 * Describes the changes from `committed` to `next` that can break callers. These are removed and changed elements, and
 * stored operations that are no longer valid. Additions cannot break callers.
 */
export function breakingChanges(
  committed: GraphQLSchema,
  next: GraphQLSchema,
  operations: readonly string[],
): string[] {
  const changes = findBreakingChanges(committed, next)
    // Ignores changes of directives: Federation's public schema omits the built-in ones, although servers support them.
    .filter(({ type }) => !/DIRECTIVE/.test(type))
    .map(({ description }) => description);
  const refused = operations.flatMap((text) =>
    parse(text).definitions.flatMap((definition) => {
      if (definition.kind !== 'OperationDefinition') return [];
      const document = { kind: 'Document', definitions: [definition] } as ReturnType<typeof parse>;
      const name = definition.name?.value ?? 'without name';
      return validate(next, document).map(
        ({ message }) => `The stored operation ${name} would be refused: ${message}`,
      );
    }),
  );
  return [...changes, ...refused];
}
