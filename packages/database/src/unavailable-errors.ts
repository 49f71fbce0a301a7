import type { CancellingPool } from './cancellation.ts';
import { overridePool } from './override-pool.ts';
import pg from 'pg';

/**
 * Returns a view of the pool that rejects with `unanswered(cause)` when the database is unavailable. Errors of
 * statements are passed on unchanged.
 */
export function poolWithOutages(
  pool: CancellingPool,
  unanswered: (cause: Error) => Error,
): CancellingPool {
  const rethrow = (error: unknown): never => {
    throw isUnavailable(error) ? unanswered(error) : error;
  };
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>;
  return overridePool(pool, {
    query: (...args: unknown[]) => query(...args).catch(rethrow),
    connect: () => pool.connect().catch(rethrow),
    withClient: <T>(use: (client: pg.PoolClient) => Promise<T>) =>
      pool.withClient(use).catch(rethrow),
  });
}

/** Messages of pg's errors without a code, for a server that is unreachable or does not respond. */
const unavailableMessage =
  /^(timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|Client has encountered a connection error)/;

/**
 * SQLSTATEs of a server that accepts no statements at the moment: connection exception (08), invalid authorization
 * (28), no such database (3D), too many connections (53300), database not accepting connections (55000), operator
 * intervention such as a shutdown (57P).
 */
const unavailableState = /^(08|28|3D|53300|55000|57P)/;

function isUnavailable(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (error instanceof pg.DatabaseError) return unavailableState.test(String(code));
  // Node's own errors of sockets and host names, such as ECONNREFUSED.
  return (
    (typeof code === 'string' && /^E[A-Z]+$/.test(code)) || unavailableMessage.test(error.message)
  );
}
