import type { CancellingPool } from './cancellation.ts';

/**
 * Returns a view of the pool with some methods replaced. The view ignores listeners: Prisma adds some for each client,
 * and these listeners would stay on the shared pool.
 */
export function overridePool(
  pool: CancellingPool,
  methods: Partial<Record<'query' | 'connect' | 'withClient', unknown>>,
): CancellingPool {
  const ignoreListeners = { on: () => pool, removeListener: () => pool };
  return Object.assign(Object.create(pool) as CancellingPool, methods, ignoreListeners);
}
