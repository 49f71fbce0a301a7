import {
  anonymous,
  compose,
  HubConfigError,
  type HubModule,
  type ModuleConnection,
} from '@vesthub/kernel';
import { createTokenVerifier, registryModule } from '@vesthub/registry';
import type { Logger } from 'pino';
import { identifyBy } from './access/identify.ts';
import type { HubEnv } from './config/env.ts';
import type { Placement } from './config/placement.ts';
import { openDatabases, type Databases } from './data/databases.ts';
import { connectModules, migrateModules, seedModules } from './data/stores.ts';
import { maxMessage } from './serving/call-service.ts';
import { assemble, endpointOf, type ModuleElsewhere } from './serving/hub-endpoint.ts';
import { startHttpServer, type HttpServerOptions } from './serving/http-server.ts';
import { localEndpoint } from './serving/local-endpoint.ts';
import { moduleServiceRoute } from './serving/module-service-route.ts';
import { createOwners } from './serving/owners.ts';
import type { Serving } from './serving/request-context.ts';

/** A hub, or a module's service, that answers requests. */
export interface RunningHub {
  readonly url: string;
  /** Stops taking requests, finishes those under way, closes the databases. */
  close(): Promise<void>;
}

export interface HubOptions {
  readonly env: HubEnv;
  readonly modules: readonly HubModule[];
  readonly log: Logger;
  /** Told in words how far the start has come. */
  readonly progress: (line: string) => void;
}

/** Milliseconds until the owners of the modules are read again, and until they are after a failure. */
const ownersRefresh = { done: 3_600_000, failed: 5_000 };

/** Starts the hub: databases, tables, facts, schema, server. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { env, log } = options;
  const { here, elsewhere } = placed(options.modules, env);
  const assembly = assemble(here, elsewhere, env.limits);
  return withDatabases(options, async (databases) => {
    const connections = await prepare(options, databases, here, assembly.composition);
    const owners = createOwners(log);
    const { endpoint, execute } = await endpointOf(assembly, connections, env, owners, log);
    const registry = connections.get(registryModule.name)!;
    const verify = createTokenVerifier(registry, { keepFor: env.limits.tokenCache });
    const identify = identifyBy(verify, log);
    const server = await startHttpServer({ ...serverOptions(options, connections), identify });
    server.swap(endpoint);
    let timer: NodeJS.Timeout | undefined;
    const refresh = async () => {
      const done = await owners.refresh(execute);
      timer = setTimeout(() => void refresh(), done ? ownersRefresh.done : ownersRefresh.failed);
    };
    await refresh();
    return {
      url: server.url,
      close: async () => {
        clearTimeout(timer);
        await server.close();
        await endpoint.close();
      },
    };
  });
}

/** Starts the service of one module: its subgraph and its module service, on its own database. */
export async function startService(options: HubOptions, module: HubModule): Promise<RunningHub> {
  const { env, log } = options;
  const composition = compose({ modules: [module], as: 'service', limits: env.limits });
  return withDatabases(options, async (databases) => {
    const connections = await prepare(options, databases, [module], composition);
    const serving: Serving = {
      connections,
      services: composition.services,
      executeOnHub: () =>
        Promise.reject(new HubConfigError('A service of one module cannot ask the whole hub.')),
      readPlacements: () => Promise.resolve(connections),
    };
    const endpoint = localEndpoint(composition.schema, serving, log);
    // The hub asks for many rows at once; its requests are larger than a client's.
    const maxBody = Math.max(env.limits.body, maxMessage);
    const route = moduleServiceRoute(composition.services.get(module.name)!, serving, maxBody);
    const server = await startHttpServer({
      ...serverOptions(options, connections),
      maxBody,
      identify: () => anonymous,
      routes: new Map([['/_module', route]]),
    });
    server.swap(endpoint);
    return {
      url: server.url,
      close: async () => {
        await server.close();
        await endpoint.close();
      },
    };
  });
}

/** Which modules run in this process, and which elsewhere. The registry is always here. */
export function placed(
  modules: readonly HubModule[],
  env: HubEnv,
): { here: HubModule[]; elsewhere: ModuleElsewhere[] } {
  const here: HubModule[] = [registryModule];
  const elsewhere: ModuleElsewhere[] = [];
  for (const module of modules) {
    const placement = placementIn(env, module.name);
    if (placement.at === 'service') elsewhere.push({ module, url: placement.url });
    else if (placement.at !== 'off') here.push(module);
  }
  return { here, elsewhere };
}

function placementIn(env: HubEnv, module: string): Placement {
  return env.placements.get(module) ?? { at: 'hub' };
}

/** Runs `start` with open databases, and closes them when it fails or what it started is closed. */
async function withDatabases(
  { env, log }: HubOptions,
  start: (databases: Databases) => Promise<RunningHub>,
): Promise<RunningHub> {
  const databases = await openDatabases(env, log, { join: false });
  try {
    const running = await start(databases);
    return {
      url: running.url,
      close: async () => {
        await running.close();
        await databases.close();
      },
    };
  } catch (error) {
    await databases.close();
    throw error;
  }
}

async function prepare(
  { env, log, progress }: HubOptions,
  databases: Databases,
  modules: readonly HubModule[],
  composition: Parameters<typeof seedModules>[2],
): Promise<Map<string, ModuleConnection>> {
  const placementOf = (module: string) => placementIn(env, module);
  await migrateModules(databases, modules, placementOf, log);
  const connections = await connectModules(databases, modules, placementOf);
  await seedModules(connections, modules, composition, (report, at, of) => {
    if (report.upToDate) return;
    const { module, inserted, updated, deleted, unchanged } = report;
    progress(
      `Facts of ${module} (${at} of ${of}): ${inserted} new, ${updated} changed, ${deleted} gone, ${unchanged} unchanged`,
    );
  });
  return connections;
}

function serverOptions(
  { env, log }: HubOptions,
  connections: ReadonlyMap<string, ModuleConnection>,
): Omit<HttpServerOptions, 'identify'> {
  return {
    host: env.host,
    port: env.port,
    maxBody: env.limits.body,
    stopTimeout: env.limits.stopTimeout,
    log,
    ready: () => answers(connections),
  };
}

/** Whether every database of the process answers. */
async function answers(connections: ReadonlyMap<string, ModuleConnection>): Promise<boolean> {
  const pools = new Set([...connections.values()].map(({ pool }) => pool));
  const results = await Promise.allSettled(
    [...pools].map((pool) => pool.query({ text: 'select 1' })),
  );
  return results.every((result) => result.status === 'fulfilled');
}
