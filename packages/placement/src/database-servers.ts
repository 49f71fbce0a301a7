import type { PlacementSettings } from './placements.ts';
import { join } from 'node:path';
import {
  poolWithOutages,
  checkServer,
  ensureDatabase,
  ensureRoles,
  Pools,
  type RoleUrls,
  maskedUrl,
  type CancellingPool,
  type DatabaseLog,
} from '@vesthub/database';
import {
  EmbeddedPostgresError,
  openEmbedded,
  type EmbeddedServer,
} from '@vesthub/embedded-postgres';
import { ConfigurationError, unavailable } from '@vesthub/kernel';
import { createReadPath, type ReadPath } from '@vesthub/read-path';
import type { Placement } from './placement.ts';

/** The settings of a process's databases. */
export interface DatabaseSettings extends PlacementSettings {
  /** Folder of the embedded PostgreSQL server. */
  readonly dataFolder: string;
  /** URL of the hub's database; null for the embedded server. */
  readonly databaseUrl: string | null;
  /** Whether to refuse a database in which the reading roles cannot be created. */
  readonly separateRoles: boolean;
  /** Whether reads of callers are compiled to one statement each. */
  readonly compiledReads: boolean;
  readonly limits: {
    /** Maximum number of sessions of a pool; each database has one pool. */
    readonly poolSize: number;
  };
}

/** The PostgreSQL servers of a hub process. */
export interface DatabaseServers {
  readonly pools: Pools;
  /** Compiles the reads of callers; null if Prisma answers all of them. */
  readonly readPath: ReadPath | null;
  /**
   * Returns the pool of `module` for the database at `url`. The pool's connection errors contain the name of the
   * module.
   */
  poolOf(module: string, url: string): CancellingPool;
  /** Returns the URL of the database for `placement`. Creates a missing database on the embedded server. */
  url(placement: Placement): Promise<string>;
  /**
   * Returns the database URLs of the reading roles, and creates missing roles. If a role cannot be created, rejects
   * when `separateRoles` is set. Otherwise logs a warning and returns `url` for each reading role.
   */
  roles(url: string): Promise<RoleUrls>;
  /**
   * Makes the owner role read in the database at `url`, in place of the reading roles. `cause` is the error that
   * occurred when the reading roles were created. Throws `cause` if `separateRoles` is set.
   */
  withoutRoles(url: string, cause: unknown): RoleUrls;
  /** Closes all pools, and stops the embedded server if this process runs it. */
  close(): Promise<void>;
}

export interface DatabaseServersOptions {
  /**
   * Whether to use the embedded server of another process, as commands do. If no other process runs the server, this
   * process starts it, and `close` stops it.
   */
  readonly join: boolean;
  /** Name of the body that owns a module; null for a module without owner, undefined if the owner is not known. */
  readonly ownerOf?: (module: string) => string | null | undefined;
}

/** Opens the PostgreSQL servers that the settings name. */
export async function openDatabaseServers(
  env: DatabaseSettings,
  log: DatabaseLog,
  { join: joining, ownerOf }: DatabaseServersOptions,
): Promise<DatabaseServers> {
  const embedded = needsEmbedded(env)
    ? await openServer(join(env.dataFolder, 'postgres'), log, joining)
    : null;
  if (env.databaseUrl !== null) await checkServer(env.databaseUrl);
  const pools = new Pools(log, { max: env.limits.poolSize });
  const ofModules = new Map<string, CancellingPool>();
  const complain = complaints(log);
  const known = new Map<string, Promise<string>>();
  const roles = new Map<string, Promise<RoleUrls>>();
  const withoutRoles = (url: string, cause: unknown): RoleUrls => {
    if (env.separateRoles) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    log.warn(
      `One database role both reads and writes in ${maskedUrl(url)}, so that the rules on who may read are kept by this program alone. ${reason}`,
    );
    const one = { public: url, reader: url };
    roles.set(url, Promise.resolve(one));
    return one;
  };
  return {
    pools,
    readPath: env.compiledReads ? createReadPath() : null,
    poolOf: (module, url) => {
      const key = `${module} ${url}`;
      const pool =
        ofModules.get(key) ??
        poolWithOutages(pools.get(url), (cause) => {
          complain(module, url, cause);
          return unavailable(module, ownerOf?.(module), cause);
        });
      ofModules.set(key, pool);
      return pool;
    },
    roles: (url) => {
      const made =
        roles.get(url) ?? ensureRoles(url).catch((error: unknown) => withoutRoles(url, error));
      roles.set(url, made);
      return made;
    },
    withoutRoles,
    url: (placement) => {
      const name = placement.at === 'embedded' ? placement.database : null;
      if (placement.at === 'database') return Promise.resolve(placement.url);
      if (name === null && env.databaseUrl !== null) return Promise.resolve(env.databaseUrl);
      const database = name ?? 'vesthub';
      const url = known.get(database) ?? makeDatabase(embedded!, database);
      known.set(database, url);
      return url;
    },
    close: async () => {
      await pools.end();
      await embedded?.stop();
    },
  };
}

/** Minimum milliseconds between two log lines about one module's database. */
const quiet = 10_000;

/**
 * Returns a function that logs why a module's database does not answer, at most every `quiet` milliseconds per module.
 */
function complaints(log: DatabaseLog): (module: string, url: string, cause: Error) => void {
  const said = new Map<string, number>();
  return (module, url, cause) => {
    const now = performance.now();
    if (now - (said.get(module) ?? -quiet) < quiet) return;
    said.set(module, now);
    log.warn(`The database of ${module}, ${maskedUrl(url)}, does not answer: ${cause.message}`);
  };
}

function needsEmbedded(env: DatabaseSettings): boolean {
  if (env.databaseUrl === null) return true;
  return [...env.placements.values()].some((placement) => placement.at === 'embedded');
}

async function makeDatabase(server: EmbeddedServer, name: string): Promise<string> {
  const url = server.url(name);
  await ensureDatabase(url);
  return url;
}

/** Starts or joins the embedded server. Throws the server's errors as configuration errors, which stop the process. */
async function openServer(
  folder: string,
  log: DatabaseLog,
  joining: boolean,
): Promise<EmbeddedServer> {
  try {
    return await openEmbedded({ folder, log, join: joining });
  } catch (cause) {
    if (!(cause instanceof EmbeddedPostgresError)) throw cause;
    throw new ConfigurationError(cause.message, { cause });
  }
}
