import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RLWrapperTimeouts } from 'rate-limiter-flexible';
import { memoryCounters, windowSeconds, type CostCounters } from './budget.ts';

export interface SharedCountersOptions {
  /** The pool of the hub's database. */
  readonly pool: { query(statement: object): Promise<unknown> };
  /** Milliseconds that a statement may take. @default 1000 */
  readonly timeout?: number;
  /** Milliseconds to wait after a failed statement before the next statement is sent. @default 5000 */
  readonly retryAfter?: number;
  /** Called with the error of a failed statement. */
  readonly failed: (error: unknown) => void;
}

/**
 * Creates counters in the hub's database, which all hub processes share. While the database fails, each process counts
 * in its own memory, so that an outage refuses no caller. The database stores hashes of keys, never names or addresses.
 */
export function sharedCounters(options: SharedCountersOptions): CostCounters {
  const { pool, timeout = 1_000, retryAfter = 5_000, failed } = options;
  const limiter = new RLWrapperTimeouts({
    limiter: new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      schemaName: 'hub',
      tableName: 'caller_cost',
      // A migration creates the table, because the library would make narrower columns.
      tableCreated: true,
      keyPrefix: '',
      points: 0,
      duration: windowSeconds,
    }),
    timeoutMs: timeout,
  });
  const own = memoryCounters();
  let failedUntil = -Infinity;
  return {
    add: async (key, cost) => {
      if (performance.now() < failedUntil) return own.add(key, cost);
      try {
        return await limiter.penalty(createHash('sha256').update(key).digest('hex'), cost);
      } catch (error) {
        failedUntil = performance.now() + retryAfter;
        failed(error);
        return own.add(key, cost);
      }
    },
  };
}
