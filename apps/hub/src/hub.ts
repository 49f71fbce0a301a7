import {
  anonymous,
  compose,
  HubConfigError,
  type Composition,
  type Connections,
  protocolVersion,
  seenBy,
  todayInNorway,
  type HubModule,
  type ModuleConnection,
} from '@vesthub/kernel';
import { createTokenVerifier, hostsOf } from '@vesthub/registry';
import type { Logger } from 'pino';
import type { Identify } from './access/callers.ts';
import { identifyDirectCallers } from './access/direct-callers.ts';
import { identifyBy } from './access/identify.ts';
import { createJwtVerifier } from './access/verify-jwt.ts';
import { startBackground } from './background/background.ts';
import type { HubEnv } from './config/env.ts';
import { placed } from './config/placed.ts';
import type { Placement } from './config/placement.ts';
import { openDatabases, type Databases } from './data/databases.ts';
import { connectModules, migrateModules, registryIn, seedModules } from './data/stores.ts';
import { maxMessage, protocolHeader } from './serving/call-service.ts';
import { fileRoom, withFiles } from './files/file-room.ts';
import { serviceFiles } from './files/service-files.ts';
import { listenForPlacements } from './placement/listen.ts';
import { environmentSays, followPlacements, readPlacements } from './placement/placements.ts';
import { assemble, drainTimeout, endpointOf, lasting } from './serving/hub-endpoint.ts';
import { startHttpServer, type HttpServerOptions } from './serving/http-server.ts';
import { createMetrics } from './serving/metrics.ts';
import { createLivingHub, type LivingHub } from './serving/living-hub.ts';
import { moduleServiceRoute } from './serving/module-service-route.ts';
import type { Serving } from './serving/request-context.ts';
import { serviceEndpoint } from './serving/service-endpoint.ts';
import { createGatekeeper, ownHolder } from './trust/gatekeeper.ts';
import { signingKeyId } from './trust/service-keys.ts';

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

/** Callers are known by the registry's tokens and the configured issuers' JWTs. */
function identifyCallers(registry: ModuleConnection, env: HubEnv, log: Logger): Identify {
  return identifyBy({
    log,
    token: createTokenVerifier(registry, { keepFor: env.limits.tokenCache }),
    jwt: createJwtVerifier({
      issuers: env.issuers,
      organisations: env.organisations,
      failed: (err) => log.warn({ err }, 'The keys of an issuer could not be fetched'),
    }),
    mandated: async (host, body) => (await hostsOf(registry, body, todayInNorway())).includes(host),
  });
}

/** Milliseconds until the owners of the modules are read again, and until they are after a failure. */
const ownersRefresh = { done: 3_600_000, failed: 5_000 };

