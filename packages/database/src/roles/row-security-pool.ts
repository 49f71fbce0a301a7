import type { CancellingPool } from '../cancellation.ts';
import { overridePool } from '../override-pool.ts';
import pg from 'pg';

/** Scopes and body of the caller. Row security policies read them as transaction settings. */
export interface RowSecuritySettings {
  readonly scopes: readonly string[];
  readonly body: string | null;
}

/** Names of the settings that policies read. */
export const settingNames = { scopes: 'vesthub.scopes', body: 'vesthub.body' } as const;

/** Value of the scopes setting in a write's transaction; the policies accept it from the owner only. */
export const allScopes = '*';

/**
 * Returns a view of the pool that runs each statement in a transaction with the caller's settings. The settings end
 * with the transaction.
 */
export function rowSecurityPool(
  pool: CancellingPool,
  { scopes, body }: RowSecuritySettings,
): CancellingPool {
  const set = (name: string, value: string) => `set local ${name} = ${pg.escapeLiteral(value)}`;
  const begin = [
    'begin',
    set(settingNames.scopes, scopes.join(' ')),
    set(settingNames.body, body ?? ''),
  ].join('; ');
  const query = (...args: unknown[]) =>
    pool.withClient(async (client) => {
      await client.query(begin);
      const run = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
      const result = await run(...args).catch(async (error: unknown) => {
        // After any other error the pool closes the session, which ends its transaction.
        if (error instanceof pg.DatabaseError) await client.query('rollback');
        throw error;
      });
      await client.query('commit');
      return result;
    });
  const connect = () =>
    Promise.reject(
      new Error('Rows about people are read with single statements, not transactions.'),
    );
  return overridePool(pool, { query, connect });
}
