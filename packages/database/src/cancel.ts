import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import pg from 'pg';
import type { DatabaseLog } from './log.ts';
import { statementNames } from './statement-name.ts';

const wanted = new AsyncLocalStorage<AbortSignal>();

/**
 * Runs `run`; statements of pools that begin in it are ended by PostgreSQL when `signal` says that nobody waits
 * for them any more. Transactions are left alone: what they write is either there or not.
 */
export function whileWanted<T>(signal: AbortSignal, run: () => T): T {
  // One request may run many statements at a time; each listens.
  setMaxListeners(0, signal);
  return wanted.run(signal, run);
}

/** Whether somebody still waits for what is being done. */
export function isWanted(): boolean {
  return wanted.getStore()?.aborted !== true;
}

/** What tells when nobody waits any more for what is being done. */
export function wantedUntil(): AbortSignal | undefined {
  return wanted.getStore();
}

/** A pool whose statements end when nobody waits for them any more. */
export class CancellingPool extends pg.Pool {
  /** Modules on one pool share its connections, and so what is prepared on them and how much that may be. */
  readonly statementNames = statementNames();
  readonly #cancel: (pid: number) => Promise<void>;

  constructor(config: pg.PoolConfig, log: DatabaseLog) {
    super(config);
    this.#cancel = canceller(config, log);
    const query = this.query.bind(this) as (...args: unknown[]) => Promise<unknown>;
    this.query = ((...args: unknown[]) => {
      const signal = wanted.getStore();
      return signal ? this.#wanted(signal, args) : query(...args);
    }) as typeof this.query;
  }

  async #wanted(signal: AbortSignal, args: unknown[]): Promise<unknown> {
    signal.throwIfAborted();
    const client = await this.connect();
    return runOn(client, signal, this.#cancel, () =>
      (client.query.bind(client) as (...given: unknown[]) => Promise<unknown>)(...args),
    );
  }

  /** As `query`, for several statements on one connection. */
  async onConnection<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const signal = wanted.getStore();
    signal?.throwIfAborted();
    const client = await this.connect();
    return runOn(client, signal, this.#cancel, () => use(client));
  }
}

async function runOn<T>(
  client: pg.PoolClient,
  signal: AbortSignal | undefined,
  cancel: (pid: number) => Promise<void>,
  run: () => Promise<T>,
): Promise<T> {
  const cancelling: Promise<void>[] = [];
  const stop = () => {
    cancelling.push(cancel((client as pg.PoolClient & { processID: number }).processID));
  };
  let broken = true;
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    const result = await run();
    broken = false;
    return result;
  } catch (error) {
    broken = !(error instanceof pg.DatabaseError) && error !== signal?.reason;
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    // Not before: the connection's next statement is another's.
    await Promise.all(cancelling);
    client.release(broken);
  }
}

/** Ends the statements of backends, over a connection that is there only as long as there is something to end. */
function canceller(config: pg.PoolConfig, log: DatabaseLog): (pid: number) => Promise<void> {
  let waiting: number[] = [];
  let underWay: Promise<void> | null = null;
  const work = async () => {
    const client = new pg.Client({ ...config, query_timeout: 5_000, statement_timeout: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      while (waiting.length > 0) {
        const pids = waiting;
        waiting = [];
        await client.query('select pg_cancel_backend(pid) from unnest($1::int[]) as pid', [pids]);
      }
    } catch (error) {
      waiting = [];
      log.warn(`Statements nobody waits for could not be ended: ${(error as Error).message}`);
    } finally {
      underWay = null;
      await client.end().catch(() => undefined);
    }
  };
  return (pid) => {
    waiting.push(pid);
    underWay ??= work();
    return underWay;
  };
}
