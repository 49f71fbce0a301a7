import type { PrismaPg } from '@prisma/adapter-pg';
import { expect, onTestFinished, test } from 'vitest';
import { whileWanted } from '../src/cancel.ts';
import { checkServer } from '../src/database-url.ts';
import { ensureDatabase } from '../src/create-database.ts';
import { silent } from '../src/log.ts';
import { moduleClient } from '../src/module-client.ts';
import { Pools } from '../src/pool.ts';
import { statementNames } from '../src/statement-name.ts';
import { resettable } from './resettable.ts';
import { memoryLog, query } from './scratch.ts';
import { testServer } from './server.ts';

const server = testServer();

/** Stands for a generated client, of which only the adapter matters here. */
class Client {
  readonly adapter: PrismaPg;
  constructor(options: { adapter: PrismaPg }) {
    this.adapter = options.adapter;
  }
}

test('Modules in one database share one pool', async () => {
  const pools = new Pools(silent, { max: 3, applicationName: 'test' });
  onTestFinished(() => pools.end());
  const pool = pools.get(server.url());
  expect(pools.get(server.url())).toBe(pool);
  const { rows } = await pool.query(
    `select current_setting('application_name') as name, current_setting('statement_timeout') as timeout`,
  );
  expect(rows).toEqual([{ name: 'test', timeout: '30s' }]);
  expect(pool.options.max).toBe(3);
});

test('A lost idle connection is logged and replaced, and the process lives on', async () => {
  const log = memoryLog();
  const pools = new Pools(log);
  onTestFinished(() => pools.end());
  const pool = pools.get(server.url());
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  await query(server.url(), `select pg_terminate_backend(${rows[0]?.pid ?? 0})`);
  await expect
    .poll(() => log.lines)
    .toEqual([expect.stringContaining('A database connection was lost')]);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('A connection that is reset under a statement fails the statement, and the process lives on', async () => {
  const way = await resettable(server.url());
  const pools = new Pools(silent);
  onTestFinished(() => pools.end());
  const pool = pools.get(way.url);
  const ending: unknown[] = [];
  const note = (error: unknown) => ending.push(error);
  process.on('uncaughtExceptionMonitor', note);
  onTestFinished(() => void process.off('uncaughtExceptionMonitor', note));
  const sleep = 'select pg_sleep(20) as over_a_resettable_way';
  const sleepers = `from pg_stat_activity where query = '${sleep}'`;
  const ways = {
    'that somebody waits for': () =>
      whileWanted(new AbortController().signal, () => pool.query(sleep)),
    'of the pool': () => pool.query(sleep),
    'of one connection': () => pool.onConnection((client) => client.query(sleep)),
  };
  for (const [whose, run] of Object.entries(ways)) {
    const cut = async () => {
      await expect.poll(() => query(server.url(), `select 1 ${sleepers}`)).toHaveLength(1);
      way.reset();
    };
    await Promise.all([expect(run(), whose).rejects.toThrow('ECONNRESET'), cut()]);
    await query(server.url(), `select pg_terminate_backend(pid, 5000) ${sleepers}`);
    expect((await pool.query('select 1 as one')).rows, whose).toEqual([{ one: 1 }]);
  }
  expect(ending).toEqual([]);
});

test('A statement that takes too long is cut off', async () => {
  const pools = new Pools(silent, { statementTimeout: 50 });
  onTestFinished(() => pools.end());
  await expect(pools.get(server.url()).query('select pg_sleep(5)')).rejects.toThrow(
    'statement timeout',
  );
});

test('A module client prepares what it repeats, and leaves the shared pool open', async () => {
  const pools = new Pools(silent, { max: 1 });
  onTestFinished(() => pools.end());
  const pool = pools.get(server.url());
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

test('Names of statements are stable, given at the second use, and bounded', () => {
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

test('A database is made once, however many ask for it', async () => {
  const url = new URL(server.url());
  url.pathname = `/made_${process.pid}`;
  onTestFinished(async () => {
    await query(server.url(), `drop database made_${process.pid} with (force)`);
  });
  const made = await Promise.all([1, 2, 3].map(() => ensureDatabase(url.href)));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await checkServer(url.href)).toMatch(/^\d+\.\d+/);
});
