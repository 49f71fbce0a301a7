import type { PrismaPg } from '@prisma/adapter-pg';
import { expect, onTestFinished, test } from 'vitest';
import { withAbortSignal } from '../src/cancellation.ts';
import { checkServer } from '../src/database-url.ts';
import { ensureDatabase } from '../src/create-database.ts';
import { silent } from '../src/log.ts';
import { moduleClient } from '../src/module-client.ts';
import { Pools } from '../src/pool.ts';
import { statementNames } from '../src/statement-name.ts';
import { memoryLog, query } from './fixtures.ts';
import { testServer } from './server.ts';
import { openProxy } from './tcp-proxy.ts';

const server = testServer();

/** Stands in for a generated Prisma client and exposes the adapter. */
class Client {
  readonly adapter: PrismaPg;
  constructor(options: { adapter: PrismaPg }) {
    this.adapter = options.adapter;
  }
}

test('returns the same pool for the same database', async () => {
  const pools = new Pools(silent, { max: 3, applicationName: 'test' });
  onTestFinished(() => pools.end());
  const pool = pools.get(server.url);
  expect(pools.get(server.url)).toBe(pool);
  const { rows } = await pool.query(
    `select current_setting('application_name') as name, current_setting('statement_timeout') as timeout`,
  );
  expect(rows).toEqual([{ name: 'test', timeout: '30s' }]);
  expect(pool.options.max).toBe(3);
});

test('logs and replaces a lost idle session', async () => {
  const log = memoryLog();
  const pools = new Pools(log);
  onTestFinished(() => pools.end());
  const pool = pools.get(server.url);
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  await query(server.url, `select pg_terminate_backend(${rows[0]?.pid ?? 0})`);
  await expect
    .poll(() => log.lines)
    .toEqual([expect.stringContaining('A database session was lost')]);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('rejects the statement of a session that is reset, without an uncaught exception', async () => {
  const proxy = await openProxy(server.url);
  const pools = new Pools(silent);
  onTestFinished(() => pools.end());
  const pool = pools.get(proxy.url);
  const uncaught: unknown[] = [];
  const record = (error: unknown) => uncaught.push(error);
  process.on('uncaughtExceptionMonitor', record);
  onTestFinished(() => void process.off('uncaughtExceptionMonitor', record));
  const sleep = 'select pg_sleep(20) as through_proxy';
  const sleepers = `from pg_stat_activity where query = '${sleep}'`;
  const statements = {
    'cancellable statement': () =>
      withAbortSignal(new AbortController().signal, () => pool.query(sleep)),
    'statement of the pool': () => pool.query(sleep),
    'statement of a client': () => pool.withClient((client) => client.query(sleep)),
  };
  for (const [kind, run] of Object.entries(statements)) {
    const resetWhileRunning = async () => {
      await expect.poll(() => query(server.url, `select 1 ${sleepers}`)).toHaveLength(1);
      proxy.reset();
    };
    await Promise.all([expect(run(), kind).rejects.toThrow('ECONNRESET'), resetWhileRunning()]);
    await query(server.url, `select pg_terminate_backend(pid, 5000) ${sleepers}`);
    expect((await pool.query('select 1 as one')).rows, kind).toEqual([{ one: 1 }]);
  }
  expect(uncaught).toEqual([]);
});

test('cancels a statement after statementTimeout', async () => {
  const pools = new Pools(silent, { statementTimeout: 50 });
  onTestFinished(() => pools.end());
  await expect(pools.get(server.url).query('select pg_sleep(5)')).rejects.toThrow(
    'statement timeout',
  );
});

test('a module client prepares repeated statements and leaves the shared pool open', async () => {
  const pools = new Pools(silent, { max: 1 });
  onTestFinished(() => pools.end());
  const pool = pools.get(server.url);
  const client = moduleClient(Client, pool);
  const adapter = await client.adapter.connect();
  for (const value of [1, 2, 3]) {
    const argTypes = [{ scalarType: 'int' as const, arity: 'scalar' as const }];
    const result = await adapter.queryRaw({ sql: 'select $1::int as v', args: [value], argTypes });
    expect(result.rows).toEqual([[value]]);
  }
  const prepared = await pool.query(
    'select statement, generic_plans + custom_plans as used from pg_prepared_statements',
  );
  expect(prepared.rows).toEqual([{ statement: 'select $1::int as v', used: '2' }]);
  await adapter.dispose();
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('statementNames gives stable names from the second use on, up to a limit', () => {
  const name = statementNames();
  expect(name({ sql: 'select 1' })).toBe('');
  const given = name({ sql: 'select 1' });
  expect(given).toMatch(/^v[\w-]{24}$/);
  expect(name({ sql: 'select 1' })).toBe(given);
  for (let number = 0; number < 600; number++) {
    name({ sql: `select ${number} as n` });
    name({ sql: `select ${number} as n` });
  }
  expect(name({ sql: 'select 1' })).toBe(given);
  name({ sql: 'select late' });
  expect(name({ sql: 'select late' })).toBe('');
});

test('creates a database once when several calls ask for it at the same time', async () => {
  const url = new URL(server.url);
  url.pathname = `/created_${process.pid}`;
  onTestFinished(async () => {
    await query(server.url, `drop database created_${process.pid} with (force)`);
  });
  const created = await Promise.all([1, 2, 3].map(() => ensureDatabase(url.href)));
  expect(created.filter(Boolean)).toHaveLength(1);
  expect(await checkServer(url.href)).toMatch(/^\d+\.\d+/);
});
