import { randomUUID } from 'node:crypto';
import { Pools, silent } from '@vesthub/database';
import { registryModule } from '@vesthub/registry';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Placement, readPlacementRows, setPlacement, processLock } from '@vesthub/placement';
import {
  cancel,
  moveData,
  forget,
  moveProcess,
  retire,
  revoke,
  statusOf,
} from '@vesthub/relocation';
import { withOpenedHub, type OpenedHub } from '../src/assembly/open-hub.ts';
import { parseEnv, type HubEnv } from '../src/config/env.ts';
import { allModules } from '../src/modules.ts';

const module = allModules.find(({ name }) => name === 'orchestra')!;
const service: Placement = { at: 'service', url: 'http://127.0.0.1:9' };
const nobodyListens = 'postgres://orchestra:secret@127.0.0.1:9/orchestra';
const pools = new Pools(silent);

/** The hub's database with all modules, another with the orchestra's tables, and one with nothing. */
let shared: TestDatabase;
let other: TestDatabase;
let empty: TestDatabase;
let said: string[] = [];
let hub: OpenedHub;
/** Ends what the command has open. */
let end: () => void = () => undefined;
let ended: Promise<unknown>;

const progress = (line: string) => void said.push(line);

beforeAll(async () => {
  shared = await createTestDatabase([registryModule, ...allModules]);
  other = await createTestDatabase([module]);
  empty = await createEmptyDatabase();
  // Putting the modules together takes longer than what is tested, so all commands share one.
  hub = await new Promise<OpenedHub>((done, fail) => {
    ended = withOpenedHub(settings(), (opened) => {
      done(opened);
      return new Promise<void>((close) => (end = close));
    });
    ended.catch(fail);
  });
});

afterEach(async () => {
  said = [];
  await sql(shared, 'delete from hub.move');
  await fence(shared, 'open', 1);
  await fence(other, 'open', 1);
});

afterAll(async () => {
  end();
  await ended;
  await pools.end();
  for (const one of [shared, other, empty]) await one.drop();
});

const sql = (at: TestDatabase, text: string) => pools.get(at.url).query(text);
const fence = (at: TestDatabase, state: string, epoch: number) =>
  sql(at, `update orchestra.kernel_fence set state = '${state}', epoch = ${epoch}`);
const placed = ({ url }: TestDatabase): Placement => ({ at: 'database', url });
const settings = (more: Record<string, string> = {}): HubEnv =>
  parseEnv(
    { DATABASE_URL: shared.url, VESTHUB_LOG_LEVEL: 'silent', ...more },
    allModules.map(({ name }) => name),
  );

/** The hub as if the orchestra were at `place`. */
const at = (place: Placement = { at: 'hub' }): OpenedHub => ({ ...hub, placementOf: () => place });

const data = (to: Placement, place?: Placement, until: 'copy' | 'cutover' = 'cutover') =>
  moveData({ hub: at(place), module, to, operations: undefined, until, progress });

describe('a move of data is refused', () => {
  it('when the hub does not have the tables', async () => {
    await expect(data(placed(empty), service)).rejects.toThrow(
      'orchestra runs as a service at http://127.0.0.1:9; only a module in the hub can have its data moved.',
    );
    await expect(data(placed(empty), { at: 'off' })).rejects.toThrow('orchestra runs nowhere;');
  });

  it('when both addresses lead to one database', async () => {
    const url = new URL(shared.url);
    url.searchParams.set('application_name', 'other');
    await expect(data({ at: 'database', url: url.href })).rejects.toThrow(
      'is the database that orchestra is on already, by another address; a move needs another database.',
    );
  });

  it('when the tables have left for another place', async () => {
    await fence(shared, 'moved', 2);
    await expect(data(placed(other))).rejects.toThrow(
      'The tables of orchestra have left their place for another than the one given.',
    );
  });
});

describe('a move of the process is refused', () => {
  const to = (place: Placement, from: Placement) =>
    moveProcess({
      hub: at(from),
      module,
      to: place,
      operations: undefined,
      revokeWith: undefined,
      progress,
    });

  it('to where nothing runs, and where its tables are not', async () => {
    await expect(to({ at: 'off' }, { at: 'hub' })).rejects.toThrow(
      'To hide a module, set its placement to "off".',
    );
    await expect(to(placed(other), { at: 'hub' })).rejects.toThrow(
      'orchestra runs in the hub already. To move its tables: vesthub move data orchestra --to …',
    );
    await expect(to(placed(empty), service)).rejects.toThrow(
      /^The tables of orchestra at \S+ are not there; it cannot run on them\.$/,
    );
    await fence(other, 'moved', 2);
    await expect(to(placed(other), service)).rejects.toThrow(
      /^The tables of orchestra at \S+ take no writes; it cannot run on them\.$/,
    );
  });
});

