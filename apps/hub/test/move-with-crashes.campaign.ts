import { askOver } from '@vesthub/testing';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAgainst, moveProcess, retire, readOperations } from '@vesthub/relocation';
import { exampleQueries } from '../src/assembly/example-queries.ts';
import type { OpenedHub } from '../src/assembly/open-hub.ts';
import { startService } from '../src/assembly/start-service.ts';
import type { RunningHub } from '../src/assembly/running-hub.ts';
import { allModules } from '../src/modules.ts';
import { keys, orchestra, startTestbed, type Testbed } from './move/testbed.ts';
import { compareWithLedger, startWorkload, type Ledger } from './move/workload.ts';
import pg from 'pg';
import pino from 'pino';

let testbed: Testbed;

beforeAll(async () => {
  testbed = await startTestbed(2);
});

afterAll(() => testbed?.close());

async function sql<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Runs `run` while clients read and write the module through both hubs. */
async function underLoad(run: () => Promise<void>): Promise<Ledger> {
  const { urls, token } = testbed;
  const work = startWorkload({ urls, token, writers: 2, readers: 1, pause: 150 });
  try {
    await run();
  } finally {
    await work.stop();
  }
  return work.stop();
}

async function expectNothingLost(ledger: Ledger, url: string): Promise<void> {
  expect(ledger.failedReads).toEqual([]);
  expect(ledger.reads).toBeGreaterThan(5);
  const comparison = await compareWithLedger(url, ledger);
  expect(comparison).toMatchObject({ lost: [], duplicated: [], storedDespiteFailure: [] });
  expect(comparison.acked).toBeGreaterThan(5);
}

const answers = async (url: string) => {
  const all: string[] = [];
  for (const { document } of readOperations(exampleQueries).asked) {
    all.push((await askOver(url, print(document))).body);
  }
  return all;
};

/** Returns a `progress` function that aborts the command at the line that begins with `start`. */
const crashAt = (start: string) => (line: string) => {
  if (line.startsWith(start)) throw new Error(`crash at ${start}`);
};

/** Returns a hub whose registry fails when the move records the new placement. */
function failingAtTheEnd(hub: OpenedHub): OpenedHub {
  const query = (asked: { text?: string }) =>
    asked.text?.includes('hub.placement as p')
      ? Promise.reject(new Error('crash at the end'))
      : (Reflect.apply(hub.registry.query, hub.registry, [asked]) as Promise<unknown>);
  const registry = new Proxy(hub.registry, {
    get: (pool, name): unknown => (name === 'query' ? query : Reflect.get(pool, name)),
  });
  return { ...hub, registry };
}

describe('the data of a module that is read and written through two hubs', () => {
  it('move although the command crashes at every step; no write is lost and no read fails', async () => {
    const ledger = await underLoad(async () => {
      for (const start of ['plan', 'copy: kernel_history', 'shadow']) {
        await expect(testbed.move({ progress: crashAt(start) })).rejects.toThrow('crash');
      }
      await testbed.command(async (hub) => {
        await expect(testbed.move({ hub: failingAtTheEnd(hub) })).rejects.toThrow(
          'crash at the end',
        );
      });
      const report = await testbed.move();
      expect(report).toMatchObject({
        verify: { problems: [] },
        shadow: { different: [] },
        settled: { behind: [] },
      });
    });
    await expectNothingLost(ledger, testbed.target.url);
  }, 300_000);

  it('leave a database that rejects every later write, also of other clients', async () => {
    const text = `update orchestra.season set name = 'late'`;
    await expect(sql(testbed.shared.url, text)).rejects.toThrow(
      'The tables of orchestra have moved; this database takes no more writes for them.',
    );
  });

  it('do not move again when the command is repeated', async () => {
    const before = await answers(testbed.urls[0]!);
    await testbed.move();
    expect(await answers(testbed.urls[1]!)).toEqual(before);
  });

  it('do not move to a database with tables of an earlier move', async () => {
    const to = { at: 'hub' } as const;
    await expect(testbed.move({ to })).rejects.toThrow('were left by an earlier move');
  });
});

