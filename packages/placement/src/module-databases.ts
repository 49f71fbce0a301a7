import { fileURLToPath } from 'node:url';
import {
  grantAccess,
  migrate,
  moduleClient,
  callerDatabases,
  roleIn,
  type DatabaseLog,
} from '@vesthub/database';
import {
  kernelMigrations,
  recordedRows,
  searchPlan,
  seedModule,
  tableAccess,
  type Composition,
  type Module,
  type ModuleDatabase,
  type SeedReport,
  type TableAccess,
} from '@vesthub/kernel';
import type { Placement } from './placement.ts';
import type { DatabaseServers } from './database-servers.ts';

const prismaFolder = fileURLToPath(new URL('../../../prisma/', import.meta.url));

/** The folders with the migrations of `module`: those of the kernel and its own. */
function migrationsOf(module: string): string[] {
  return [kernelMigrations, `${prismaFolder}${module}/migrations`];
}

/** Applies the pending migrations of each module; resolves to their number. */
export async function migrateModules(
  servers: DatabaseServers,
  modules: readonly Module[],
  placementOf: (module: string) => Placement,
  log: DatabaseLog,
): Promise<number> {
  let applied = 0;
  for (const { name, database } of modules) {
    const url = await servers.url(placementOf(name));
    const done = await migrate({
      url,
      module: name,
      schema: database.schema,
      folders: migrationsOf(name),
      recorded: recordedRows(database),
      log,
    });
    applied += done.length;
  }
  return applied;
}

/**
 * Opens the database of each module with one role for writing and several roles for reading. The rights of the reading
 * roles follow from the rules of the module's types. Modules in the same database share its pools.
 */
export async function openModuleDatabases(
  servers: DatabaseServers,
  modules: readonly Module[],
  placementOf: (module: string) => Placement,
  { registration }: Pick<Composition, 'registration'>,
): Promise<Map<string, ModuleDatabase>> {
  const stores = await Promise.all(
    modules.map(async (module) => {
      const { schema, client: Client } = module.database;
      const url = await servers.url(placementOf(module.name));
      const pool = servers.poolOf(module.name, url);
      const client = moduleClient(Client, pool);
      const access = tableAccess(module, registration);
      return { module, url, access, writing: { schema, client, pool } };
    }),
  );
  const databases = new Map<string, ModuleDatabase>();
  for (const url of new Set(stores.map((store) => store.url))) {
    const inIt = stores.filter((store) => store.url === url);
    const urls = await rolesFor(
      servers,
      url,
      inIt.map(({ access }) => access),
    );
    for (const { module, access, writing } of inIt) {
      const { client, storedModels: models } = module.database;
      const { schema } = writing;
      const readableBy = callerDatabases({
        module: module.name,
        client,
        writing,
        access,
        urls,
        poolOf: (address) => servers.poolOf(module.name, address),
        readingClient: (prisma, pool) =>
          servers.readPath && models
            ? servers.readPath.client(prisma, { schema, models }, pool)
            : prisma,
      });
      databases.set(module.name, { ...writing, readableBy });
    }
  }
  return databases;
}

/**
 * Returns the URLs of the roles for reading in the database at `url`, and grants those roles the rights in `access`.
 */
async function rolesFor(servers: DatabaseServers, url: string, access: readonly TableAccess[]) {
  const urls = await servers.roles(url);
  if (urls.public === url) return urls;
  const roles = { public: roleIn(urls.public), reader: roleIn(urls.reader) };
  return grantAccess(servers.pools.get(url), roles, access).then(
    () => urls,
    (error: unknown) => servers.withoutRoles(url, error),
  );
}

export interface SeedOptions {
  readonly done: (report: SeedReport, at: number, of: number) => void;
  /** Called when the function `fill` of a module has loaded data. `words` is a sentence about these data. */
  readonly filled: (module: string, words: string) => void;
}

/** Loads the data files of each module into its tables and reports each module. */
export async function seedModules(
  databases: ReadonlyMap<string, ModuleDatabase>,
  modules: readonly Module[],
  composition: Composition,
  { done, filled }: SeedOptions,
): Promise<void> {
  for (const [at, module] of modules.entries()) {
    const searches = searchPlan(module, composition.registration);
    const report = await seedModule(databases.get(module.name)!, module, searches);
    done(report, at + 1, modules.length);
    const words = await module.fill?.(databases.get(module.name)!);
    if (words) filled(module.name, words);
  }
}
