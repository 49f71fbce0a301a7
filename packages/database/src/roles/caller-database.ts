import { scopesOf, type ModuleDatabase, type Principal, type TableAccess } from '@vesthub/kernel';
import type { CancellingPool } from '../cancellation.ts';
import { type ClientClass, moduleClient } from '../module-client.ts';
import type { RoleUrls } from './role-urls.ts';
import { rowSecurityPool } from './row-security-pool.ts';

/** Makes the client with which callers read of Prisma's client. Both use `pool`. */
export type ReadingClient = (prisma: object, pool: CancellingPool) => object;

export interface CallerDatabaseOptions {
  /** The module's name. */
  readonly module: string;
  readonly client: ClientClass<object>;
  /** The module's database, opened with the owner's role, which may write. */
  readonly writing: ModuleDatabase;
  readonly access: TableAccess;
  readonly urls: RoleUrls;
  /** Returns the pool of a database URL. */
  readonly poolOf: (url: string) => CancellingPool;
  /** Returns the client with which callers read on `pool`. @default Prisma's own client */
  readonly readingClient?: ReadingClient;
}

/**
 * Maximum number of cached clients for callers who may read about people. A new client replaces the least recently used
 * one.
 */
const maxCachedCallers = 100;

/**
 * Returns a function that gives a caller the module's database with the caller's rights. A caller without a scope of
 * the module reads with the public role, every other caller with the reader role. If the caller may read about people,
 * each statement also sets the caller's row security settings.
 */
export function callerDatabases(
  options: CallerDatabaseOptions,
): (caller: Principal) => ModuleDatabase {
  const { module, access, urls, poolOf, readingClient = (prisma) => prisma } = options;
  const moduleScopes = scopesOf(module);
  const peopleScopes = new Set(access.people.flatMap(({ scopes }) => scopes));
  const databaseOn = (pool: CancellingPool): ModuleDatabase => {
    const { client, writing } = options;
    const { schema } = writing;
    const reading = readingClient(moduleClient(client, pool), pool);
    return { schema, pool, writing, readableBy, client: reading };
  };
  const publicDatabase = once(() => databaseOn(poolOf(urls.public)));
  const readerDatabase = once(() => databaseOn(poolOf(urls.reader)));
  const cache = new Map<string, ModuleDatabase>();
  const readableBy = ({ scopes, body }: Principal): ModuleDatabase => {
    const granted = [...peopleScopes].filter((scope) => scopes.has(scope));
    if (granted.length === 0) {
      return moduleScopes.some((scope) => scopes.has(scope)) ? readerDatabase() : publicDatabase();
    }
    const key = JSON.stringify([granted, body]);
    const cached = cache.get(key);
    cache.delete(key);
    if (!cached && cache.size >= maxCachedCallers) cache.delete(cache.keys().next().value!);
    const database =
      cached ?? databaseOn(rowSecurityPool(poolOf(urls.reader), { scopes: granted, body }));
    cache.set(key, database);
    return database;
  };
  return readableBy;
}

function once<T>(create: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= create());
}
