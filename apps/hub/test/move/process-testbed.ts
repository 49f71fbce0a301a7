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
import { keys, tokenFor, withLentRole } from './testbed.ts';
import { compareWithLedger, startWorkload, type Ledger } from './workload.ts';
import pg from 'pg';

/** Two hub processes on one database, and an empty database to which the module orchestra can move. */
export interface ProcessTestbed {
  readonly hubs: readonly [HubProcess, HubProcess];
  /** The hubs' database. */
  readonly shared: TestDatabase;
  /** The target database. Its URL uses the role that the database's owner lends to the hub. */
  readonly target: TestDatabase;
  /** URL of the target database that uses the role of the database's owner. */
  readonly ownerUrl: string;
  /** Environment variables of the hubs and of commands. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts eight writers and eight readers on both hubs. Each pauses `pause` milliseconds between two requests. */
  work(pause: number): ReturnType<typeof startWorkload>;
  /** Runs `vesthub move …`, asserts that it succeeds and returns its report. */
  move(...args: string[]): Promise<Record<string, unknown>>;
  /** Starts the service of the module orchestra on the target database, with the role of the database's owner. */
  startService(): Promise<HubProcess>;
  /** Resolves when the latest move has recorded `step` in the hub's database. */
  untilStep(step: string): Promise<void>;
  close(): Promise<void>;
}

/** Creates the databases and starts two hubs. */
export async function startProcessTestbed(): Promise<ProcessTestbed> {
  const shared = await createTestDatabase([registryModule, ...allModules]);
  const owned = await createEmptyDatabase();
  const target = await withLentRole(owned);
  const token = await tokenFor(shared.url);
  const env = {
    DATABASE_URL: shared.url,
    VESTHUB_SERVICE_KEYS: keys.private,
    VESTHUB_DATA: `/tmp/${new URL(owned.url).pathname.slice(1)}`,
    // The time limits are long, because tests suspend a process for a while.
    VESTHUB_OPERATION_TIME: '60000',
    VESTHUB_REQUEST_TIME: '180000',
    VESTHUB_SERVICE_TIMEOUT: '30000',
    VESTHUB_POOL_SIZE: '20',
  };
  const hubs = await Promise.all([spawnHub({ env }), spawnHub({ env })]);
  const services: HubProcess[] = [];
  const pools = new Pools(silent);
  const registry = connect(pools, shared.url, [registryModule]).get(registryModule.name)!;
  return {
    hubs,
    shared,
    target,
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
        const { rows } = await registry.pool.query<{ step: string }>({
          text: 'select step from hub.move order by id desc limit 1',
        });
        if (rows[0]?.step === step) return;
        await sleep(5);
      }
    },
    close: async () => {
      await Promise.all([...hubs, ...services].map((process) => process.stop('SIGKILL')));
      await pools.end();
      await shared.drop();
      await target.drop();
    },
  };
}

/** Returns the hub's answers to all stored operations, by name of the operation. */
export async function answers(hub: HubProcess): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { name, document } of readOperations(exampleQueries).asked) {
    all.set(name, (await hub.ask(print(document))).body);
  }
  return all;
}

/** Asserts that no read failed, and that the database at `url` has every acknowledged write exactly once. */
export async function expectNothingLost(ledger: Ledger, url: string): Promise<void> {
  expect(ledger.failedReads).toEqual([]);
  expect(ledger.reads).toBeGreaterThan(100);
  const comparison = await compareWithLedger(url, ledger);
  expect(comparison).toMatchObject({ lost: [], duplicated: [], storedDespiteFailure: [] });
  expect(comparison.acked).toBeGreaterThan(100);
}

/** Reads the state of the orchestra's fence in the database at `url`: `open`, `arriving` or `moved`. */
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
