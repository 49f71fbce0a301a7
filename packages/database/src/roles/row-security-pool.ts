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

/**
 * Value of the setting `vesthub.scopes` in a transaction that writes. The policies accept this value only from the
 * owner.
 */
export const allScopes = '*';

/**
 * Returns a pool that uses the sessions of `pool`. It runs each statement in a transaction of its own, which has the
 * settings of the caller.
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
        // After an error that PostgreSQL did not report, the pool closes the session. This also ends the transaction.
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
