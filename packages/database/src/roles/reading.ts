import { scopesOf, type ModuleConnection, type Principal, type TableAccess } from '@vesthub/kernel';
import type { CancellingPool } from '../cancel.ts';
import { type ClientClass, moduleClient } from '../module-client.ts';
import { poolFor } from './pool-for.ts';
import type { RoleUrls } from './role-urls.ts';

export interface ReadingOptions {
  /** The module's name. */
  readonly module: string;
  readonly client: ClientClass<unknown>;
  /** The connection of the owner, which may write. */
  readonly writing: ModuleConnection;
  readonly access: TableAccess;
  readonly urls: RoleUrls;
  /** The connections to an address. */
  readonly poolOf: (url: string) => CancellingPool;
}

/** Most callers about whom a client of their own is kept in mind; what they may see is part of it. */
const mostCallers = 100;

/**
 * Connects callers to a module's tables: nobody in particular by the public role, those with a scope of the module
 * by the reader, and whoever may read of people with that said in each statement's transaction.
 */
export function readingConnection(options: ReadingOptions): (who: Principal) => ModuleConnection {
  const { module, access, urls, poolOf } = options;
  const own = scopesOf(module);
  const opening = new Set(access.people.flatMap(({ scopes }) => scopes));
  const open = once(() => connect(options, poolOf(urls.public)));
  const closed = once(() => connect(options, poolOf(urls.reader)));
  const callers = new Map<string, ModuleConnection>();
  return ({ scopes, body }) => {
    const opened = [...opening].filter((scope) => scopes.has(scope));
    if (opened.length === 0) return own.some((scope) => scopes.has(scope)) ? closed() : open();
    const key = JSON.stringify([opened, body]);
    const known = callers.get(key);
    callers.delete(key);
    if (!known && callers.size >= mostCallers) callers.delete(callers.keys().next().value!);
    const connection =
      known ?? connect(options, poolFor(poolOf(urls.reader), { scopes: opened, body }));
    callers.set(key, connection);
    return connection;
  };
}

function connect({ client, writing }: ReadingOptions, pool: CancellingPool): ModuleConnection {
  const { schema } = writing;
  return { schema, pool, writing, client: moduleClient(client, pool) as object };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
