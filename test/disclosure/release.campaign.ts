import { allModules } from '@vesthub/hub/modules';
import { makeRelease } from '@vesthub/kernel';
import { createTestHub, runCommand } from '@vesthub/testing';
import { expect, test } from 'vitest';
import { killedReleases } from './killed-releases.ts';
import { musicians, orchestraModule } from './orchestra-cube.ts';
import { corrected, declare, randomFigures, store } from './over-http/figures.ts';
import { municipalities } from './over-http/municipalities.ts';

test('Killed at ten moments of a release, the old one or the new one is served whole', async () => {
  const hub = await createTestHub([orchestraModule]);
  try {
    const connection = hub.connections.get('orchestra')!;
    await makeRelease(connection, musicians(0), { author: 'test' });
    expect(await killedReleases(hub, 10)).toEqual([]);
  } finally {
    await hub.close();
  }
}, 600_000);

test('The command killed at ten moments leaves the old release or the new one, and then makes the new one', async () => {
  const hub = await createTestHub(allModules);
  const env = { DATABASE_URL: hub.databaseUrl };
  const connection = hub.connections.get('steering-data')!;
  /** The current release, and whether each of its parts has all its cells. */
  const served = async () => {
    const { rows } = await connection.pool.query<{ number: number; parts: number; whole: boolean }>(
      {
        text: `select r.number, count(*)::int as parts, bool_and(p.published + p.primary_suppressed + p.secondary_suppressed + p.missing
               = (select count(*) from steering_data.kernel_released_cell c where c.part_id = p.id)) as whole
             from steering_data.kernel_release r join steering_data.kernel_release_part rp on rp.release_id = r.id
             join steering_data.kernel_released_part p on p.id = rp.part_id where r.current group by r.number`,
      },
    );
    return rows;
  };
  try {
    const codes = await municipalities(connection);
    let figures = [1, 2, 3, 4].map((seed) => randomFigures(seed, codes, 'small'));
    await declare(connection, figures);
    await store(
      hub.databaseUrl,
      figures.flatMap(({ counts }) => counts),
    );
    const begun = performance.now();
    expect((await runCommand(['release', 'steering-data'], env)).code).toBe(0);
    const whole = performance.now() - begun;
    for (let moment = 1; moment <= 10; moment++) {
      const [before] = await served();
      figures = figures.map((one, at) => corrected(one, 100 * moment + at));
      await store(
        hub.databaseUrl,
        figures.flatMap(({ counts }) => counts),
      );
      await runCommand(['release', 'steering-data'], env, (whole * moment) / 11);
      const [after, ...more] = await served();
      expect(more).toEqual([]);
      expect(after).toMatchObject({ parts: 4, whole: true });
      expect([before!.number, before!.number + 1]).toContain(after!.number);
    }
    expect((await runCommand(['release', 'steering-data'], env)).code).toBe(0);
    expect(await served()).toMatchObject([{ parts: 4, whole: true }]);
  } finally {
    await hub.close();
  }
}, 1_200_000);
