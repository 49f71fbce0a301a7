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
const unreachable = 'postgres://orchestra:secret@127.0.0.1:9/orchestra';
const pools = new Pools(silent);

/** The hub's database, with all modules. */
let shared: TestDatabase;
/** A database that has only the tables of the module orchestra. */
let other: TestDatabase;
let empty: TestDatabase;
/** Progress lines that the command has printed. */
let output: string[] = [];
let hub: OpenedHub;
/** Lets `withOpenedHub` return, which closes the hub that all tests share. */
let endHub: () => void = () => undefined;
let hubEnded: Promise<unknown>;

const progress = (line: string) => void output.push(line);

beforeAll(async () => {
  shared = await createTestDatabase([registryModule, ...allModules]);
  other = await createTestDatabase([module]);
  empty = await createEmptyDatabase();
  // All tests share one hub, because composing the modules takes long.
  hub = await new Promise<OpenedHub>((done, fail) => {
    hubEnded = withOpenedHub(settings(), (opened) => {
      done(opened);
      return new Promise<void>((close) => (endHub = close));
    });
    hubEnded.catch(fail);
  });
});

afterEach(async () => {
  output = [];
  await sql(shared, 'delete from hub.move');
  await setFence(shared, 'open', 1);
  await setFence(other, 'open', 1);
});

afterAll(async () => {
  endHub();
  await hubEnded;
  await pools.end();
  for (const database of [shared, other, empty]) await database.drop();
});

const sql = (database: TestDatabase, text: string) => pools.get(database.url).query(text);
const setFence = (database: TestDatabase, state: string, epoch: number) =>
  sql(database, `update orchestra.kernel_fence set state = '${state}', epoch = ${epoch}`);
const placementOn = ({ url }: TestDatabase): Placement => ({ at: 'database', url });
const settings = (more: Record<string, string> = {}): HubEnv =>
  parseEnv(
    { DATABASE_URL: shared.url, VESTHUB_LOG_LEVEL: 'silent', ...more },
    allModules.map(({ name }) => name),
  );

/** Returns the hub with the given placement of the module orchestra. */
const hubWith = (placement: Placement = { at: 'hub' }): OpenedHub => ({
  ...hub,
  placementOf: () => placement,
});

const moveDataTo = (to: Placement, from?: Placement, until: 'copy' | 'cutover' = 'cutover') =>
  moveData({ hub: hubWith(from), module, to, operations: undefined, until, progress });

describe('a move of data is rejected', () => {
  it('when the hub does not have the tables', async () => {
    await expect(moveDataTo(placementOn(empty), service)).rejects.toThrow(
      'orchestra runs as a service at http://127.0.0.1:9; only a module in the hub can have its data moved.',
    );
    await expect(moveDataTo(placementOn(empty), { at: 'off' })).rejects.toThrow(
      'orchestra runs nowhere;',
    );
  });

  it('when both URLs are of the same database', async () => {
    const url = new URL(shared.url);
    url.searchParams.set('application_name', 'other');
    await expect(moveDataTo({ at: 'database', url: url.href })).rejects.toThrow(
      'is the database that orchestra is on already, by another address; a move needs another database.',
    );
  });

  it('when the tables have moved to another database', async () => {
    await setFence(shared, 'moved', 2);
    await expect(moveDataTo(placementOn(other))).rejects.toThrow(
      'The tables of orchestra have left their place for another than the one given.',
    );
  });
});

describe('a move of the process is rejected', () => {
  const moveTo = (to: Placement, from: Placement) =>
    moveProcess({
      hub: hubWith(from),
      module,
      to,
      operations: undefined,
      revokeWith: undefined,
      progress,
    });

  it('to "off", to the current placement, and to a database without usable tables', async () => {
    await expect(moveTo({ at: 'off' }, { at: 'hub' })).rejects.toThrow(
      'To hide a module, set its placement to "off".',
    );
    await expect(moveTo(placementOn(other), { at: 'hub' })).rejects.toThrow(
      'orchestra runs in the hub already. To move its tables: vesthub move data orchestra --to …',
    );
    await expect(moveTo(placementOn(empty), service)).rejects.toThrow(
      /^The tables of orchestra at \S+ are not there; it cannot run on them\.$/,
    );
    await setFence(other, 'moved', 2);
    await expect(moveTo(placementOn(other), service)).rejects.toThrow(
      /^The tables of orchestra at \S+ take no writes; it cannot run on them\.$/,
    );
  });
});

