import type { Composition, HubModule, ModuleConnection } from '@vesthub/kernel';
import type { HubEnv } from '../config/env.ts';
import { placed } from '../config/placed.ts';
import type { Placement } from '../config/placement.ts';
import { openDatabases, type Databases } from '../data/databases.ts';
import { connectModules } from '../data/stores.ts';
import { readPlacements, type Placements } from '../placement/placements.ts';
import { allModules } from '../modules.ts';
import { assemble, type Assembly } from '../serving/hub-endpoint.ts';
import { say } from './environment.ts';

/** What a command works with: the databases of the modules in this process. */
export interface CommandHub {
  readonly env: HubEnv;
  /** The hub's own database. */
  readonly registry: ReturnType<Databases['pools']['get']>;
  readonly placements: Placements;
  readonly databases: Databases;
  readonly modules: readonly HubModule[];
  readonly composition: Composition;
  readonly assembly: Assembly;
  placementOf(module: string): Placement;
  connect(): Promise<Map<string, ModuleConnection>>;
}

/** The hub's own database, and where the modules are by it and the environment. */
export interface CommandRegistry {
  readonly databases: Databases;
  readonly registry: CommandHub['registry'];
  readonly placements: Placements;
}

/** Runs a command on the hub's databases, joining a server that runs or starting one for the time. */
export async function withRegistry<T>(
  env: HubEnv,
  run: (registry: CommandRegistry) => Promise<T>,
): Promise<T> {
  const databases = await openDatabases(env, commandLog, { join: true });
  try {
    const registry = databases.pools.get(await databases.url({ at: 'hub' }));
    return await run({ databases, registry, placements: await readPlacements(registry, env) });
  } finally {
    await databases.close();
  }
}

/** As `withRegistry`, with the modules put together. */
export function withHub<T>(env: HubEnv, run: (hub: CommandHub) => Promise<T>): Promise<T> {
  return withRegistry(env, async ({ databases, registry, placements }) => {
    const places = placed(allModules, placements);
    const { here } = places;
    const assembly = await assemble(places, env.limits);
    return run({
      env,
      registry,
      databases,
      modules: here,
      composition: assembly.composition,
      assembly,
      placements,
      placementOf: placements.of,
      connect: () => connectModules(databases, here, placements.of, assembly.composition),
    });
  });
}

/** What commands say of their databases: only what a person should know. */
export const commandLog = { info: () => undefined, warn: say };
