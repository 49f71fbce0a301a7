import type pg from 'pg';

/**
 * Keeps the process alive when a pool loses sessions. `onIdleLost` receives the errors of idle sessions, which the pool
 * replaces; the loss of a session in use rejects the statement that runs on it.
 */
export function handleLostSessions(pool: pg.Pool, onIdleLost: (error: Error) => void): void {
  pool.on('error', onIdleLost);
  // The pool listens to idle clients only; an error of a client without listener would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
}
