import type { IncomingMessage } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { isAborted, currentAbortSignal } from '@vesthub/database';
import { formatResult, type ExecuteOnHub, type RequestContext } from '@vesthub/kernel';
import {
  execute,
  type GraphQLError,
  GraphQLScalarType,
  print,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { callerOf, type AskAs, type Endpoint } from '@vesthub/http';
import {
  askThrough,
  reportTo,
  useAnswerForm,
  useRequestForm,
  useSortedSchema,
  useUncompressedMutations,
  requestContext,
  type ServerContext,
} from '@vesthub/endpoint';
import { findMismatch } from './answer-shape.ts';
import { localSubgraph } from '../supergraph/supergraph.ts';
import { callService, type RemoteModule } from '../calls/call-service.ts';
import { useKeyAliases } from './key-aliases.ts';
import { transportsBy, type SubgraphRequest } from './transports.ts';
import { useWholePaths } from './whole-paths.ts';

export interface GatewayOptions {
  readonly supergraph: string;
  /** The modules of this process, as one subgraph. */
  readonly localSchema: GraphQLSchema;
  readonly remotes: ReadonlyMap<string, RemoteModule>;
  readonly server: ServerContext;
  readonly log: Logger;
  /** When the supergraph changes, running operations may take this many milliseconds to finish. */
  readonly drainTimeout: number;
  /** Limits and other plugins; a hub without remote modules uses the same. */
  readonly plugins: readonly Plugin[];
}

/** Creates the endpoint of a hub with remote modules. It serves the supergraph on the same path as a local endpoint. */
export function gatewayEndpoint(options: GatewayOptions): Endpoint & {
  execute: ExecuteOnHub;
  ask: AskAs;
} {
  const { supergraph, log } = options;
  const gateway = createGatewayRuntime({
    supergraph,
    transports: transportsBy((subgraph) => subgraphExecutor(options, subgraph)),
    additionalResolvers: { Date: dayText(options.localSchema) },
    gracefulSchemaReload: { drainTimeout: options.drainTimeout },
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    logging: false,
    maskedErrors: false,
    maxRequestBodySize: false,
    cors: false,
    plugins: () => [
      useSortedSchema(),
      useRequestForm(),
      useUncompressedMutations(),
      useAnswerForm(log),
      ...options.plugins,
      useHubContext(options.server),
      useKeyAliases(),
      useWholePaths(),
    ],
    // The cast is needed because the types of the gateway lack some options of Yoga, and the context of plugins that
    // are made for Yoga.
  } as never);
  return {
    handle: async (request, response) => {
      await gateway(request, response);
    },
    ask: askThrough((url, init, context) => gateway.fetch(url, init, context)),
    execute: async (operation, variables) => {
      const response = await gateway.fetch('http://hub/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: print(operation), variables }),
      });
      return (await response.json()) as ExecutionResult;
    },
    close: async () => {
      await gateway[Symbol.asyncDispose]();
    },
  };
}

/**
 * Creates the scalar `Date` of the gateway. Refuses malformed days, as the local schema does. Passes every other day to
 * the subgraph as the text that the caller sent.
 */
function dayText(schema: GraphQLSchema): GraphQLScalarType {
  const date = schema.getType('Date') as GraphQLScalarType;
  return new GraphQLScalarType({
    ...date.toConfig(),
    serialize: String,
    parseValue: (value) => {
      date.parseValue(value);
      return value;
    },
    parseLiteral: (node, variables) => {
      date.parseLiteral(node, variables);
      return 'value' in node ? node.value : null;
    },
  });
}

/** Builds one context per client request. All calls to subgraphs for that request share the context. */
function useHubContext(
  server: ServerContext,
): Plugin<{ hub?: RequestContext } & Partial<Pick<RequestContext, 'asOf' | 'language'>>> {
  return {
    onContextBuilding({ context, extendContext }) {
      const { request, req } = context as { request: Request; req?: IncomingMessage };
      const hub = requestContext(server, callerOf(req), (name) => request.headers.get(name));
      extendContext({ hub, asOf: hub.asOf, language: hub.language });
    },
  };
}

function subgraphExecutor({ localSchema, remotes, log }: GatewayOptions, subgraph: string) {
  const graph = graphName(subgraph);
  if (graph === graphName(localSubgraph)) {
    return (request: SubgraphRequest) => executeLocal(localSchema, request, log);
  }
  const remote = [...remotes.values()].find(({ module }) => graphName(module) === graph);
  if (!remote) throw new Error(`The supergraph names a subgraph ${subgraph} that is no module.`);
  return (request: SubgraphRequest) => executeRemote(remote, request);
}

/** The gateway names a subgraph by its name or by the name's value of the supergraph's enum `join__Graph`. */
function graphName(subgraph: string): string {
  return subgraph.toUpperCase().replaceAll('-', '_');
}

/**
 * Executes a request on the local subgraph. Formats the errors before the gateway sees them, because the gateway adds
 * its own code to an error without code.
 */
async function executeLocal(schema: GraphQLSchema, request: SubgraphRequest, log: Logger) {
  const result = await execute({
    schema,
    document: request.document,
    variableValues: request.variables ?? {},
    operationName: request.operationName ?? null,
    contextValue: request.context?.hub,
  });
  // Errors of an aborted operation are not logged, because no client reads the answer.
  const report = isAborted() ? () => undefined : reportTo(log);
  return formatResult(result as ExecutionResult, report);
}

/** Calls a service. A failed call becomes an error of the service's fields, so that the other fields are answered. */
async function executeRemote(
  remote: RemoteModule,
  { document, variables, operationName, context, signal }: SubgraphRequest,
): Promise<ExecutionResult> {
  try {
    const body = { query: print(document), variables: variables ?? {}, operationName };
    return (await callService(remote, '/graphql', body, 'data', context?.hub, {
      aborted: signal ?? currentAbortSignal(),
      findMismatch: (data) => findMismatch(remote.schema, document, data),
    })) as ExecutionResult;
  } catch (error) {
    return { data: null, errors: [error as GraphQLError] };
  }
}
