import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  ensureRoles,
  grantAccess,
  migrate,
  moduleClient,
  Pools,
  callerDatabases,
  roleIn,
  silent,
} from '@vesthub/database';
import {
  compose,
  kernelMigrations,
  recordedRows,
  searchPlan,
  seedModule,
  tableAccess,
  type Composition,
  type Module,
  type ModuleDatabase,
} from '@vesthub/kernel';
import { createReadPath, type ReadPath } from '@vesthub/read-path';
import { inject } from 'vitest';
import pg from 'pg';

const prismaFolder = fileURLToPath(new URL('../../../prisma/', import.meta.url));

/** A database that one test uses. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * Creates a database with the tables and facts of `modules`, by copying a template database. The first test worker that
 * needs the template fills it.
 */
export async function createTestDatabase(modules: readonly Module[]): Promise<TestDatabase> {
  const name = `template_${fingerprint(modules)}`;
  return copyOf(await templateOf(name, (url) => migrateAndSeed(url, modules)));
}

/** Creates an empty database. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return copyOf('template1');
}

/** Creates a copy of the database `template`. Fails while a session is connected to `template`. */
export async function copyOf(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    await client.query(`create database ${name} template ${template} strategy file_copy`);
    // Tests also change rows directly. Without an author, the history would refuse that.
    await client.query(`alter database ${name} set vesthub.author = 'test'`);
    await client.query(`alter database ${name} set vesthub.reason = 'Changed by a test'`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      onServer(async (client) => {
        await forgetStatements(client, name);
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

/**
 * Deletes a database's entries in `pg_stat_statements`. Each count of statements reads the entries of all databases, so
 * old entries would slow it down.
 */
function forgetStatements(client: pg.Client, database: string): Promise<unknown> {
  const reset = 'select pg_stat_statements_reset(0, oid, 0) from pg_database where datname = $1';
  return client.query(reset, [database]);
}

/** URL of a database on the test server, with a superuser's name and password. */
export function urlOf(database: string): string {
  const url = new URL(inject('testServer'));
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs `use` with a superuser's session on `database`. */
export async function onServer<T>(
  use: (client: pg.Client) => Promise<T>,
  database = 'postgres',
): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Connects each of `modules` to its tables in the database at `url`. Reads and writes use the role in the URL. */
export function connect(
  pools: Pools,
  url: string,
  modules: readonly Module[],
): Map<string, ModuleDatabase> {
  const pool = pools.get(url);
  return new Map(
    modules.map(({ name, database }) => [
      name,
      {
        schema: database.schema,
        client: moduleClient(database.client, pool),
        pool,
      },
    ]),
  );
}

/**
 * Like `connect`, but reads use the same roles as in production, so that PostgreSQL hides rows from callers. They are
 * compiled by `readPath`; null for reads by Prisma.
 */
export async function connectWithRoles(
  pools: Pools,
  url: string,
  modules: readonly Module[],
  { registration }: Pick<Composition, 'registration'>,
  readPath: ReadPath | null = createReadPath(),
): Promise<Map<string, ModuleDatabase>> {
  const urls = await ensureRoles(url);
  const databases = connect(pools, url, modules);
  const stores = modules.map((module) => {
    const writing = databases.get(module.name)!;
    return { module, writing, access: tableAccess(module, registration) };
  });
  const roles = { public: roleIn(urls.public), reader: roleIn(urls.reader) };
  await grantAccess(
    pools.get(url),
    roles,
    stores.map(({ access }) => access),
  );
  return new Map(
    stores.map(({ module: { name, database }, writing, access }) => {
      const { client, schema, storedModels: models } = database;
      const readableBy = callerDatabases({
        module: name,
        client,
        writing,
        access,
        urls,
        poolOf: (at) => pools.get(at),
        readingClient: (prisma, pool) =>
          readPath && models ? readPath.client(prisma, { schema, models }, pool) : prisma,
      });
      return [name, { ...writing, readableBy }];
    }),
  );
}

/** Returns `name` once the template database of that name exists. The first worker creates the database with `fill`. */
export async function templateOf(
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await fill(urlOf(draft));
    await forgetStatements(client, draft);
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function migrateAndSeed(url: string, modules: readonly Module[]): Promise<void> {
  const pools = new Pools(silent);
  try {
    for (const { name, database } of modules) {
      // Some modules for tests have no tables and no migrations.
      const folders = [kernelMigrations, join(prismaFolder, name, 'migrations')].filter(existsSync);
      const { schema } = database;
      const recorded = recordedRows(database);
      await migrate({ url, module: name, schema, folders, recorded, log: silent });
    }
    const composition = compose({ modules, as: 'service' });
    const { registration } = composition;
    const databases = await connectWithRoles(pools, url, modules, composition);
    for (const module of modules) {
      const searches = searchPlan(module, registration);
      if (module.data || searches.types.size > 0) {
        await seedModule(databases.get(module.name)!, module, searches);
      }
      await module.fill?.(databases.get(module.name)!);
    }
  } finally {
    await pools.end();
  }
}

/** Hash of the modules' names, migrations and data files. */
export function fingerprint(modules: readonly Module[]): string {
  const hash = createHash('sha256');
  for (const { name, data } of modules) {
    hash.update(name);
    if (data) addFolder(hash, fileURLToPath(data));
    if (existsSync(join(prismaFolder, name))) addFolder(hash, join(prismaFolder, name));
  }
  addFolder(hash, kernelMigrations);
  return hash.digest('hex').slice(0, 12);
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  }
}
