import type { CancellingPool } from './cancel.ts';

/** The same connections, used in other ways. For Prisma, whose listeners would stay on the shared pool for good. */
export function overPool(
  pool: CancellingPool,
  ways: Partial<Record<'query' | 'connect' | 'onConnection', unknown>>,
): CancellingPool {
  const deaf = { on: () => pool, removeListener: () => pool };
  return Object.assign(Object.create(pool) as CancellingPool, ways, deaf);
}
