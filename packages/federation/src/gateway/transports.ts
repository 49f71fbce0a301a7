import type { GatewayConfigSupergraph } from '@graphql-hive/gateway-runtime';
import type { RequestContext } from '@vesthub/kernel';
import type { DocumentNode, ExecutionResult } from 'graphql';

/** A request of the gateway to one subgraph, with the context of the client's request. */
export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly context?: { readonly hub?: RequestContext };
  readonly signal?: AbortSignal;
}

/** Answers the gateway's requests to one subgraph. */
export type SubgraphExecutor = (
  request: SubgraphRequest,
) => ExecutionResult | Promise<ExecutionResult>;

type Transports = NonNullable<GatewayConfigSupergraph['transports']>;

/** Makes the gateway call `executorOf(subgraph)` for the requests to each subgraph. */
export function transportsBy(executorOf: (subgraph: string) => SubgraphExecutor): Transports {
  const transport = {
    getSubgraphExecutor: ({ subgraphName }: { subgraphName: string }) => executorOf(subgraphName),
  };
  // The cast is needed, because the gateway requires a generic executor and no concrete function has that type.
  return () => transport as never;
}