describe('cancelling a move', () => {
  const cancelMove = (placement?: Placement) =>
    cancel({ hub: hubWith(placement), module, progress });

  it('does nothing when there is no unfinished move', async () => {
    await cancelMove();
    expect(output).toEqual(['There was no unfinished move of orchestra.']);
  });

  it('drops the copied tables and stops logging changes at the source', async () => {
    await moveDataTo(placementOn(empty), undefined, 'copy');
    const isLogging = `select to_regclass('orchestra.kernel_move_log') is not null as exists`;
    expect((await sql(shared, isLogging)).rows).toEqual([{ exists: true }]);
    output = [];
    await cancelMove();
    // A line before these says that the session of the first command is still ending.
    expect(output.slice(-2)).toEqual([
      expect.stringMatching(/^Dropped what was copied to postgresql:\/\/\S+\.$/),
      'The move of orchestra is given up.',
    ]);
    expect((await sql(shared, isLogging)).rows).toEqual([{ exists: false }]);
    const copied = await sql(empty, `select to_regnamespace('orchestra') is null as dropped`);
    expect(copied.rows).toEqual([{ dropped: true }]);
    expect(await statusOf(hub)).not.toContain('orchestra');
  });

  it('names a database whose tables could not be dropped, without the password', async () => {
    await sql(
      shared,
      `insert into hub.move (module, kind, target, step) values
         ('orchestra', 'data', '${unreachable}', 'copy'), ('orchestra', 'process', 'http://x', 'check')`,
    );
    await cancelMove(service);
    expect(output).toEqual([
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

  it('is rejected when the source is already closed', async () => {
    await setFence(shared, 'moved', 2);
    await expect(cancelMove()).rejects.toThrow(
      'The old place of orchestra is closed already, so the move cannot be given up. Finish it: run the same command again.',
    );
  });
});

describe('forgetting a move', () => {
  const forgetMove = () =>
    forget({
      hub,
      module,
      env: settings({ VESTHUB_PLACEMENT_ORCHESTRA: other.url }),
      progress,
    });

  it.each([
    ['moved', 'were left by a move'],
    ['arriving', 'are being filled by a move'],
  ])('is rejected when the tables of the configured placement are %s', async (state, reason) => {
    await setFence(other, state, 2);
    await expect(forgetMove()).rejects.toThrow(
      `but the tables there ${reason} and take no writes. To go back there: vesthub move data orchestra --to …`,
    );
  });

  it('removes the placement that a move recorded', async () => {
    await setPlacement(pools.get(shared.url), settings(), module.name, service, null);
    await forgetMove();
    expect(output).toEqual(['The environment says again where orchestra is.']);
    expect(await readPlacementRows(pools.get(shared.url))).toMatchObject([
      { module: 'orchestra', placement: null, tables: null },
    ]);
  });
});

describe('dropping the tables that a move has left', () => {
  const drop = (place: Placement, current?: Placement) =>
    retire({ hub: hubWith(current), module, place, now: undefined, progress });

  it('is rejected when the hub cannot verify that the new database has all rows', async () => {
    await expect(drop(placementOn(other), service)).rejects.toThrow(
      'orchestra runs elsewhere, and the hub has no access to its tables.',
    );
    await expect(drop(placementOn(empty))).rejects.toThrow(
      'There are no tables of orchestra at that place.',
    );
    await expect(drop(placementOn(other))).rejects.toThrow(
      'were not left by a move; nothing is dropped.',
    );
    await setFence(other, 'moved', 5);
    await expect(drop(placementOn(other))).rejects.toThrow(
      'The place orchestra is at now has not taken over from that one; nothing is dropped.',
    );
    expect(
      (await sql(other, 'select count(*)::int as n from orchestra.season')).rows[0],
    ).not.toEqual({ n: 0 });
  });

  it('is rejected while a hub process may read the tables', async () => {
    const client = await pools.get(shared.url).connect();
    try {
      await client.query(
        `insert into hub.process (id, host, pid, followed) values (4711, 'far-away', 12, -1)`,
      );
      await client.query('select pg_advisory_lock($1, 4711)', [processLock]);
      await expect(drop(placementOn(other))).rejects.toThrow(
        'Hub processes still read there: 12 on far-away. Try again when they have followed.',
      );
    } finally {
      client.release(true);
      await sql(shared, 'delete from hub.process where id = 4711');
    }
  });
});

describe('revoking the hub’s access', () => {
  it('is rejected with the URL of another database, and does nothing when hub and owner use one role', async () => {
    await expect(revoke(shared.url, other.url, 'orchestra')).rejects.toThrow(
      /^--revoke-with leads to the database test_\w+; the tables are in test_\w+\.$/,
    );
    expect(await revoke(other.url, other.url, 'orchestra')).toEqual({
      revoked: false,
      reason: expect.stringContaining("is the owner's own; give the service a role of its own."),
    });
  });

  it('fails when the role can connect afterwards', async () => {
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
