import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseLog } from '../log.ts';

/** Advisory lock for the migrations of a database; the number is "vesthubm" in ASCII. */
const hubLock = 0x76657374_6875626dn;

/** The advisory lock of Prisma's engine, which fails after waiting ten seconds for it. */
const engineLock = 72_707_369;

/**
 * Waits without limit until no other process migrates this database. The lock belongs to the client's session, which
 * must not go through a pooler that shares sessions. It covers the whole database, as the engine's lock does.
 */
export async function lockMigrations(client: pg.Client, log: DatabaseLog): Promise<void> {
  const notice = new AbortController();
  sleep(1000, undefined, { signal: notice.signal }).then(
    () => log.info('Waiting for another process that is migrating this database.'),
    () => undefined,
  );
  try {
    await client.query('select pg_advisory_lock($1)', [hubLock]);
    // A killed process has released the hub's lock, while PostgreSQL may be running its last statement.
    await client.query('select pg_advisory_lock($1)', [engineLock]);
    await client.query('select pg_advisory_unlock($1)', [engineLock]);
  } finally {
    notice.abort();
  }
}
