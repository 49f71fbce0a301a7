import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import type { DatabaseLog } from './log.ts';
import { statementNames } from './statement-name.ts';
import pg from 'pg';

const currentSignal = new AsyncLocalStorage<AbortSignal>();

/**
 * Runs `run` so that its statements on a `CancellingPool` are cancelled when `signal` aborts. Transactions on a client
 * from `connect` are not cancelled; they commit or roll back as a whole.
 */
export function withAbortSignal<T>(signal: AbortSignal, run: () => T): T {
  // Each statement adds a listener, and one request may run many at a time.
  setMaxListeners(0, signal);
  return currentSignal.run(signal, run);
}

/** Whether the signal of the enclosing `withAbortSignal` has aborted. */
export function isAborted(): boolean {
  return currentSignal.getStore()?.aborted === true;
}

/** The signal of the enclosing `withAbortSignal`; undefined if there is none. */
export function currentAbortSignal(): AbortSignal | undefined {
  return currentSignal.getStore();
}

/** A pool that cancels statements when the signal of the enclosing `withAbortSignal` aborts. */
export class CancellingPool extends pg.Pool {
  /** Shared by all modules on the pool, because prepared statements belong to the pool's sessions. */
  readonly statementNames = statementNames();
  readonly #cancel: (pid: number) => Promise<void>;

  constructor(config: pg.PoolConfig, log: DatabaseLog) {
    super(config);
    this.#cancel = canceller(config, log);
    const query = this.query.bind(this) as (...args: unknown[]) => Promise<unknown>;
    this.query = ((...args: unknown[]) => {
      const signal = currentSignal.getStore();
      return signal ? this.#cancellableQuery(signal, args) : query(...args);
    }) as typeof this.query;
  }

  async #cancellableQuery(signal: AbortSignal, args: unknown[]): Promise<unknown> {
    signal.throwIfAborted();
    const client = await this.connect();
    return runOn(client, signal, this.#cancel, () =>
      (client.query.bind(client) as (...given: unknown[]) => Promise<unknown>)(...args),
    );
  }

  /** Runs several cancellable statements on one client of the pool. */
  async withClient<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const signal = currentSignal.getStore();
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
  const onAbort = () => {
    cancelling.push(cancel((client as pg.PoolClient & { processID: number }).processID));
  };
  let broken = true;
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    signal?.throwIfAborted();
    const result = await run();
    broken = false;
    return result;
  } catch (error) {
    broken = !(error instanceof pg.DatabaseError) && error !== signal?.reason;
    throw error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    // Waits for all cancellations before the client is released. A late cancellation would cancel a statement of the
    // client's next user.
    await Promise.all(cancelling);
    client.release(broken);
  }
}

/**
 * Returns a function that cancels the running statement of a backend, identified by the backend's process id. The
 * function opens a session when there are statements to cancel, and closes the session afterwards.
 */
function canceller(config: pg.PoolConfig, log: DatabaseLog): (pid: number) => Promise<void> {
  let waiting: number[] = [];
  let running: Promise<void> | null = null;
  const cancelWaiting = async () => {
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
      log.warn(`Aborted statements could not be cancelled: ${(error as Error).message}`);
    } finally {
      running = null;
      await client.end().catch(() => undefined);
    }
  };
  return (pid) => {
    waiting.push(pid);
    running ??= cancelWaiting();
    return running;
  };
}
