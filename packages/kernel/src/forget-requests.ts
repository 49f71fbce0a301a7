import type { ModuleConnection } from './context.ts';
import { isMoved, write } from './write.ts';

/** Most requests that are forgotten in one transaction, so that no move has to wait for it. */
const atATime = 1_000;

/**
 * Forgets what was asked for under idempotency keys more than `days` ago; such a request, sent again, is a new one.
 * Answers how many were forgotten. Does nothing where the module's tables have moved away.
 */
export async function forgetRequests(connection: ModuleConnection, days: number): Promise<number> {
  const table = `"${connection.schema}".kernel_idempotency`;
  const author = { author: 'upkeep', reason: 'Requests are kept for a time' };
  let forgotten = 0;
  for (let last = atATime; last === atATime; forgotten += last) {
    last = await write(connection, author, (tx) =>
      tx.$executeRawUnsafe(
        `delete from ${table} where (author, key) in (
           select author, key from ${table} where at < now() - make_interval(days => $1::int)
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
