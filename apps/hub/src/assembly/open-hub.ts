import { assemble } from '@vesthub/federation';
import { compose } from '@vesthub/kernel';
import {
  groupByPlacement,
  openDatabaseServers,
  openModuleDatabases,
  readPlacements,
  type DatabaseServers,
  type Placements,
} from '@vesthub/placement';
import type { RelocationHub } from '@vesthub/relocation';
import type { HubEnv } from '../config/env.ts';
import { allModules, features } from '../modules.ts';
import { exampleQueries } from './example-queries.ts';
import { endpointOf } from './hub-endpoint.ts';
import { fixedDatabases } from './hot-reload.ts';
import { commandLog, silentLog } from './logs.ts';
import { createProcessState } from './process-state.ts';

/** A hub without a server, as commands use it: settings, databases, modules and placements. */
export interface OpenedHub extends RelocationHub {
  readonly env: HubEnv;
  readonly placements: Placements;
}

/** An open registry: the database servers, the registry's pool, and the effective placements. */
export interface OpenedRegistry {
  readonly servers: DatabaseServers;
  readonly registry: OpenedHub['registry'];
  readonly placements: Placements;
}

/**
 * Runs `run` for a command that needs only the registry. If the embedded server is not running, starts it before `run`
 * and stops it afterwards.
 */
export async function withRegistry<T>(
  env: HubEnv,
  run: (registry: OpenedRegistry) => Promise<T>,
): Promise<T> {
  const servers = await openDatabaseServers(env, commandLog, { join: true });
  try {
    const registry = servers.pools.get(await servers.url({ at: 'hub' }));
    return await run({ servers, registry, placements: await readPlacements(registry, env) });
  } finally {
    await servers.close();
  }
}

/** Like `withRegistry`, and also composes the schema of the modules. */
export function withOpenedHub<T>(env: HubEnv, run: (hub: OpenedHub) => Promise<T>): Promise<T> {
  return withRegistry(env, async (registry) => run(await openHub(env, registry)));
}

async function openHub(env: HubEnv, opened: OpenedRegistry): Promise<OpenedHub> {
  const { servers, placements } = opened;
  const { limits } = env;
  const placed = groupByPlacement(allModules, placements);
  const assembly = await assemble(placed, { limits, features });
  const { composition } = assembly;
  return {
    ...opened,
    env,
    modules: placed.local,
    composition,
    assembly,
    allModules,
    exampleQueries,
    placementOf: placements.of,
    connect: () => openModuleDatabases(servers, placed.local, placements.of, composition),
    composeAll: (modules) => compose({ modules, as: 'monolith', limits, features }),
    composeService: (module) => compose({ modules: [module], as: 'service', limits, features }),
    assemble: (other) => assemble(other, { limits, features }),
    openComparison: async (of, databases) => {
      const state = createProcessState(env, silentLog());
      const { execute, endpoint, server } = await endpointOf(
        of,
        fixedDatabases(databases),
        env,
        state,
      );
      return { execute, server, close: () => endpoint.close() };
    },
  };
}
