import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseLog } from '../log.ts';

/** Advisory lock for the migrations of a database; the number is "vesthubm" in ASCII. */
const hubLock = 0x76657374_6875626dn;

/** The advisory lock of Prisma's engine. The engine fails after waiting ten seconds for this lock. */
const engineLock = 72_707_369;

/**
 * Takes the advisory lock for migrations, which covers the whole database. Waits without limit while another process
 * migrates the database. The lock belongs to the session of `client`, so `client` must not connect through a pooler
 * that shares sessions.
 */
export async function lockMigrations(client: pg.Client, log: DatabaseLog): Promise<void> {
  const notice = new AbortController();
  sleep(1000, undefined, { signal: notice.signal }).then(
    () => log.info('Waiting for another process that is migrating this database.'),
    () => undefined,
  );
  try {
    await client.query('select pg_advisory_lock($1)', [hubLock]);
    // If the process with the hub's lock is killed, PostgreSQL releases that lock at once. A statement of the killed
    // process's engine may still run in another session, which holds the engine's lock until the statement ends.
    await client.query('select pg_advisory_lock($1)', [engineLock]);
    await client.query('select pg_advisory_unlock($1)', [engineLock]);
  } finally {
    notice.abort();
  }
}
