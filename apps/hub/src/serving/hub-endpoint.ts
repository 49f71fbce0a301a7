import {
  compose,
  type Composition,
  type ExecuteOnHub,
  type HubModule,
  type ModuleService,
} from '@vesthub/kernel';
import { documentFinder } from '@vesthub/registry';
import type { Logger } from 'pino';
import type { Plugin } from 'graphql-yoga';
import { payerBehind } from '../access/payer.ts';
import { createBudget, type Budget } from '../limits/budget.ts';
import { useDocuments } from '../limits/use-documents.ts';
import { useLimits } from '../limits/use-limits.ts';
import { useTimeLimit } from '../limits/use-time-limit.ts';
import type { HubEnv } from '../config/env.ts';
import type { Places } from '../config/placed.ts';
import { createHolders } from './holders.ts';
import { localEndpoint, type Endpoint } from './local-endpoint.ts';
import { localExecutor } from './local-executor.ts';
import type { RemoteModule } from './call-service.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createOwners, type Owners } from './owners.ts';
import { remoteModules, type RemoteSubgraph } from './remote-modules.ts';
import { remoteService } from './remote-service.ts';
import type { Live, Serving } from './request-context.ts';
import { subgraphsOf } from './subgraphs.ts';
import { composeSupergraph } from './supergraph.ts';

/** The modules of a hub, put together as its placements say. */
export interface Assembly {
  readonly composition: Composition;
  /** The supergraph; null when every module is here. */
  readonly supergraph: string | null;
  readonly here: readonly HubModule[];
  readonly elsewhere: readonly RemoteSubgraph[];
}

/** Composes the modules here, and the supergraph when some are elsewhere. Needs no database. */
export async function assemble(places: Places, limits: HubEnv['limits']): Promise<Assembly> {
  const { here, elsewhere, off } = places;
  if (elsewhere.length === 0) {
    return {
      composition: compose({ modules: here, as: 'hub', off, limits }),
      supergraph: null,
      here,
      elsewhere: [],
    };
  }
  const { composition, services, parts } = subgraphsOf(places, limits);
  return {
    composition,
    supergraph: await composeSupergraph(parts),
    here,
    elsewhere: services.map(({ module, url, composition: { schema } }) => ({
      module,
      url,
      schema,
    })),
  };
}

export interface AssembledEndpoint {
  readonly endpoint: Endpoint;
  readonly execute: ExecuteOnHub;
  /** What its requests begin with. */
  readonly serving: Serving;
  /** What is needed to ask the modules elsewhere. */
  readonly remotes: ReadonlyMap<string, RemoteModule>;
}

/** What outlives the endpoint of one assembly, so that a module that moves resets nothing. */
export interface Lasting {
  readonly owners: Owners;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly budget: Budget;
}

/** What a process begins with. */
export function lasting(env: HubEnv, log: Logger): Lasting {
  return {
    owners: createOwners(log),
    log,
    metrics: createMetrics(),
    budget: createBudget({ perMinute: env.limits.budget }),
  };
}

/**
 * Milliseconds after which no operation can be under way that began with an endpoint that was replaced: what it used may be
 * taken away then.
 */
export function drainTimeout({ limits }: HubEnv): number {
  return limits.operationTime + 1_000;
}

/** The endpoint of an assembly: direct when every module is here, a gateway otherwise. */
export async function endpointOf(
  { composition, supergraph, elsewhere }: Assembly,
  live: Live,
  env: HubEnv,
  { owners, log, metrics, budget }: Lasting,
): Promise<AssembledEndpoint> {
  const holders = createHolders(composition.registration, () => live.connections());
  const remotes = remoteModules(elsewhere, { env, holders, owners, metrics, log });
  const services = new Map<string, ModuleService>(composition.services);
  for (const [name, remote] of remotes) services.set(name, remoteService(remote));
  const find = documentFinder(() => live.connections().get('hub')!);
  const plugins = clientPlugins(env, find, budget);
  let execute: ExecuteOnHub;
  const serving: Serving = {
    get connections() {
      return live.connections();
    },
    services,
    executeOnHub: (operation, variables) => execute(operation, variables),
    readPlacements: () => live.readPlacements(),
    holderOf: holders.now,
  };
  if (supergraph === null) {
    execute = localExecutor(composition.schema, serving);
    return {
      endpoint: localEndpoint(composition.schema, serving, log, { plugins }),
      execute,
      serving,
      remotes,
    };
  }
  // Loading the gateway takes longer than all the rest, and most hubs do not need it.
  const { gatewayEndpoint } = await import('./gateway-endpoint.ts');
  const endpoint = gatewayEndpoint({
    supergraph,
    localSchema: composition.schema,
    remotes,
    serving,
    log,
    drainTimeout: drainTimeout(env),
    plugins,
  });
  execute = endpoint.execute;
  const close = async () => {
    for (const { breaker } of remotes.values()) breaker.close();
    await endpoint.close();
  };
  return { endpoint: { handle: endpoint.handle, close }, execute, serving, remotes };
}

/** What stands between a client and the schema, on either path. */
function clientPlugins(
  env: HubEnv,
  find: (hash: string) => Promise<string | null>,
  budget: Budget,
): Plugin[] {
  return [
    useDocuments({ trustedOnly: env.trustedDocumentsOnly, find }),
    useLimits({ limits: env.limits, payer: payerBehind(env.web.trustedProxies), budget }) as Plugin,
    useTimeLimit(env.limits.operationTime),
  ];
}
