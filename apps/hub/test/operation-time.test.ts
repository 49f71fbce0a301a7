import { setTimeout as sleep } from 'node:timers/promises';
import { Pools, silent } from '@vesthub/database';
import { allianceModule } from '@vesthub/module-alliance';
import { orchestraModule } from '@vesthub/module-orchestra';
import { registryModule } from '@vesthub/registry';
import { askOver, createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { waitForProcesses } from '@vesthub/relocation';
import { setPlacement } from '@vesthub/placement';
import { newServiceKey } from '@vesthub/federation';
import { parseEnv, type HubEnv } from '../src/config/env.ts';
import { startHub } from '../src/assembly/start-hub.ts';
import type { RunningHub } from '../src/assembly/running-hub.ts';
import { startService } from '../src/assembly/start-service.ts';
import { allModules } from '../src/modules.ts';
import pino from 'pino';

const modules = [allianceModule, orchestraModule];
const key = newServiceKey();
const log = pino({ level: 'silent' });
const pools = new Pools(silent);

/** Time limit of an operation in milliseconds. */
const time = 1_500;

let database: TestDatabase;
let service: RunningHub;
let localEnv: HubEnv;
const hubs = new Map<string, RunningHub>();

beforeAll(async () => {
  database = await createTestDatabase([registryModule, ...allModules]);
  const settings = (more: Record<string, string>) =>
    parseEnv(
      {
        PORT: '0',
        DATABASE_URL: database.url,
        VESTHUB_OPERATION_TIME: String(time),
        VESTHUB_MAX_CONCURRENT: '2',
        VESTHUB_SERVICE_TIMEOUT: '60000',
        VESTHUB_BUDGET: '60000',
        ...more,
      },
      modules.map(({ name }) => name),
    );
  const options = { modules, log, progress: () => undefined };
  const serviceEnv = settings({
    VESTHUB_SERVICE_KEYS: key.public,
    VESTHUB_OPERATION_TIME: '60000',
  });
  service = await startService({ ...options, env: serviceEnv }, orchestraModule);
  localEnv = settings({ VESTHUB_SERVICE_KEYS: key.private });
  hubs.set('with local modules', await startHub({ ...options, env: localEnv }));
  const env = settings({
    VESTHUB_SERVICE_KEYS: key.private,
    VESTHUB_PLACEMENT_ORCHESTRA: service.url,
  });
  hubs.set('with a remote module', await startHub({ ...options, env }));
});

afterAll(async () => {
  for (const hub of hubs.values()) await hub.close();
  await service.close();
  await pools.end();
  await database.drop();
});

/** Locks tables while `use` runs, so that statements on those tables wait. */
async function withLocked(tables: string, use: () => Promise<void>): Promise<void> {
  const client = await pools.get(database.url).connect();
  try {
    await client.query(`begin; lock table ${tables} in access exclusive mode`);
    await use();
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Counts the statements that wait for a lock. */
async function waitingStatements(): Promise<number> {
  const { rows } = await pools.get(database.url).query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and state = 'active' and wait_event_type = 'Lock'`,
  );
  return rows[0]!.n;
}

const untilWaiting = (count: number) =>
  vi.waitFor(async () => expect(await waitingStatements()).toBe(count), {
    timeout: 5_000,
    interval: 20,
  });

const bodies = '{ bodies { nodes { name } } }';
const seasons = '{ orchestraSeasons { nodes { name } } }';

describe.each([
  ['with local modules', 'alliance.body', bodies],
  ['with a remote module', 'alliance.body', bodies],
  ['with a remote module', 'orchestra.season', seasons],
])('a hub %s, reading %s', (name, table, operation) => {
  const url = () => hubs.get(name)!.url;

  it('cancels an operation and its statement after the time limit', async () => {
    await askOver(url(), operation);
    await withLocked(table, async () => {
      const start = performance.now();
      const { status, json } = await askOver(url(), operation);
      expect(performance.now() - start).toBeLessThan(time + 2_000);
      expect(json.errors?.[0]?.extensions).toMatchObject({ code: 'TIMED_OUT', limit: 'time' });
      expect(status).toBe(504);
      await untilWaiting(0);
    });
    expect((await askOver(url(), operation)).json.errors).toBeUndefined();
  });

  it('cancels an operation when its client disconnects', async () => {
    await withLocked(table, async () => {
      const client = new AbortController();
      const answer = fetch(`${url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: operation }),
        signal: client.signal,
      }).catch(() => 'aborted');
      await untilWaiting(1);
      const start = performance.now();
      client.abort();
      expect(await answer).toBe('aborted');
      await untilWaiting(0);
      expect(performance.now() - start).toBeLessThan(time - 200);
    });
  });
});

describe('more operations than the concurrency limit', () => {
  it('are rejected at once with Retry-After until running ones end', async () => {
    const { url } = hubs.get('with local modules')!;
    await withLocked('alliance.body', async () => {
      const running = [askOver(url, bodies), askOver(url, bodies)];
      await untilWaiting(2);
      const start = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(performance.now() - start).toBeLessThan(500);
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'OVERLOADED', limit: 'concurrency' } }],
      });
      expect((await Promise.all(running)).map(({ status }) => status)).toEqual([504, 504]);
    });
    await sleep(50);
    expect((await askOver(url, bodies)).status).toBe(200);
  });
});

describe('the budget of a caller', () => {
  it('stays used up when a module moves to another process', async () => {
    const { url } = hubs.get('with local modules')!;
    // An operation above the bucket's size passes when the bucket is full, and empties the bucket for a minute.
    const expensive =
      '{ bodies(first: 40) { nodes { children { children { children { id } } } } } }';
    const spend = async () => (await askOver(url, expensive)).status;
    await vi.waitFor(async () => expect(await spend()).toBe(200), 20_000);
    expect(await spend()).toBe(429);
    const pool = pools.get(database.url);
    await setPlacement(pool, localEnv, 'orchestra', { at: 'service', url: service.url }, 'hub');
    expect(await waitForProcesses(pool, 20_000)).toEqual([]);
    expect(await spend()).toBe(429);
  });
});