describe('a module whose service is ready on its database', () => {
  let service: RunningHub;
  const toService = (revokeWith?: string) =>
    testbed.command((hub) =>
      moveProcess({
        hub,
        module: orchestra,
        to: { at: 'service', url: service.url },
        operations: undefined,
        revokeWith,
        progress: () => undefined,
      }),
    );
  const toHub = (to = testbed.target.url) =>
    testbed.command((hub) =>
      moveProcess({
        hub,
        module: orchestra,
        to: { at: 'database', url: to },
        operations: undefined,
        revokeWith: undefined,
        progress: () => undefined,
      }),
    );

  beforeAll(async () => {
    service = await startService(
      {
        env: testbed.env({
          DATABASE_URL: testbed.ownerUrl,
          VESTHUB_SERVICE_KEYS: keys.public,
        }),
        modules: allModules,
        log: pino({ level: 'silent' }),
        progress: () => undefined,
      },
      orchestra,
    );
  });
  afterAll(() => service?.close());

  it('moves to the service and back; no write is lost, no read fails, and the answers stay the same', async () => {
    const before = await answers(testbed.urls[0]!);
    expect(await toService()).toMatchObject({
      check: { answers: { different: [] } },
      swap: { behind: [] },
      revoke: { revoked: false },
    });
    expect(await answers(testbed.urls[1]!)).toEqual(before);
    const ledger = await underLoad(async () => {
      await toHub();
      await toService();
    });
    await expectNothingLost(ledger, testbed.target.url);
  });

  it('stays in its placement when no service answers at the new URL', async () => {
    const unreachable = { at: 'service', url: 'http://127.0.0.1:9' } as const;
    const moving = testbed.command((hub) =>
      moveProcess({
        hub,
        module: orchestra,
        to: unreachable,
        operations: undefined,
        revokeWith: undefined,
        progress: () => undefined,
      }),
    );
    await expect(moving).rejects.toThrow('http://127.0.0.1:9 does not answer as its service');
  });

  it('still answers after the hub’s access to its database is revoked', async () => {
    const before = await answers(testbed.urls[0]!);
    const { revoke } = await toService(testbed.ownerUrl);
    expect(revoke).toMatchObject({ revoked: true });
    await expect(sql(testbed.target.url, 'select 1')).rejects.toMatchObject({ code: '42501' });
    expect(await answers(testbed.urls[1]!)).toEqual(before);
  });

  it('moves back into the hub only with a URL that the hub can connect to', async () => {
    await expect(toHub()).rejects.toThrow('permission denied');
    expect(await toHub(testbed.ownerUrl)).toMatchObject({ swap: { behind: [] } });
  });
});

describe('after the moves', () => {
  it('the comparison of two databases names each row that differs', async () => {
    await sql(
      testbed.ownerUrl,
      `update orchestra.partner set name = name || '.' where id = (select min(id) from orchestra.partner)`,
    );
    const { problems } = await testbed.command((hub) =>
      verifyAgainst(hub, orchestra, { at: 'hub' }),
    );
    expect(problems).toContainEqual(expect.stringMatching(/^orchestra\.partner: row \S+ differs$/));
  });

  it('the old tables are dropped only when the new database has all rows', async () => {
    const options = {
      module: orchestra,
      place: { at: 'hub' } as const,
      now: undefined,
      progress: () => undefined,
    };
    const [deleted] = await sql<{ row: string }>(
      testbed.ownerUrl,
      `with deleted as (delete from orchestra.membership_count where id = 'juniorsymfonikerne-2015' returning *)
       select to_jsonb(deleted)::text as row from deleted`,
    );
    await expect(testbed.command((hub) => retire({ hub, ...options }))).rejects.toThrow(
      'The new place lacks rows',
    );
    await sql(
      testbed.ownerUrl,
      `insert into orchestra.membership_count select * from jsonb_populate_record(null::orchestra.membership_count, '${deleted!.row}')`,
    );
    await testbed.command((hub) => retire({ hub, ...options }));
    const remaining = await sql(
      testbed.shared.url,
      `select 1 from pg_namespace where nspname = 'orchestra'`,
    );
    expect(remaining).toEqual([]);
  });

  it('a second move brings the tables back', async () => {
    await testbed.move({ to: { at: 'hub' } });
    expect((await askOver(testbed.urls[0]!, '{ orchestraSeasons { totalCount } }')).status).toBe(
      200,
    );
    expect(await sql(testbed.shared.url, 'select state from orchestra.kernel_fence')).toEqual([
      { state: 'open' },
    ]);
  });
});
