import type pg from 'pg';

/**
 * Keeps the process alive when a pool loses sessions. `onIdleLost` receives the error of a lost idle session, and the
 * pool replaces the session. If a session in use is lost, the statement that runs on it rejects.
 */
export function handleLostSessions(pool: pg.Pool, onIdleLost: (error: Error) => void): void {
  pool.on('error', onIdleLost);
  // The pool listens only to idle clients. An error of a client in use would end the process without this listener.
  pool.on('connect', (client) => client.on('error', () => undefined));
}
