import { composeServices } from '@theguild/federation-composition';
import { HubConfigError } from '@vesthub/kernel';
import { parse } from 'graphql';

/** Name of the subgraph of the modules that are in this process. */
export const localSubgraph = 'hub';

/** One subgraph of a supergraph. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
}

/** Composes a supergraph that any federation router reads. What does not compose is a `HubConfigError`. */
export function composeSupergraph(subgraphs: readonly Subgraph[]): string {
  const result = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (result.supergraphSdl) return result.supergraphSdl;
  const problems = (result.errors ?? []).map((error) => `  ${error.message}`);
  throw new HubConfigError(
    `The subgraphs ${subgraphs.map(({ name }) => name).join(', ')} do not compose:\n${problems.join('\n')}`,
  );
}
