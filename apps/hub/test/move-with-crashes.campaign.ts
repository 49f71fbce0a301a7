import { askOver } from '@vesthub/testing';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAgainst, moveProcess, retire, readOperations } from '@vesthub/relocation';
import { exampleQueries } from '../src/assembly/example-queries.ts';
import type { OpenedHub } from '../src/assembly/open-hub.ts';
import { startService } from '../src/assembly/start-service.ts';
import type { RunningHub } from '../src/assembly/running-hub.ts';
import { allModules } from '../src/modules.ts';
import { keys, orchestra, startRegion, type Region } from './move/region.ts';
import { reckon, startWorkload, type Ledger } from './move/workload.ts';
import pg from 'pg';
import pino from 'pino';

let region: Region;

beforeAll(async () => {
  region = await startRegion(2);
});

afterAll(() => region?.close());

async function sql<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Runs something while the module is read and written through both hubs. */
async function underLoad(run: () => Promise<void>): Promise<Ledger> {
  const { urls, token } = region;
  const work = startWorkload({ urls, token, writers: 2, readers: 1, pause: 150 });
  try {
    await run();
  } finally {
    await work.stop();
  }
  return work.stop();
}

function expectNothingLost(ledger: Ledger, at: string) {
  expect(ledger.failedReads).toEqual([]);
  expect(ledger.reads).toBeGreaterThan(5);
  return reckon(at, ledger).then((reckoning) => {
    expect(reckoning).toMatchObject({ lost: [], doubled: [], revived: [] });
    expect(reckoning.acked).toBeGreaterThan(5);
  });
}

const answers = async (url: string) => {
  const all: string[] = [];
  for (const { document } of readOperations(exampleQueries).asked) {
    all.push((await askOver(url, print(document))).body);
  }
  return all;
};

/** Ends the command when it says this. */
const crashAt = (words: string) => (line: string) => {
  if (line.startsWith(words)) throw new Error(`crash at ${words}`);
};

/** A hub whose database is lost just as the hubs are to be told. */
function lostAtTheEnd(hub: OpenedHub): OpenedHub {
  const registry = {
    connect: () => hub.registry.connect(),
    query: (query: { text?: string }) =>
      query.text?.includes('hub.placement as p')
        ? Promise.reject(new Error('crash at the end'))
        : hub.registry.query(query as never),
  } as unknown as OpenedHub['registry'];
  return { ...hub, registry };
}

describe('the data of a module that is read and written through two hubs', () => {
  it('move although the command crashes at every step: nothing is lost, no read fails', async () => {
    const ledger = await underLoad(async () => {
      for (const words of ['plan', 'copy: kernel_history', 'shadow']) {
        await expect(region.move({ progress: crashAt(words) })).rejects.toThrow('crash');
      }
      await region.command(async (hub) => {
        await expect(region.move({ hub: lostAtTheEnd(hub) })).rejects.toThrow('crash at the end');
      });
      const report = await region.move();
      expect(report).toMatchObject({
        verify: { problems: [] },
        shadow: { different: [] },
        settled: { behind: [] },
      });
    });
    await expectNothingLost(ledger, region.own.url);
  }, 300_000);

  it('leave a place that refuses every write for ever, whoever asks', async () => {
    const text = `update orchestra.season set name = 'late'`;
    await expect(sql(region.shared.url, text)).rejects.toThrow(
      'The tables of orchestra have moved; this database takes no more writes for them.',
    );
  });

  it('have arrived when the command is run again', async () => {
    const before = await answers(region.urls[0]!);
    await region.move();
    expect(await answers(region.urls[1]!)).toEqual(before);
  });

  it('are not moved over rows that are there', async () => {
    const to = { at: 'hub' } as const;
    await expect(region.move({ to })).rejects.toThrow('were left by an earlier move');
  });
});

describe('a module whose service stands ready on its database', () => {
  let service: RunningHub;
  const toService = (revokeWith?: string) =>
    region.command((hub) =>
      moveProcess({
        hub,
        module: orchestra,
        to: { at: 'service', url: service.url },
        operations: undefined,
        revokeWith,
        progress: () => undefined,
      }),
    );
  const toHub = (to = region.own.url) =>
    region.command((hub) =>
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
        env: region.env({
          DATABASE_URL: region.ownerUrl,
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

  it('moves to it and back: nothing is lost, no read fails, the answers are the same', async () => {
    const before = await answers(region.urls[0]!);
    expect(await toService()).toMatchObject({
      check: { answers: { different: [] } },
      swap: { behind: [] },
      revoke: { revoked: false },
    });
    expect(await answers(region.urls[1]!)).toEqual(before);
    const ledger = await underLoad(async () => {
      await toHub();
      await toService();
    });
    await expectNothingLost(ledger, region.own.url);
  });

  it('stays where it is when nothing answers at the other end', async () => {
    const nowhere = { at: 'service', url: 'http://127.0.0.1:9' } as const;
    const moving = region.command((hub) =>
      moveProcess({
        hub,
        module: orchestra,
        to: nowhere,
        operations: undefined,
        revokeWith: undefined,
        progress: () => undefined,
      }),
    );
    await expect(moving).rejects.toThrow('http://127.0.0.1:9 does not answer as its service');
  });

  it('is out of the hub’s reach when its access is revoked, and answers', async () => {
    const before = await answers(region.urls[0]!);
    const { revoke } = await toService(region.ownerUrl);
    expect(revoke).toMatchObject({ revoked: true });
    await expect(sql(region.own.url, 'select 1')).rejects.toMatchObject({ code: '42501' });
    expect(await answers(region.urls[1]!)).toEqual(before);
  });

  it('comes back into the hub by an address that works', async () => {
    await expect(toHub()).rejects.toThrow('permission denied');
    expect(await toHub(region.ownerUrl)).toMatchObject({ swap: { behind: [] } });
  });
});

describe('when all is done', () => {
  it('the comparison of two places names each row that differs', async () => {
    await sql(
      region.ownerUrl,
      `update orchestra.partner set name = name || '.' where id = (select min(id) from orchestra.partner)`,
    );
    const { problems } = await region.command((hub) =>
      verifyAgainst(hub, orchestra, { at: 'hub' }),
    );
    expect(problems).toContainEqual(expect.stringMatching(/^orchestra\.partner: row \S+ differs$/));
  });

  it('the old tables go, after a look whether the new place has everything', async () => {
    const options = {
      module: orchestra,
      place: { at: 'hub' } as const,
      now: undefined,
      progress: () => undefined,
    };
    const [kept] = await sql<{ row: string }>(
      region.ownerUrl,
      `with gone as (delete from orchestra.membership_count where id = 'juniorsymfonikerne-2015' returning *)
       select to_jsonb(gone)::text as row from gone`,
    );
    await expect(region.command((hub) => retire({ hub, ...options }))).rejects.toThrow(
      'The new place lacks rows',
    );
    await sql(
      region.ownerUrl,
      `insert into orchestra.membership_count select * from jsonb_populate_record(null::orchestra.membership_count, '${kept!.row}')`,
    );
    await region.command((hub) => retire({ hub, ...options }));
    const left = await sql(
      region.shared.url,
      `select 1 from pg_namespace where nspname = 'orchestra'`,
    );
    expect(left).toEqual([]);
  });

  it('the way back is a second move', async () => {
    await region.move({ to: { at: 'hub' } });
    expect((await askOver(region.urls[0]!, '{ orchestraSeasons { totalCount } }')).status).toBe(
      200,
    );
    expect(await sql(region.shared.url, 'select state from orchestra.kernel_fence')).toEqual([
      { state: 'open' },
    ]);
  });
});
