import type { Composition, HubModule, ModuleConnection } from '@vesthub/kernel';
import type { HubEnv } from '../config/env.ts';
import type { Placement } from '../config/placement.ts';
import { openDatabases, type Databases } from '../data/databases.ts';
import { connectModules } from '../data/stores.ts';
import { placed } from '../hub.ts';
import { allModules } from '../modules.ts';
import { assemble, type Assembly } from '../serving/hub-endpoint.ts';
import { say } from './environment.ts';

/** What a command works with: the databases of the modules in this process. */
export interface CommandHub {
  readonly databases: Databases;
  readonly modules: readonly HubModule[];
  readonly composition: Composition;
  readonly assembly: Assembly;
  placementOf(module: string): Placement;
  connect(): Promise<Map<string, ModuleConnection>>;
}

/** Runs a command on the hub's databases, joining a server that runs or starting one for the time. */
export async function withHub<T>(env: HubEnv, run: (hub: CommandHub) => Promise<T>): Promise<T> {
  const { here, elsewhere } = placed(allModules, env);
  const assembly = assemble(here, elsewhere, env.limits);
  const placementOf = (module: string): Placement => env.placements.get(module) ?? { at: 'hub' };
  const databases = await openDatabases(env, commandLog, { join: true });
  try {
    return await run({
      databases,
      modules: here,
      composition: assembly.composition,
      assembly,
      placementOf,
      connect: () => connectModules(databases, here, placementOf),
    });
  } finally {
    await databases.close();
  }
}

/** What commands say of their databases: only what a person should know. */
export const commandLog = { info: () => undefined, warn: say };
