import {
  buildASTSchema,
  buildSchema,
  findBreakingChanges,
  parse,
  validate,
  type GraphQLSchema,
} from 'graphql';

/** The schema that callers of a supergraph see. */
export async function publicSchemaOf(supergraph: string): Promise<GraphQLSchema> {
  // Loading the library takes longer than most commands.
  const { transformSupergraphToPublicSchema } = await import('@theguild/federation-composition');
  return buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)), {
    assumeValid: true,
  });
}

/** Reads a schema that was written to a file. */
export function committedSchema(sdl: string): GraphQLSchema {
  return buildSchema(sdl, { assumeValid: true });
}

/**
 * What callers would notice of `next` in the place of `committed`: what is taken away or changed, and which of the
 * stored operations would be refused. What is added breaks nobody.
 */
export function breakingChanges(
  committed: GraphQLSchema,
  next: GraphQLSchema,
  operations: readonly string[],
): string[] {
  const changes = findBreakingChanges(committed, next)
    // Federation's public schema leaves out directives of the language itself, which are there all the same.
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
