import { exampleQueries } from '../../src/assembly/example-queries.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { registryModule } from '@vesthub/registry';
import {
  connect,
  createEmptyDatabase,
  createTestDatabase,
  runCommand,
  spawnHub,
  type HubProcess,
  type TestDatabase,
} from '@vesthub/testing';
import { Pools, silent } from '@vesthub/database';
import { print } from 'graphql';
import { expect } from 'vitest';
import { readOperations } from '@vesthub/relocation';
import { allModules } from '../../src/modules.ts';
import { keys, tokenFor, withRole } from './region.ts';
import { reckon, startWorkload, type Ledger } from './workload.ts';
import pg from 'pg';

/** Two hubs in processes of their own, and a database that the orchestra can move to. */
export interface Deployed {
  readonly hubs: readonly [HubProcess, HubProcess];
  readonly shared: TestDatabase;
  /** The other database, by the role that is lent to the hub. */
  readonly own: TestDatabase;
  /** The same by its owner. */
  readonly ownerUrl: string;
  /** Settings of the hubs and of commands. */
  readonly env: Readonly<Record<string, string>>;
  /** Has eight writers and eight readers work through both hubs. */
  work(pause: number): ReturnType<typeof startWorkload>;
  /** Runs `vesthub move …`, which must succeed, and answers its report. */
  move(...args: string[]): Promise<Record<string, unknown>>;
  /** Starts the orchestra's service on the other database, by its owner's role. */
  startService(): Promise<HubProcess>;
  /** Fulfilled when the latest move has come to this step, as it says itself in the hub's database. */
  untilStep(step: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts everything, with a token to write with. */
export async function deployed(): Promise<Deployed> {
  const shared = await createTestDatabase([registryModule, ...allModules]);
  const owned = await createEmptyDatabase();
  const own = await withRole(owned);
  const token = await tokenFor(shared.url);
  const env = {
    DATABASE_URL: shared.url,
    VESTHUB_SERVICE_KEYS: keys.private,
    VESTHUB_DATA: `/tmp/${new URL(owned.url).pathname.slice(1)}`,
    // A process that is stopped finds all its time over when it goes on.
    VESTHUB_OPERATION_TIME: '60000',
    VESTHUB_REQUEST_TIME: '180000',
    VESTHUB_SERVICE_TIMEOUT: '30000',
    VESTHUB_POOL_SIZE: '20',
  };
  const hubs = await Promise.all([spawnHub({ env }), spawnHub({ env })]);
  const services: HubProcess[] = [];
  const registry = new Pools(silent);
  const journal = connect(registry, shared.url, [registryModule]).get(registryModule.name)!;
  return {
    hubs,
    shared,
    own,
    ownerUrl: owned.url,
    env,
    work: (pause) =>
      startWorkload({ urls: hubs.map(({ url }) => url), token, writers: 8, readers: 8, pause }),
    move: async (...args) => {
      const { code, stdout, stderr } = await runCommand(['move', ...args, '--json'], env);
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
      return JSON.parse(stdout) as Record<string, unknown>;
    },
    startService: async () => {
      const settings = { DATABASE_URL: owned.url, VESTHUB_SERVICE_KEYS: keys.public };
      const service = await spawnHub({ only: 'orchestra', env: settings });
      services.push(service);
      return service;
    },
    untilStep: async (step) => {
      for (;;) {
        const { rows } = await journal.pool.query<{ step: string }>({
          text: 'select step from hub.move order by id desc limit 1',
        });
        if (rows[0]?.step === step) return;
        await sleep(5);
      }
    },
    close: async () => {
      await Promise.all([...hubs, ...services].map((one) => one.stop('SIGKILL')));
      await registry.end();
      await shared.drop();
      await own.drop();
    },
  };
}

/** The hub's answers to all stored questions, by their names. */
export async function answers(hub: HubProcess): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { name, document } of readOperations(exampleQueries).asked) {
    all.set(name, (await hub.ask(print(document))).body);
  }
  return all;
}

/** No read failed, and every acknowledged write is at the place that owns the module now, exactly once. */
export async function expectNothingLost(ledger: Ledger, at: string): Promise<void> {
  expect(ledger.failedReads).toEqual([]);
  expect(ledger.reads).toBeGreaterThan(100);
  const reckoning = await reckon(at, ledger);
  expect(reckoning).toMatchObject({ lost: [], doubled: [], revived: [] });
  expect(reckoning.acked).toBeGreaterThan(100);
}

/** What the fence of a place says. */
export async function fenceAt(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ state: string }>(
      'select state from orchestra.kernel_fence',
    );
    return rows[0]?.state;
  } finally {
    await client.end();
  }
}