describe('giving up a move', () => {
  const giveUp = (place?: Placement) => cancel({ hub: at(place), module, progress });

  it('is done when there is none', async () => {
    await giveUp();
    expect(said).toEqual(['There was no unfinished move of orchestra.']);
  });

  it('drops what was copied, and the source logs no more changes', async () => {
    await data(placed(empty), undefined, 'copy');
    const logs = `select to_regclass('orchestra.kernel_move_log') is not null as there`;
    expect((await sql(shared, logs)).rows).toEqual([{ there: true }]);
    said = [];
    await giveUp();
    expect(said).toEqual([
      expect.stringMatching(/^Dropped what was copied to postgresql:\/\/\S+\.$/),
      'The move of orchestra is given up.',
    ]);
    expect((await sql(shared, logs)).rows).toEqual([{ there: false }]);
    const left = await sql(empty, `select to_regnamespace('orchestra') is null as gone`);
    expect(left.rows).toEqual([{ gone: true }]);
    expect(await statusOf(hub)).not.toContain('orchestra');
  });

  it('says what could not be dropped, without its password', async () => {
    await sql(
      shared,
      `insert into hub.move (module, kind, target, step) values
         ('orchestra', 'data', '${nobodyListens}', 'copy'), ('orchestra', 'process', 'http://x', 'check')`,
    );
    await giveUp(service);
    expect(said).toEqual([
      expect.stringMatching(
        /^What was copied to postgres:\/\/orchestra:\*\*\*@127\.0\.0\.1:9\/orchestra could not be dropped \(.+\)\. It takes no writes; the next move there overwrites it\.$/,
      ),
      'The move of orchestra is given up.',
    ]);
    const { rows } = await sql(
      shared,
      'select step, finished_at is not null as done from hub.move',
    );
    expect(rows).toEqual(Array(2).fill({ step: 'cancelled', done: true }));
  });

  it('is refused when the source is closed already', async () => {
    await fence(shared, 'moved', 2);
    await expect(giveUp()).rejects.toThrow(
      'The old place of orchestra is closed already, so the move cannot be given up. Finish it: run the same command again.',
    );
  });
});

describe('giving the word back to the environment', () => {
  const back = () =>
    forget({
      hub,
      module,
      env: settings({ VESTHUB_PLACEMENT_ORCHESTRA: other.url }),
      progress,
    });

  it.each([
    ['moved', 'were left by a move'],
    ['arriving', 'are being filled by a move'],
  ])('is refused when the tables there are %s', async (state, what) => {
    await fence(other, state, 2);
    await expect(back()).rejects.toThrow(
      `but the tables there ${what} and take no writes. To go back there: vesthub move data orchestra --to …`,
    );
  });

  it('leaves nothing of what a move said', async () => {
    await setPlacement(pools.get(shared.url), settings(), module.name, service, null);
    await back();
    expect(said).toEqual(['The environment says again where orchestra is.']);
    expect(await readPlacementRows(pools.get(shared.url))).toMatchObject([
      { module: 'orchestra', placement: null, tables: null },
    ]);
  });
});

describe('dropping the tables that were left', () => {
  const drop = (place: Placement, now?: Placement) =>
    retire({ hub: at(now), module, place, now: undefined, progress });

  it('is refused where it cannot be seen that the new place has everything', async () => {
    await expect(drop(placed(other), service)).rejects.toThrow(
      'orchestra runs elsewhere, and the hub has no access to its tables.',
    );
    await expect(drop(placed(empty))).rejects.toThrow(
      'There are no tables of orchestra at that place.',
    );
    await expect(drop(placed(other))).rejects.toThrow(
      'were not left by a move; nothing is dropped.',
    );
    await fence(other, 'moved', 5);
    await expect(drop(placed(other))).rejects.toThrow(
      'The place orchestra is at now has not taken over from that one; nothing is dropped.',
    );
    expect(
      (await sql(other, 'select count(*)::int as n from orchestra.season')).rows[0],
    ).not.toEqual({ n: 0 });
  });

  it('is refused while a hub process still reads there', async () => {
    const client = await pools.get(shared.url).connect();
    try {
      await client.query(
        `insert into hub.process (id, host, pid, followed) values (4711, 'far-away', 12, -1)`,
      );
      await client.query('select pg_advisory_lock($1, 4711)', [processLock]);
      await expect(drop(placed(other))).rejects.toThrow(
        'Hub processes still read there: 12 on far-away. Try again when they have followed.',
      );
    } finally {
      client.release(true);
      await sql(shared, 'delete from hub.process where id = 4711');
    }
  });
});

describe('taking the hub’s access away', () => {
  it('is refused with the address of another database, and is nothing where both are one role', async () => {
    await expect(revoke(shared.url, other.url, 'orchestra')).rejects.toThrow(
      /^--revoke-with leads to the database test_\w+; the tables are in test_\w+\.$/,
    );
    expect(await revoke(other.url, other.url, 'orchestra')).toEqual({
      revoked: false,
      reason: expect.stringContaining("is the owner's own; give the service a role of its own."),
    });
  });

  it('says so where PostgreSQL lets the role in all the same', async () => {
    const role = `mover_${randomUUID().slice(0, 8)}`;
    await sql(other, `create role ${role} superuser login password 'secret'`);
    try {
      const url = new URL(other.url);
      Object.assign(url, { username: role, password: 'secret' });
      await expect(revoke(url.href, other.url, 'orchestra')).rejects.toThrow(
        `The role ${role} can still connect. It may be a superuser, or the owner of the database: take it away by hand.`,
      );
    } finally {
      await sql(other, `drop owned by ${role}; drop role ${role}`);
    }
  });
});
