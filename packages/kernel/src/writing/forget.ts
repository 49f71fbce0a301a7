import type { ModuleDatabase } from '../context/module-database.ts';
import { isMoved, write } from './write.ts';

/** Most rows that are forgotten in one transaction, so that no move has to wait for it. */
const atATime = 1_000;

/** What is kept for a time only: its table, the key of a row, and why it goes. */
const kept = {
  requests: {
    table: 'kernel_idempotency',
    key: 'author, key',
    reason: 'Requests are kept for a time',
  },
  reads: { table: 'kernel_read_log', key: 'id', reason: 'The log of reads is kept for a time' },
} as const;

/**
 * Forgets what was asked for under idempotency keys more than `days` ago; such a request, sent again, is a new one.
 * Answers how many were forgotten. Does nothing where the module's tables have moved away.
 */
export function forgetRequests(database: ModuleDatabase, days: number): Promise<number> {
  return forget(database, kept.requests, days);
}

/**
 * Takes out of the log of reads what was read more than `days` ago, and answers how many entries that were. Does
 * nothing where the module's tables have moved away.
 */
export function forgetReads(database: ModuleDatabase, days: number): Promise<number> {
  return forget(database, kept.reads, days);
}

async function forget(
  database: ModuleDatabase,
  { table, key, reason }: (typeof kept)[keyof typeof kept],
  days: number,
): Promise<number> {
  const rows = `"${database.schema}".${table}`;
  let forgotten = 0;
  for (let last = atATime; last === atATime; forgotten += last) {
    last = await write(database, { author: 'upkeep', reason }, (tx) =>
      tx.$executeRawUnsafe(
        `delete from ${rows} where (${key}) in (
           select ${key} from ${rows} where at < now() - make_interval(days => $1::int)
           limit ${atATime} for update skip locked)`,
        days,
      ),
    ).catch((error: unknown) => {
      if (isMoved(error)) return 0;
      throw error;
    });
  }
  return forgotten;
}
