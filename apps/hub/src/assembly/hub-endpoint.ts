import {
  localEndpoint,
  localExecutor,
  requestContext,
  useHints,
  useNames,
  type CurrentDatabases,
  type ServerContext,
} from '@vesthub/endpoint';
import {
  createOwnershipCache,
  remoteModules,
  remoteService,
  type Assembly,
  type RemoteModule,
} from '@vesthub/federation';
import { createRateLimitKey, type AskAs, type Endpoint } from '@vesthub/http';
import { anonymous, type ExecuteOnHub, type ModuleService } from '@vesthub/kernel';
import {
  knownRows,
  useAnswerLimit,
  useInputText,
  useLimits,
  useTimeLimit,
  useTrustedDocuments,
  weightsIn,
  type Budget,
} from '@vesthub/limits';
import { documentFinder, registryIn } from '@vesthub/registry';
import type { Plugin } from 'graphql-yoga';
import type { HubEnv } from '../config/env.ts';
import { renames } from '../modules.ts';
import type { ProcessState } from './process-state.ts';
import { tableDocuments } from './tables.ts';

export interface AssembledEndpoint {
  readonly endpoint: Endpoint;
  readonly execute: ExecuteOnHub;
  /** Runs an operation as the caller of a request. */
  readonly ask: AskAs;
  /** The parts that are the same in the contexts of all requests. */
  readonly server: ServerContext;
  /** The remote modules, by name. */
  readonly remotes: ReadonlyMap<string, RemoteModule>;
}

/** Milliseconds to wait before a replaced endpoint is closed. By then each of its operations has ended or timed out. */
export function drainTimeout({ limits }: Pick<HubEnv, 'limits'>): number {
  return limits.operationTime + 1_000;
}

/** Creates the endpoint of an assembly: a local endpoint if every module is local, otherwise a gateway. */
export async function endpointOf(
  assembly: Assembly,
  current: CurrentDatabases,
  env: HubEnv,
  state: ProcessState,
): Promise<AssembledEndpoint> {
  const { composition, supergraph } = assembly;
  const { ownerNames, log, metrics, budget } = state;
  const ownerships = createOwnershipCache(composition.registration, () => current.databases());
  const remotes = remoteModules(assembly.remote, {
    env,
    vocabulary: composition.vocabulary,
    ownerships,
    owners: ownerNames,
    metrics,
    log,
  });
  const services = new Map<string, ModuleService>(composition.services);
  for (const [name, remote] of remotes) services.set(name, remoteService(remote));
  let execute: ExecuteOnHub;
  const server: ServerContext = {
    get databases() {
      return current.databases();
    },
    services,
    executeOnHub: (operation, variables) => execute(operation, variables),
    readPlacements: () => current.readPlacements(),
    ownershipOf: ownerships.now,
  };
  const mostRows = knownRows(() =>
    [...services.values()].map((service) =>
      service.smallTables(requestContext(server, anonymous, () => null)),
    ),
  );
  // Starts to count the rows now, before the first operation arrives. While the counts are unknown, lists are estimated
  // to cost more.
  mostRows();
  const limits = { limits: env.limits, weights: weightsIn(composition.schema), mostRows };
  const stored = tableDocuments(assembly);
  const plugins = [
    ...clientPlugins({ env, current, budget, stored }, limits),
    useNames(assembly.names),
  ];
  if (supergraph === null) {
    const { schema } = composition;
    execute = localExecutor(schema, server);
    const endpoint = localEndpoint({
      schema,
      server,
      log,
      plugins,
    });
    return { endpoint, execute, ask: endpoint.ask, server, remotes };
  }
  // Imported on demand, because the gateway takes long to load and most hubs do not need it.
  const { gatewayEndpoint } = await import('@vesthub/federation/gateway');
  const endpoint = gatewayEndpoint({
    supergraph,
    localSchema: composition.schema,
    remotes,
    server,
    log,
    drainTimeout: drainTimeout(env),
    plugins,
  });
  execute = endpoint.execute;
  const close = async () => {
    for (const { breaker } of remotes.values()) breaker.close();
    await endpoint.close();
  };
  const { handle, ask } = endpoint;
  return { endpoint: { handle, close }, execute, ask, server, remotes };
}

interface ClientParts {
  readonly env: HubEnv;
  readonly current: CurrentDatabases;
  readonly budget: Budget;
  /** The hub's own operations, which are trusted documents, by hash. */
  readonly stored: ReadonlyMap<string, string>;
}

/** The plugins for client requests, which local and gateway endpoints share. */
function clientPlugins(
  { env, current, budget, stored }: ClientParts,
  limits: Pick<Parameters<typeof useLimits>[0], 'limits' | 'weights' | 'mostRows'>,
): Plugin[] {
  const charged = { rateLimitKey: createRateLimitKey(env.web.trustedProxies), budget };
  const added = documentFinder(() => registryIn(current.databases()));
  const find = async (hash: string) => stored.get(hash) ?? added(hash);
  return [
    useTrustedDocuments({ trustedOnly: env.trustedDocumentsOnly, find }),
    useLimits({ ...limits, ...charged }) as Plugin,
    // `useInputText` recurses into each value. It must come after `useLimits`, which refuses values that are nested too
    // deeply.
    useInputText(env.limits.textLength),
    useTimeLimit(env.limits.operationTime),
    useHints(env.help.suggestions, renames),
    useAnswerLimit({ most: env.limits.answerBytes, ...charged }) as Plugin,
  ];
}
