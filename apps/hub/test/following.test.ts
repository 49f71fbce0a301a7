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

describe('the hot reload of placements', () => {
  it('moves a module to another database without a restart', async () => {
    expect(await seasons()).not.toContainEqual({ name: 'moved' });
    await move({ at: 'database', url: own.url });
    await vi.waitFor(async () => expect(await seasons()).toContainEqual({ name: 'moved' }), 20_000);
  });

  it('works again after the hub has lost the session it listens on', async () => {
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

  it('records the process and the last generation it has applied', async () => {
    await vi.waitFor(async () => {
      const { generation } = await readPlacements(pools.get(shared.url), settings());
      const { rows } = await pools
        .get(shared.url)
        .query('select pid, followed::int from hub.process');
      expect(rows).toEqual([{ pid: process.pid, followed: generation }]);
    }, 5_000);
  });
});

describe('the environment and a recorded move', () => {
  const combined = (configured: string | undefined, moved: string | null, insteadOf = '') => {
    const messages: string[] = [];
    const { placements } = settings(
      configured === undefined ? {} : { VESTHUB_PLACEMENT_ORCHESTRA: configured },
    );
    const rows = [{ ...setting, placement: moved, insteadOf }];
    const report = (message: string) => void messages.push(message);
    const { at } = combine({ placements }, rows, report).of('orchestra');
    return { at, messages };
  };
  const target = 'postgres://u:secret@host/there';

  it.each([
    ['no placement', undefined, target, 'database'],
    ['the same placement', target, target, 'database'],
    ['the placement off', 'off', target, 'off'],
    ['a placement and no move is recorded', 'embedded:own', null, 'embedded'],
  ])('agree when the environment has %s', (_case, configured, moved, at) => {
    expect(combined(configured, moved)).toEqual({ at, messages: [] });
  });

  it('agree when the environment has the placement from before the move', async () => {
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

  it('contradict each other otherwise, with a message that hides the passwords', () => {
    expect(combined('postgres://u:pw@host/here', target).messages).toEqual([
      'VESTHUB_PLACEMENT_ORCHESTRA says postgres://u:***@host/here, but orchestra was moved to postgres://u:***@host/there. ' +
        'Take the setting away to follow the move, or undo what the move said with: vesthub move forget orchestra',
    ]);
  });
});

function move(placement: Parameters<typeof setPlacement>[3]): Promise<void> {
  return setPlacement(pools.get(shared.url), settings(), 'orchestra', placement, null);
}
