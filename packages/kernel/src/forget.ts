import type { ModuleConnection } from './context.ts';
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
export function forgetRequests(connection: ModuleConnection, days: number): Promise<number> {
  return forget(connection, kept.requests, days);
}

/**
 * Takes out of the log of reads what was read more than `days` ago, and answers how many entries that were. Does
 * nothing where the module's tables have moved away.
 */
export function forgetReads(connection: ModuleConnection, days: number): Promise<number> {
  return forget(connection, kept.reads, days);
}

async function forget(
  connection: ModuleConnection,
  { table, key, reason }: (typeof kept)[keyof typeof kept],
  days: number,
): Promise<number> {
  const rows = `"${connection.schema}".${table}`;
  let forgotten = 0;
  for (let last = atATime; last === atATime; forgotten += last) {
    last = await write(connection, { author: 'upkeep', reason }, (tx) =>
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
