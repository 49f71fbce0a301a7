import type { ModuleDatabase } from '../context/module-database.ts';
import { isMoved, write } from './write.ts';

/**
 * Maximum number of rows deleted in one transaction. The transaction must be short, because a move of the module waits
 * until it ends.
 */
const atATime = 1_000;

/** The tables whose rows expire. `key`: the key columns. `reason`: the reason for the deletions in the history. */
const kept = {
  requests: {
    table: 'kernel_idempotency',
    key: 'author, key',
    reason: 'Requests are kept for a time',
  },
  reads: { table: 'kernel_read_log', key: 'id', reason: 'The log of reads is kept for a time' },
} as const;

/**
 * Deletes the answers to idempotent requests that were stored more than `days` days ago; a repeated request then counts
 * as new. Resolves to the number of deleted rows, which is 0 if the module's tables have moved away.
 */
export function forgetRequests(database: ModuleDatabase, days: number): Promise<number> {
  return forget(database, kept.requests, days);
}

/**
 * Deletes the entries of the read log that are older than `days` days. Resolves to the number of deleted rows, which is
 * 0 if the module's tables have moved away.
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
