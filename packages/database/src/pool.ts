import { CancellingPool } from './cancel.ts';
import type { DatabaseLog } from './log.ts';
import { surviveLosses } from './survive-losses.ts';

/** Limits of a connection pool; times in milliseconds, 0 for none. */
export interface PoolOptions {
  /** Connections to one database, whatever the number of modules on it. @default 10 */
  readonly max?: number;
  /** How long to wait for a connection. @default 5000 */
  readonly connectionTimeout?: number;
  /** When PostgreSQL cuts a statement off. @default 30000 */
  readonly statementTimeout?: number;
  /**
   * When this side gives a statement up, which also ends waiting for a server that is frozen or
   * unreachable; later than `statementTimeout`, whose error says more. @default 35000
   */
  readonly queryTimeout?: number;
  /** When PostgreSQL ends a transaction in which nothing happens. @default 60000 */
  readonly idleTransactionTimeout?: number;
  /** The name PostgreSQL shows for these connections. @default 'vesthub' */
  readonly applicationName?: string;
}

/** One connection pool for each distinct database, shared by the modules that lie in it. */
export class Pools {
  readonly #log: DatabaseLog;
  readonly #options: PoolOptions;
  readonly #pools = new Map<string, CancellingPool>();

  constructor(log: DatabaseLog, options: PoolOptions = {}) {
    this.#log = log;
    this.#options = options;
  }

  /** The pool of a database; no connection is made before the first query. */
  get(url: string): CancellingPool {
    const existing = this.#pools.get(url);
    if (existing !== undefined) return existing;
    const pool = createPool(url, this.#log, this.#options);
    this.#pools.set(url, pool);
    return pool;
  }

  /** Closes every pool, when the statements that are running have ended. */
  async end(): Promise<void> {
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

function createPool(url: string, log: DatabaseLog, options: PoolOptions): CancellingPool {
  const config = {
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: options.connectionTimeout ?? 5000,
    statement_timeout: options.statementTimeout ?? 30_000,
    query_timeout: options.queryTimeout ?? 35_000,
    idle_in_transaction_session_timeout: options.idleTransactionTimeout ?? 60_000,
    application_name: options.applicationName ?? 'vesthub',
    // A connection keeps its prepared statements, so it is not given up at the first pause.
    idleTimeoutMillis: 300_000,
    keepAlive: true,
  };
  const pool = new CancellingPool(config, log);
  // Each module's client listens too; there may be more modules than the ten listeners Node takes for a leak.
  pool.setMaxListeners(0);
  surviveLosses(pool, ({ message }) => log.warn(`A database connection was lost: ${message}`));
  return pool;
}