/** Starts the hub: databases, tables, facts, schema, server. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { env, log } = options;
  const kept = lasting(env, log);
  const { owners, metrics } = kept;
  return withDatabases(options, owners.nameOf, async (databases) => {
    const pool = databases.pools.get(await databases.url({ at: 'hub' }));
    const placements = await readPlacements(pool, env);
    const places = placed(options.modules, placements);
    const { here } = places;
    const assembly = await assemble(places, env.limits);
    const connections = await prepare(options, databases, here, placements, assembly.composition);
    const registry = registryIn(connections);
    const identify = identifyCallers(registry, env, log);
    // Requests come before the hub is there, and ask whether it is.
    let living: LivingHub | null = null;
    const files = await fileRoom(env);
    const server = await startHttpServer({
      ...serverOptions(options, () => living?.connections() ?? connections),
      identify,
      routes: new Map([['/metrics', metrics.route]]),
      requested: metrics.requested,
    });
    const hub = await createLivingHub({
      modules: options.modules,
      limits: env.limits,
      databases,
      first: { placements, assembly, connections },
      readPlacements: () => followPlacements(pool, env, log),
      endpointOf: async (next, live) =>
        withFiles(next, await endpointOf(next, live, env, kept), files),
      swap: (endpoint) => server.swap(endpoint),
    });
    living = hub;
    const listener = listenForPlacements({
      url: await databases.url({ at: 'hub' }),
      key: signingKeyId(env.serviceKeys),
      log,
      changed: () => hub.follow(),
      drained: () => hub.drained(),
    });
    let timer: NodeJS.Timeout | undefined;
    const refresh = async () => {
      const done = await owners.refresh(hub.execute);
      timer = setTimeout(() => void refresh(), done ? ownersRefresh.done : ownersRefresh.failed);
    };
    await refresh();
    const background = startBackground({
      ...options,
      modules: here,
      composition: assembly.composition,
      connections: hub.connections,
      // Where it is now: it may have moved since the start.
      url: async (module) => databases.url((await readPlacements(pool, env)).of(module)),
    });
    return {
      url: server.url,
      close: async () => {
        clearTimeout(timer);
        await background.close();
        await listener.close();
        await server.close();
        await hub.close();
      },
    };
  });
}

/** Starts the service of one module: its subgraph and its module service, on its own database. */
export async function startService(options: HubOptions, module: HubModule): Promise<RunningHub> {
  const { env, log } = options;
  if (env.serviceKeys.length === 0) {
    log.warn('VESTHUB_SERVICE_KEYS has no key of a hub, so no hub can ask this service');
  }
  const composition = compose({ modules: [module], as: 'service', limits: env.limits });
  const nobodyKnown = () => undefined;
  return withDatabases(options, nobodyKnown, async (databases) => {
    const placements = environmentSays(env);
    const connections = await prepare(options, databases, [module], placements, composition);
    const serving: Serving = {
      connections,
      services: composition.services,
      executeOnHub: () =>
        Promise.reject(new HubConfigError('A service of one module cannot ask the whole hub.')),
      readPlacements: () => Promise.resolve(connections),
      holderOf: () => Promise.resolve(ownHolder(env.owner)),
    };
    const gatekeeper = createGatekeeper({ module: module.name, keys: env.serviceKeys, log });
    const endpoint = serviceEndpoint(composition.schema, serving, gatekeeper, env, log);
    // The hub asks for many rows at once; its requests are larger than a client's.
    const maxBody = Math.max(env.limits.body, maxMessage);
    const metrics = createMetrics();
    const service = composition.services.get(module.name)!;
    const route = moduleServiceRoute(service, serving, gatekeeper, maxBody);
    const server = await startHttpServer({
      ...serverOptions(options, () => connections),
      maxBody,
      identify: identifyDirectCallers(env, log),
      routes: new Map([
        ['/_module', route],
        ['/metrics', metrics.route],
      ]),
      requested: metrics.requested,
      headers: { [protocolHeader]: String(protocolVersion) },
    });
    const files = serviceFiles({ module, serving, gatekeeper, ...(await fileRoom(env)) });
    await server.swap({ ...endpoint, takeFile: files });
    const background = startBackground({
      ...options,
      modules: [module],
      composition,
      connections: () => connections,
      url: (name) => databases.url(placements.of(name)),
    });
    return {
      url: server.url,
      close: async () => {
        await background.close();
        await server.close();
        await endpoint.close();
      },
    };
  });
}

/** Runs `start` with open databases, and closes them when it fails or what it started is closed. */
async function withDatabases(
  { env, log }: HubOptions,
  ownerOf: (module: string) => string | null | undefined,
  start: (databases: Databases) => Promise<RunningHub>,
): Promise<RunningHub> {
  const databases = await openDatabases(env, log, { join: false, ownerOf });
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
  { log, progress }: HubOptions,
  databases: Databases,
  modules: readonly HubModule[],
  placements: { of(module: string): Placement },
  composition: Composition,
): Promise<Map<string, ModuleConnection>> {
  await migrateModules(databases, modules, placements.of, log);
  const connections = await connectModules(databases, modules, placements.of, composition);
  await seedModules(connections, modules, composition, {
    done: (report, at, of) => {
      if (report.upToDate) return;
      const { module, inserted, updated, deleted, unchanged } = report;
      progress(
        `Facts of ${module} (${at} of ${of}): ${inserted} new, ${updated} changed, ${deleted} gone, ${unchanged} unchanged`,
      );
    },
    filled: (module, words) => progress(`Brought in for ${module}: ${words}`),
  });
  return connections;
}

function serverOptions(
  { env, log }: HubOptions,
  connections: () => Connections,
): Omit<HttpServerOptions, 'identify'> {
  return {
    host: env.host,
    port: env.port,
    maxBody: env.limits.body,
    concurrency: env.limits.concurrency,
    requestTimeout: env.limits.requestTime,
    idleTimeout: env.limits.idleTime,
    web: env.web,
    stopTimeout: env.limits.stopTimeout,
    drainTimeout: drainTimeout(env),
    log,
    ready: () => answers(connections()),
  };
}

/** Whether every database of the process answers. */
async function answers(connections: Connections): Promise<boolean> {
  const pools = new Set(
    [...connections.values(), ...seenBy(connections, anonymous).values()].map(({ pool }) => pool),
  );
  const results = await Promise.allSettled(
    [...pools].map((pool) => pool.query({ text: 'select 1' })),
  );
  return results.every((result) => result.status === 'fulfilled');
}
