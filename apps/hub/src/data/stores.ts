import { fileURLToPath } from 'node:url';
import { migrate, moduleClient, type DatabaseLog } from '@vesthub/database';
import {
  kernelMigrations,
  seedModule,
  type Composition,
  type HubModule,
  type ModuleConnection,
  type SeedReport,
} from '@vesthub/kernel';
import type { Placement } from '../config/placement.ts';
import type { Databases } from './databases.ts';

const prismaFolder = fileURLToPath(new URL('../../../../prisma/', import.meta.url));

/** Where the migrations of `module` lie. */
function migrationsOf(module: string): string[] {
  return [kernelMigrations, `${prismaFolder}${module}/migrations`];
}

/** Brings the tables of each module to what its migrations say; answers how many were applied. */
export async function migrateModules(
  databases: Databases,
  modules: readonly HubModule[],
  placementOf: (module: string) => Placement,
  log: DatabaseLog,
): Promise<number> {
  let applied = 0;
  for (const { name, database } of modules) {
    const url = await databases.url(placementOf(name));
    const done = await migrate({
      url,
      module: name,
      schema: database.schema,
      folders: migrationsOf(name),
      log,
    });
    applied += done.length;
  }
  return applied;
}

/** Connects each module to its tables. Modules in one database share its pool. */
export async function connectModules(
  databases: Databases,
  modules: readonly HubModule[],
  placementOf: (module: string) => Placement,
): Promise<Map<string, ModuleConnection>> {
  const connections = new Map<string, ModuleConnection>();
  for (const { name, database } of modules) {
    const pool = databases.pools.get(await databases.url(placementOf(name)));
    const client = moduleClient(database.client as never, pool);
    connections.set(name, { schema: database.schema, client: client as object, pool });
  }
  return connections;
}

export interface SeedOptions {
  /** Whether modules bring their examples along. */
  readonly examples: boolean;
  readonly done: (report: SeedReport, at: number, of: number) => void;
  /** Told what a module brought in beside its data files. */
  readonly filled: (module: string, words: string) => void;
}

/** Reads the data files of each module into its tables, telling of each when it is done. */
export async function seedModules(
  connections: ReadonlyMap<string, ModuleConnection>,
  modules: readonly HubModule[],
  composition: Composition,
  { examples, done, filled }: SeedOptions,
): Promise<void> {
  for (const [at, module] of modules.entries()) {
    const searches = composition.registration.searches
      .filter((search) => search.module === module.name)
      .map((search) => search.source);
    const report = await seedModule(connections.get(module.name)!, module, searches);
    done(report, at + 1, modules.length);
    const words = await module.fill?.(connections.get(module.name)!, { examples });
    if (words) filled(module.name, words);
  }
}
