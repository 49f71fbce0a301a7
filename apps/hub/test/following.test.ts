import { Pools, silent } from '@vesthub/database';
import { registryModule } from '@vesthub/registry';
import { askOver, createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { combine, readPlacements, setPlacement } from '@vesthub/placement';
import { parseEnv, type HubEnv } from '../src/config/env.ts';
import { startHub } from '../src/assembly/start-hub.ts';
import type { RunningHub } from '../src/assembly/running-hub.ts';
import { allModules } from '../src/modules.ts';
import pino from 'pino';

const modules = [registryModule, ...allModules];
const orchestra = allModules.filter(({ name }) => name === 'orchestra');
const pools = new Pools(silent);
const setting = { module: 'orchestra', epoch: 1, insteadOf: '', tables: null };

let shared: TestDatabase;
let own: TestDatabase;
let hub: RunningHub;

const settings = (more: Record<string, string> = {}): HubEnv =>
  parseEnv(
    { DATABASE_URL: shared.url, PORT: '0', VESTHUB_LOG_LEVEL: 'silent', ...more },
    allModules.map(({ name }) => name),
  );

const seasons = async () => {
  const { json } = await askOver(hub.url, '{ orchestraSeasons { nodes { name } } }');
  return (json.data as { orchestraSeasons: { nodes: { name: string }[] } }).orchestraSeasons.nodes;
};

beforeAll(async () => {
  shared = await createTestDatabase(modules);
  own = await createTestDatabase(orchestra);
  await pools.get(own.url).query(`update orchestra.season set name = 'moved'`);
  hub = await startHub({
    env: settings(),
    modules: allModules,
    log: pino({ level: 'silent' }),
    progress: () => undefined,
  });
});

afterAll(async () => {
  await hub.close();
  await pools.end();
  await shared.drop();
  await own.drop();
});

describe('a hub that runs', () => {
  it('follows a module to another database, without a restart', async () => {
    expect(await seasons()).not.toContainEqual({ name: 'moved' });
    await move({ at: 'database', url: own.url });
    await vi.waitFor(async () => expect(await seasons()).toContainEqual({ name: 'moved' }), 5_000);
  });

  it('hears of it again after it has lost the connection it listens on', async () => {
    await pools
      .get(shared.url)
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vesthub placements'`,
      );
    await move(null);
    await vi.waitFor(
      async () => expect(await seasons()).not.toContainEqual({ name: 'moved' }),
      5_000,
    );
  });

  it('says that it lives and what it has followed', async () => {
    await vi.waitFor(async () => {
      const { generation } = await readPlacements(pools.get(shared.url), settings());
      const { rows } = await pools
        .get(shared.url)
        .query('select pid, followed::int from hub.process');
      expect(rows).toEqual([{ pid: process.pid, followed: generation }]);
    }, 5_000);
  });
});

describe('the environment and a move', () => {
  const both = (set: string | undefined, moved: string | null, insteadOf = '') => {
    const messages: string[] = [];
    const { placements } = settings(set === undefined ? {} : { VESTHUB_PLACEMENT_ORCHESTRA: set });
    const rows = [{ ...setting, placement: moved, insteadOf }];
    const at = combine({ placements }, rows, (message) => messages.push(message)).of('orchestra');
    return { at: at.at, messages };
  };
  const there = 'postgres://u:secret@host/there';

  it.each([
    ['no setting', undefined, there, 'database'],
    ['the same place', there, there, 'database'],
    ['that the module is off', 'off', there, 'off'],
    ['something, and no move holds', 'embedded:own', null, 'embedded'],
  ])('agree when the environment says %s', (_what, set, moved, at) => {
    expect(both(set, moved)).toEqual({ at, messages: [] });
  });

  it('agree when the environment still says what it said before the move', async () => {
    const env = settings({ VESTHUB_PLACEMENT_ORCHESTRA: 'embedded:own' });
    await setPlacement(
      pools.get(shared.url),
      env,
      'orchestra',
      { at: 'service', url: 'http://x' },
      null,
    );
    const { of } = await readPlacements(pools.get(shared.url), env);
    expect(of('orchestra')).toEqual({ at: 'service', url: 'http://x' });
    await move(null);
  });

  it('contradict each other otherwise, in words that hide the password', () => {
    expect(both('postgres://u:pw@host/here', there).messages).toEqual([
      'VESTHUB_PLACEMENT_ORCHESTRA says postgres://u:***@host/here, but orchestra was moved to postgres://u:***@host/there. ' +
        'Take the setting away to follow the move, or undo what the move said with: vesthub move forget orchestra',
    ]);
  });
});

function move(placement: Parameters<typeof setPlacement>[3]): Promise<void> {
  return setPlacement(pools.get(shared.url), settings(), 'orchestra', placement, null);
}
