import { fileURLToPath } from 'node:url';
import {
  grantAccess,
  migrate,
  moduleClient,
  readingConnection,
  roleIn,
  type DatabaseLog,
} from '@vesthub/database';
import {
  kernelMigrations,
  seedModule,
  tableAccess,
  type Composition,
  type HubModule,
  type ModuleConnection,
  type SeedReport,
  type TableAccess,
} from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
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

/**
 * Connects each module to its tables, by the role that writes and by those that read, whose rights are brought to what
 * the rules of its types say. Modules in one database share its pools.
 */
export async function connectModules(
  databases: Databases,
  modules: readonly HubModule[],
  placementOf: (module: string) => Placement,
  { registration }: Pick<Composition, 'registration'>,
): Promise<Map<string, ModuleConnection>> {
  const stores = await Promise.all(
    modules.map(async (module) => {
      const { schema, client: Client } = module.database;
      const url = await databases.url(placementOf(module.name));
      const pool = databases.poolOf(module.name, url);
      const client = moduleClient(Client as never, pool) as object;
      const access = tableAccess(module, registration, client);
      return { module, url, access, writing: { schema, client, pool } };
    }),
  );
  const connections = new Map<string, ModuleConnection>();
  for (const url of new Set(stores.map((store) => store.url))) {
    const inIt = stores.filter((store) => store.url === url);
    const urls = await rolesFor(
      databases,
      url,
      inIt.map(({ access }) => access),
    );
    for (const { module, access, writing } of inIt) {
      const seenBy = readingConnection({
        module: module.name,
        client: module.database.client as never,
        writing,
        access,
        urls,
        poolOf: (address) => databases.poolOf(module.name, address),
      });
      connections.set(module.name, { ...writing, seenBy });
    }
  }
  return connections;
}

/** The roles that read the database at `url`, with rights as `access` says. */
async function rolesFor(databases: Databases, url: string, access: readonly TableAccess[]) {
  const urls = await databases.roles(url);
  if (urls.public === url) return urls;
  const roles = { public: roleIn(urls.public), reader: roleIn(urls.reader) };
  return grantAccess(databases.pools.get(url), roles, access).then(
    () => urls,
    (error: unknown) => databases.withoutRoles(url, error),
  );
}

/** The hub's own tables among those of the modules here: tokens, documents, who has which module. */
export function registryIn(connections: ReadonlyMap<string, ModuleConnection>): ModuleConnection {
  return connections.get(registryModule.name)!;
}

export interface SeedOptions {
  readonly done: (report: SeedReport, at: number, of: number) => void;
  /** Told what a module brought in beside its data files. */
  readonly filled: (module: string, words: string) => void;
}

/** Reads the data files of each module into its tables, telling of each when it is done. */
export async function seedModules(
  connections: ReadonlyMap<string, ModuleConnection>,
  modules: readonly HubModule[],
  composition: Composition,
  { done, filled }: SeedOptions,
): Promise<void> {
  for (const [at, module] of modules.entries()) {
    const searches = composition.registration.searches
      .filter((search) => search.module === module.name)
      .map((search) => search.source);
    const report = await seedModule(connections.get(module.name)!, module, searches);
    done(report, at + 1, modules.length);
    const words = await module.fill?.(connections.get(module.name)!);
    if (words) filled(module.name, words);
  }
}
