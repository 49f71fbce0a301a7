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

/** Milliseconds an operation may take. */
const time = 1_500;

let database: TestDatabase;
let service: RunningHub;
let together: HubEnv;
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
  const own = settings({ VESTHUB_SERVICE_KEYS: key.public, VESTHUB_OPERATION_TIME: '60000' });
  service = await startService({ ...options, env: own }, orchestraModule);
  together = settings({ VESTHUB_SERVICE_KEYS: key.private });
  hubs.set('in one process', await startHub({ ...options, env: together }));
  const env = settings({
    VESTHUB_SERVICE_KEYS: key.private,
    VESTHUB_PLACEMENT_ORCHESTRA: service.url,
  });
  hubs.set('with a module elsewhere', await startHub({ ...options, env }));
});

afterAll(async () => {
  for (const hub of hubs.values()) await hub.close();
  await service.close();
  await pools.end();
  await database.drop();
});

/** Holds tables so that whoever reads them waits, for as long as `use` takes. */
async function holding(tables: string, use: () => Promise<void>): Promise<void> {
  const client = await pools.get(database.url).connect();
  try {
    await client.query(`begin; lock table ${tables} in access exclusive mode`);
    await use();
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Statements of hubs that wait for a table, as PostgreSQL tells them. */
async function waiting(): Promise<number> {
  const { rows } = await pools.get(database.url).query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and state = 'active' and wait_event_type = 'Lock'`,
  );
  return rows[0]!.n;
}

const until = (count: number) =>
  vi.waitFor(async () => expect(await waiting()).toBe(count), { timeout: 5_000, interval: 20 });

const bodies = '{ bodies { nodes { name } } }';
const seasons = '{ orchestraSeasons { nodes { name } } }';

describe.each([
  ['in one process', 'alliance.body', bodies],
  ['with a module elsewhere', 'alliance.body', bodies],
  ['with a module elsewhere', 'orchestra.season', seasons],
])('a hub %s, reading %s', (place, table, operation) => {
  const url = () => hubs.get(place)!.url;

  it('ends an operation, its statement too, when its time is up', async () => {
    await askOver(url(), operation);
    await holding(table, async () => {
      const began = performance.now();
      const { status, json } = await askOver(url(), operation);
      expect(performance.now() - began).toBeLessThan(time + 2_000);
      expect(json.errors?.[0]?.extensions).toMatchObject({ code: 'TIMED_OUT', limit: 'time' });
      expect(status).toBe(504);
      await until(0);
    });
    expect((await askOver(url(), operation)).json.errors).toBeUndefined();
  });

  it('ends it when the client has left', async () => {
    await holding(table, async () => {
      const leave = new AbortController();
      const asked = fetch(`${url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: operation }),
        signal: leave.signal,
      }).catch(() => 'left');
      await until(1);
      const began = performance.now();
      leave.abort();
      expect(await asked).toBe('left');
      await until(0);
      expect(performance.now() - began).toBeLessThan(time - 200);
    });
  });
});

describe('more operations than a hub takes at a time', () => {
  it('are refused at once, with the time to try again, and places come free', async () => {
    const { url } = hubs.get('in one process')!;
    await holding('alliance.body', async () => {
      const under = [askOver(url, bodies), askOver(url, bodies)];
      await until(2);
      const began = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(performance.now() - began).toBeLessThan(500);
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'OVERLOADED', limit: 'concurrency' } }],
      });
      expect((await Promise.all(under)).map(({ status }) => status)).toEqual([504, 504]);
    });
    await sleep(50);
    expect((await askOver(url, bodies)).status).toBe(200);
  });
});

describe('the budget of a caller', () => {
  it('is what it was when a module has moved to another process', async () => {
    const { url } = hubs.get('in one process')!;
    // Dearer than a purse: it is let through when that is full, and empties it for a minute.
    const dear = '{ bodies(first: 40) { nodes { children { children { children { id } } } } } }';
    const spend = async () => (await askOver(url, dear)).status;
    await vi.waitFor(async () => expect(await spend()).toBe(200), 20_000);
    expect(await spend()).toBe(429);
    const pool = pools.get(database.url);
    await setPlacement(pool, together, 'orchestra', { at: 'service', url: service.url }, 'hub');
    expect(await waitForProcesses(pool, 20_000)).toEqual([]);
    expect(await spend()).toBe(429);
  });
});
