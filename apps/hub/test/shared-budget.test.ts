import { Pools, silent } from '@vesthub/database';
import { allianceModule } from '@vesthub/module-alliance';
import { registryModule } from '@vesthub/registry';
import { askOver, createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBudget, sharedCounters, type SharedCountersOptions } from '@vesthub/limits';
import { parseEnv } from '../src/config/env.ts';
import { startHub } from '../src/assembly/start-hub.ts';
import type { RunningHub } from '../src/assembly/running-hub.ts';
import { allModules } from '../src/modules.ts';
import pino from 'pino';

let database: TestDatabase;
const pools = [new Pools(silent), new Pools(silent)];

beforeAll(async () => {
  database = await createTestDatabase([registryModule, ...allModules]);
});

afterAll(async () => {
  for (const each of pools) await each.end();
  await database.drop();
});

const perMinute = 60_000;

/** Creates the budget of a simulated process, which has its own pool. */
const budgetOf = (process: 0 | 1, options: Partial<SharedCountersOptions> = {}) => {
  const pool = pools[process]!.get(database.url);
  const failed = (error: unknown) => {
    throw error;
  };
  const counters = sharedCounters({ pool, failed, timeout: 20_000, ...options });
  return createBudget({ perMinute, counters });
};

/** Runs `use` while every statement on the table of counters waits for a lock. */
async function whileLocked(use: () => Promise<void>): Promise<void> {
  const client = await pools[0]!.get(database.url).connect();
  try {
    await client.query('begin; lock table hub.caller_cost in access exclusive mode');
    await use();
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('counters in the database', () => {
  it('give two processes one budget', async () => {
    const [one, other] = [budgetOf(0), budgetOf(1)];
    expect(await one.spend('shared', 40_000)).toBe(0);
    expect(await other.spend('shared', 40_000)).toBeGreaterThan(10);
    expect(await other.spend('shared', 20_000)).toBe(0);
    expect(await one.spend('shared', 30_000)).toBeGreaterThan(20);
    expect(await one.spend('another', 60_000)).toBe(0);
  });

  it('pass no more than the budget when many operations arrive concurrently', async () => {
    const [one, other] = [budgetOf(0), budgetOf(1)];
    const asked = await Promise.all(
      Array.from({ length: 40 }, (_, at) => (at % 2 ? one : other).spend('parallel', 10_000)),
    );
    const passed = asked.filter((seconds) => seconds === 0).length;
    expect(passed).toBeGreaterThanOrEqual(6);
    // The refill pays for one more operation in ten seconds.
    expect(passed).toBeLessThanOrEqual(8);
  });

  it('count costs above 32 bits, under long keys', async () => {
    const counters = sharedCounters({
      pool: pools[0]!.get(database.url),
      failed: (error) => {
        throw error;
      },
    });
    const name = `caller ${'x'.repeat(1_000)}`;
    await counters.add(name, 900_000_000_000);
    const { consumedPoints, msBeforeNext } = await counters.add(name, 1);
    expect(consumedPoints).toBe(900_000_000_001);
    expect(msBeforeNext).toBeGreaterThan(0);
    expect(msBeforeNext).toBeLessThanOrEqual(60_000);
  });

  it('hold neither names nor addresses', async () => {
    await budgetOf(0).spend('address 192.0.2.7', 10);
    const { rows } = await pools[0]!
      .get(database.url)
      .query<{ key: string }>('select key from hub.caller_cost');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => !/^[0-9a-f]{64}$/.test(key))).toEqual([]);
  });
});

describe('counters in a database that fails', () => {
  it('are replaced by counters in memory for five seconds when a statement hangs', async () => {
    const failures: unknown[] = [];
    const budget = budgetOf(1, { timeout: 300, failed: (error) => failures.push(error) });
    expect(await budget.spend('hanging', 60_000)).toBe(0);
    await whileLocked(async () => {
      const began = performance.now();
      expect(await budget.spend('hanging', 60_000)).toBe(0);
      expect(await budget.spend('hanging', 60_000)).toBeGreaterThan(50);
      expect(performance.now() - began).toBeLessThan(4_000);
    });
    expect(failures).toHaveLength(1);
  });

  it('are replaced by counters in memory when the database does not answer', async () => {
    const failures: unknown[] = [];
    const pool = pools[1]!.get('postgres://nobody@127.0.0.1:1/nothing');
    const budget = budgetOf(1, { pool, failed: (error) => failures.push(error) });
    expect(await budget.spend('down', 60_000)).toBe(0);
    expect(await budget.spend('down', 60_000)).toBeGreaterThan(50);
    expect(failures).toHaveLength(1);
  });
});

describe('two hub processes with VESTHUB_BUDGET_STORE=database', () => {
  const hubs: RunningHub[] = [];

  beforeAll(async () => {
    const env = parseEnv(
      {
        PORT: '0',
        DATABASE_URL: database.url,
        VESTHUB_BUDGET: '100000',
        VESTHUB_BUDGET_STORE: 'database',
      },
      ['alliance'],
    );
    const log = pino({ level: 'silent' });
    for (let at = 0; at < 2; at += 1) {
      hubs.push(await startHub({ env, modules: [allianceModule], log, progress: () => undefined }));
    }
  });

  afterAll(async () => {
    for (const hub of hubs) await hub.close();
  });

  it('refuse a caller whose budget the other process has used up, and answer while the counters hang', async () => {
    const [one, other] = hubs as [RunningHub, RunningHub];
    const expensive =
      '{ bodies(first: 40) { nodes { children { children { children { id } } } } } }';
    expect((await askOver(one.url, expensive)).status).toBe(200);
    const { status, json } = await askOver(other.url, expensive);
    expect(status).toBe(429);
    expect(json.errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_REQUESTS', limit: 'budget' });
    await whileLocked(async () => {
      for (const { url } of hubs) expect((await askOver(url, expensive)).status).toBe(200);
    });
  });
});
