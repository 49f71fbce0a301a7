import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseLog } from '../log.ts';

/** Advisory lock for the migrations of a database; the number is "vesthubm" in ASCII. */
const hubLock = 0x76657374_6875626dn;

/** The advisory lock of Prisma's engine. The engine fails after waiting ten seconds for this lock. */
const engineLock = 72_707_369;

/**
 * Waits without limit until no other process migrates this database. The lock belongs to the client's session, which must
 * not go through a pooler that shares sessions. Like the engine's lock, it covers the whole database.
 */
export async function lockMigrations(client: pg.Client, log: DatabaseLog): Promise<void> {
  const notice = new AbortController();
  sleep(1000, undefined, { signal: notice.signal }).then(
    () => log.info('Waiting for another process that is migrating this database.'),
    () => undefined,
  );
  try {
    await client.query('select pg_advisory_lock($1)', [hubLock]);
    // After a process was killed, the hub's lock is free, but PostgreSQL may be running that process's last statement.
    await client.query('select pg_advisory_lock($1)', [engineLock]);
    await client.query('select pg_advisory_unlock($1)', [engineLock]);
  } finally {
    notice.abort();
  }
}
