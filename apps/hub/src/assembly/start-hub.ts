import { createProbe } from '@vesthub/database';
import { hubBudget } from '@vesthub/limits';
import { createJwtVerifier, identifyBy } from '@vesthub/identity';
import { signingKeyId, type OwnerNames } from '@vesthub/federation';
import { startHttpServer, type Identify } from '@vesthub/http';
import { todayInNorway, type ExecuteOnHub, type ModuleDatabase } from '@vesthub/kernel';
import {
  followPlacements,
  groupByPlacement,
  listenForPlacements,
  migrateModules,
  readPlacements,
} from '@vesthub/placement';
import { createTokenVerifier, hostsOf, registryIn } from '@vesthub/registry';
import type { Logger } from 'pino';
import type { RunningHub, HubOptions } from './running-hub.ts';
import type { HubEnv } from '../config/env.ts';
import { startBackground } from './background/background.ts';
import { startFindingsRefresh } from './background/findings.ts';
import { openUploads, withUploads } from './file-uploads.ts';
import { resultSlots, withResults } from './results.ts';
import { robots } from './robots.ts';
import { createReloadingHub, stateFor } from './hot-reload.ts';
import { endpointOf } from './hub-endpoint.ts';
import { seed, withServers } from './prepare.ts';
import { createProcessState } from './process-state.ts';
import { ownMetricsServer, serverOptions } from './server-options.ts';

/**
 * Starts the hub: placements, databases, schema, server and background work, in this order. Hot reload repeats the
 * steps from placements to schema.
 */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { env, log, modules } = options;
  const process = createProcessState(env, log);
  const { ownerNames, metrics } = process;
  return withServers(options, ownerNames.nameOf, async (servers) => {
    if (servers.readPath) metrics.showReads(servers.readPath.counts);
    const registryUrl = await servers.url({ at: 'hub' });
    const pool = servers.pools.get(registryUrl);
    const state = { ...process, budget: hubBudget(env, pool, log) };
    const placements = await readPlacements(pool, env);
    const { local } = groupByPlacement(modules, placements);
    await migrateModules(servers, local, placements.of, log);
    const first = await stateFor({ modules, limits: env.limits, servers }, placements);
    await seed(first.databases, local, first.assembly.composition, options.progress);

    // The server starts before the hub is complete, so that it can already answer readiness probes.
    const probe = createProbe(registryUrl);
    const ownMetrics = await ownMetricsServer(options, metrics);
    const uploads = await openUploads(env);
    const slots = resultSlots(env);
    const server = await startHttpServer({
      ...serverOptions(options, {
        probe,
        metrics,
        budget: state.budget,
        catalogue: first.assembly.catalogue,
      }),
      identify: identifyCallers(registryIn(first.databases), env, log),
      routes: new Map([
        ['/robots.txt', robots],
        ...(env.metricsPort === null ? [['/metrics', metrics.route] as const] : []),
      ]),
    });
    const hub = await createReloadingHub({
      modules,
      limits: env.limits,
      servers,
      first,
      readPlacements: () => followPlacements(pool, env, log),
      endpointOf: async (assembly, current) => {
        const endpoint = await endpointOf(assembly, current, env, state);
        const withFiles = withUploads(assembly, endpoint, uploads);
        return withResults(assembly, withFiles, env, slots);
      },
      swap: (endpoint) => server.swap(endpoint),
    });
    const { databases, drained, execute, follow } = hub;
    const listener = listenForPlacements({
      url: registryUrl,
      key: signingKeyId(env.serviceKeys),
      log,
      changed: follow,
      drained,
    });
    const names = await keepOwnerNames(ownerNames, execute);
    const background = startBackground({
      ...options,
      modules: local,
      databases,
      // Reads the placement again, because the module may have moved since the start.
      url: async (module) => servers.url((await readPlacements(pool, env)).of(module)),
    });
    const interval = env.limits.findingsRefresh;
    const findings = startFindingsRefresh({ interval, execute, log });
    const parts = [server, ...ownMetrics, names, findings, background, listener, hub, probe];
    return {
      url: server.url,
      close: async () => {
        for (const part of parts) await part.close();
      },
    };
  });
}

/** Identifies callers by the registry's tokens and the configured issuers' JWTs. */
function identifyCallers(registry: ModuleDatabase, env: HubEnv, log: Logger): Identify {
  return identifyBy({
    log,
    token: createTokenVerifier(registry, {
      keepFor: env.limits.tokenCache,
      refused: (rule, token) => log.info({ rule, token }, 'An access token was not accepted'),
    }),
    jwt: createJwtVerifier({
      issuers: env.issuers,
      organisations: env.organisations,
      failed: (err) => log.warn({ err }, 'The keys of an issuer could not be fetched'),
      refused: (rule) => log.info({ rule }, 'A JWT was not accepted'),
    }),
    mandated: async (host, body) => (await hostsOf(registry, body, todayInNorway())).includes(host),
  });
}

/** Milliseconds until the owners' names are read again: after a success (`done`) and after a failure (`failed`). */
const ownerNamesRefresh = { done: 3_600_000, failed: 5_000 };

/**
 * Reads the names of the modules' owners now and at intervals, because ownership changes with the
 * calendar.
 */
async function keepOwnerNames(
  names: OwnerNames,
  execute: ExecuteOnHub,
): Promise<{ close(): Promise<void> }> {
  let timer: NodeJS.Timeout | undefined;
  const refresh = async () => {
    const done = await names.refresh(execute);
    const { done: long, failed: short } = ownerNamesRefresh;
    timer = setTimeout(() => void refresh(), done ? long : short);
  };
  await refresh();
  return {
    close: () => {
      clearTimeout(timer);
      return Promise.resolve();
    },
  };
}
