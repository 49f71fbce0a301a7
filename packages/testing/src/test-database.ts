import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  ensureRoles,
  grantAccess,
  migrate,
  moduleClient,
  Pools,
  readingConnection,
  roleIn,
  silent,
} from '@vesthub/database';
import {
  compose,
  kernelMigrations,
  seedModule,
  tableAccess,
  type Composition,
  type HubModule,
  type ModuleConnection,
} from '@vesthub/kernel';
import pg from 'pg';
import { inject } from 'vitest';

const prismaFolder = fileURLToPath(new URL('../../../prisma/', import.meta.url));

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a database with the tables and facts of `modules`: a copy, so each test file has its own in no time. */
export async function createTestDatabase(modules: readonly HubModule[]): Promise<TestDatabase> {
  const name = `template_${fingerprint(modules)}`;
  return copyOf(await templateOf(name, (url) => fill(url, modules)));
}

/** Makes an empty database. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return copyOf('template1');
}

/** Makes a copy of a database that nobody is connected to. */
export async function copyOf(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create database ${name} template ${template}`));
  return {
    url: urlOf(name),
    drop: () =>
      onServer((client) => client.query(`drop database ${name} with (force)`)).then(
        () => undefined,
      ),
  };
}

/** URL of a database on the tests' server. */
export function urlOf(database: string): string {
  const url = new URL(inject('testServer'));
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs `use` with a connection to the server itself. */
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

/** Connects each of `modules` to its tables in the database at `url`. */
export function connect(
  pools: Pools,
  url: string,
  modules: readonly HubModule[],
): Map<string, ModuleConnection> {
  const pool = pools.get(url);
  return new Map(
    modules.map(({ name, database }) => [
      name,
      {
        schema: database.schema,
        client: moduleClient(database.client as never, pool) as object,
        pool,
      },
    ]),
  );
}

/** The same as `connect`, with the roles that read: what a caller may not see, PostgreSQL refuses in tests, too. */
export async function connectWithRoles(
  pools: Pools,
  url: string,
  modules: readonly HubModule[],
  { registration }: Pick<Composition, 'registration'>,
): Promise<Map<string, ModuleConnection>> {
  const urls = await ensureRoles(url);
  const connections = connect(pools, url, modules);
  const stores = modules.map((module) => {
    const writing = connections.get(module.name)!;
    return { module, writing, access: tableAccess(module, registration, writing.client) };
  });
  const roles = { public: roleIn(urls.public), reader: roleIn(urls.reader) };
  await grantAccess(
    pools.get(url),
    roles,
    stores.map(({ access }) => access),
  );
  return new Map(
    stores.map(({ module: { name, database }, writing, access }) => {
      const client = database.client as never;
      const poolOf = (at: string) => pools.get(at);
      const seenBy = readingConnection({ module: name, client, writing, access, urls, poolOf });
      return [name, { ...writing, seenBy }];
    }),
  );
}

/** The template called `name`, made by whichever worker comes first: a new database that `fill` fills. */
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
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function fill(url: string, modules: readonly HubModule[]): Promise<void> {
  const pools = new Pools(silent);
  try {
    for (const { name, database } of modules) {
      const folders = [kernelMigrations, join(prismaFolder, name, 'migrations')];
      await migrate({ url, module: name, schema: database.schema, folders, log: silent });
    }
    const composition = compose({ modules, as: 'service' });
    const { registration } = composition;
    const connections = await connectWithRoles(pools, url, modules, composition);
    for (const module of modules) {
      const searches = registration.searches.filter((one) => one.module === module.name);
      await seedModule(
        connections.get(module.name)!,
        module,
        searches.map((one) => one.source),
      );
      await module.fill?.(connections.get(module.name)!);
    }
  } finally {
    await pools.end();
  }
}

/** Tells sets of modules apart, and what their tables and data files look like. */
export function fingerprint(modules: readonly HubModule[]): string {
  const hash = createHash('sha256');
  for (const { name, data } of modules) {
    hash.update(name);
    if (data) addFolder(hash, fileURLToPath(data));
    addFolder(hash, join(prismaFolder, name));
  }
  addFolder(hash, kernelMigrations);
  return hash.digest('hex').slice(0, 12);
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  }
}
