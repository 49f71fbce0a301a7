import { ConfigurationError } from '@vesthub/kernel';
import { parse, type GraphQLError } from 'graphql';
import { findUnsupportedPatterns } from './unsupported-patterns.ts';

/** Name of the subgraph of the local modules. */
export const localSubgraph = 'local';

/** One subgraph of a supergraph. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
}

/** The error for subgraphs that do not compose. `problems` holds the reasons. */
export class CompositionError extends ConfigurationError {
  readonly problems: readonly GraphQLError[];

  constructor(subgraphs: readonly Subgraph[], problems: readonly GraphQLError[]) {
    const list = problems.map((error) => `  ${error.message}`).join('\n');
    const names = subgraphs.map(({ name }) => name).join(', ');
    super(`The subgraphs ${names} do not compose:\n${list}`);
    this.problems = problems;
  }
}

/**
 * Composes a supergraph for any federation router. Throws `CompositionError` if the subgraphs do not compose, or use a
 * pattern that the composer handles wrongly.
 */
export async function composeSupergraph(subgraphs: readonly Subgraph[]): Promise<string> {
  const parsed = subgraphs.map(({ name, sdl, url }) => ({ name, url, document: parse(sdl) }));
  const unsupported = findUnsupportedPatterns(parsed);
  if (unsupported.length > 0) throw new CompositionError(subgraphs, unsupported);
  // Imported on demand: loading the library takes longer than most commands, and most hubs do not need it.
  const { composeServices } = await import('@theguild/federation-composition');
  const result = composeServices(
    parsed.map(({ name, url, document }) => ({ name, url, typeDefs: document })),
  );
  if (result.supergraphSdl) return result.supergraphSdl;
  throw new CompositionError(subgraphs, result.errors ?? []);
}
