import { ConfigurationError } from '@vesthub/kernel';
import { parse, type GraphQLError } from 'graphql';

/** Name of the subgraph of the local modules. */
export const localSubgraph = 'local';

/** One subgraph of a supergraph. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
}

/** Subgraphs that do not compose, with the reasons. */
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
 * Composes a supergraph for any federation router. Throws `CompositionError` when the subgraphs do
 * not compose.
 */
export async function composeSupergraph(subgraphs: readonly Subgraph[]): Promise<string> {
  // Loading the library takes longer than most commands, and most hubs do not need it.
  const { composeServices } = await import('@theguild/federation-composition');
  const result = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (result.supergraphSdl) return result.supergraphSdl;
  throw new CompositionError(subgraphs, result.errors ?? []);
}
