import { CancellingPool } from './cancellation.ts';
import type { DatabaseLog } from './log.ts';
import { handleLostSessions } from './pool-errors.ts';

/** Limits of a pool. Times are in milliseconds; 0 means no limit. */
export interface PoolOptions {
  /** Maximum number of sessions on one database. The modules in that database share the sessions. @default 10 */
  readonly max?: number;
  /** Maximum time to wait for a session. @default 5000 */
  readonly connectionTimeout?: number;
  /** Time after which PostgreSQL cancels a statement. @default 30000 */
  readonly statementTimeout?: number;
  /**
   * Time after which the pool gives up a statement, also on a server that hangs or is unreachable. It is longer than
   * `statementTimeout`, because PostgreSQL's own error is more informative. @default 35000
   */
  readonly queryTimeout?: number;
  /** Time after which PostgreSQL ends the session of an idle transaction. @default 60000 */
  readonly idleTransactionTimeout?: number;
  /** The name of the sessions in `pg_stat_activity`. @default 'vesthub' */
  readonly applicationName?: string;
}

/** One pool per database URL, shared by the modules in that database. */
export class Pools {
  readonly #log: DatabaseLog;
  readonly #options: PoolOptions;
  readonly #pools = new Map<string, CancellingPool>();

  constructor(log: DatabaseLog, options: PoolOptions = {}) {
    this.#log = log;
    this.#options = options;
  }

  /** Returns the pool of a database; it opens no session before the first query. */
  get(url: string): CancellingPool {
    const existing = this.#pools.get(url);
    if (existing !== undefined) return existing;
    const pool = createPool(url, this.#log, this.#options);
    this.#pools.set(url, pool);
    return pool;
  }

  /** Closes every pool after the pool's running statements have ended. */
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
    // Long, because a closed session loses its prepared statements.
    idleTimeoutMillis: 300_000,
    keepAlive: true,
  };
  const pool = new CancellingPool(config, log);
  // Each module's client adds a listener; Node warns of a leak from the eleventh on.
  pool.setMaxListeners(0);
  handleLostSessions(pool, ({ message }) => log.warn(`A database session was lost: ${message}`));
  return pool;
}
