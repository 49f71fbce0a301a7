import pg from 'pg';
import type { CancellingPool } from './cancel.ts';
import { overPool } from './over-pool.ts';

/**
 * The same connections; when the database behind them does not answer, the error is the one `unanswered` makes of
 * the cause. Errors of statements stay what they are.
 */
export function answeringPool(
  pool: CancellingPool,
  unanswered: (cause: Error) => Error,
): CancellingPool {
  const tell = (error: unknown): never => {
    throw isUnanswered(error) ? unanswered(error) : error;
  };
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>;
  return overPool(pool, {
    query: (...args: unknown[]) => query(...args).catch(tell),
    connect: () => pool.connect().catch(tell),
    onConnection: <T>(use: (client: pg.PoolClient) => Promise<T>) =>
      pool.onConnection(use).catch(tell),
  });
}

/** What pg says, without a code, of a server that is gone or keeps silent. */
const silence =
  /^(timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|Client has encountered a connection error)/;

/**
 * SQLSTATEs of a server that takes no statements from us now: connection exceptions, no right to connect, no such
 * database, too many connections, a database that accepts none, a server that stops.
 */
const closed = /^(08|28|3D|53300|55000|57P)/;

function isUnanswered(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (error instanceof pg.DatabaseError) return closed.test(String(code));
  // Node’s own errors of sockets and names, such as ECONNREFUSED.
  return (typeof code === 'string' && /^E[A-Z]+$/.test(code)) || silence.test(error.message);
}
