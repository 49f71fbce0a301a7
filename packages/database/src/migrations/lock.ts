import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseLog } from '../log.ts';

/** The advisory lock under which all migrations of one database happen: "vesthubm" as a number. */
const ours = 0x76657374_6875626dn;

/** The lock Prisma's engine takes itself, for which it waits ten seconds and then gives up. */
const engines = 72_707_369;

/**
 * Waits, however long it takes, until no other process migrates this database. The lock lives as long as the
 * connection, which must therefore lead to PostgreSQL itself and not to a pooler that shares connections. One
 * lock for the database and not for the schema, because the engine's own lock reaches as far.
 */
export async function lockMigrations(client: pg.Client, log: DatabaseLog): Promise<void> {
  const speak = new AbortController();
  sleep(1000, undefined, { signal: speak.signal }).then(
    () => log.info('Waiting for another process that is migrating this database.'),
    () => undefined,
  );
  try {
    await client.query('select pg_advisory_lock($1)', [ours]);
    // A process that was killed has lost our lock, but PostgreSQL may still be busy with its last statement.
    await client.query('select pg_advisory_lock($1)', [engines]);
    await client.query('select pg_advisory_unlock($1)', [engines]);
  } finally {
    speak.abort();
  }
}
