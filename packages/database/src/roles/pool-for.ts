import pg from 'pg';
import type { CancellingPool } from '../cancel.ts';
import { overPool } from '../over-pool.ts';

/** For whom rows are read: settings of a transaction that the policies of tables about people look at. */
export interface ReadsFor {
  readonly scopes: readonly string[];
  readonly body: string | null;
}

/** The settings that policies look at. */
export const settingNames = { scopes: 'vesthub.scopes', body: 'vesthub.body' } as const;

/** The scopes of whoever writes: the fence says them in the transaction of the write, and only the owner may. */
export const everyScope = '*';

/**
 * The same connections, on which each statement has a transaction of its own that says for whom it reads. Nothing
 * of it is left when the connection goes back.
 */
export function poolFor(pool: CancellingPool, { scopes, body }: ReadsFor): CancellingPool {
  const set = (name: string, value: string) => `set local ${name} = ${pg.escapeLiteral(value)}`;
  const begin = [
    'begin',
    set(settingNames.scopes, scopes.join(' ')),
    set(settingNames.body, body ?? ''),
  ].join('; ');
  const query = (...args: unknown[]) =>
    pool.onConnection(async (client) => {
      await client.query(begin);
      const run = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
      const result = await run(...args).catch(async (error: unknown) => {
        // A connection that does not answer is given up by the pool; there is nothing to end on it.
        if (error instanceof pg.DatabaseError) await client.query('rollback');
        throw error;
      });
      await client.query('commit');
      return result;
    });
  const refuse = () =>
    Promise.reject(new Error('Rows about people are read one statement at a time.'));
  return overPool(pool, { query, connect: refuse });
}
