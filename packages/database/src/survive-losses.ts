import type pg from 'pg';

/**
 * Keeps the process alive when connections of a pool are lost, and tells `idle` of those that nobody was using: the
 * pool replaces them. Whose statement ran on one is told by the statement, which fails.
 */
export function surviveLosses(pool: pg.Pool, idle: (error: Error) => void): void {
  pool.on('error', idle);
  // The pool listens to the connections that are idle, and takes its ear away from those it gives out.
  pool.on('connect', (client) => client.on('error', () => undefined));
}
