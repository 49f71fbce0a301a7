import { makeRelease } from '@vesthub/releases';
import { createTestHub, runCommand } from '@vesthub/testing';
import { expect, test } from 'vitest';
import { allModules } from '../../apps/hub/src/modules.ts';
import { killReleases } from './killed-releases.ts';
import { musiciansCube, orchestraModule } from './orchestra-cube.ts';
import { corrected, declare, randomFigures, store } from './over-http/figures.ts';
import { municipalities } from './over-http/municipalities.ts';

test('serves the complete old or the complete new release after it is killed at ten moments of a release', async () => {
  const hub = await createTestHub([orchestraModule]);
  try {
    const connection = hub.databases.get('orchestra')!;
    await makeRelease(connection, musiciansCube(0), { author: 'test' });
    expect(await killReleases(hub, 10)).toEqual([]);
  } finally {
    await hub.close();
  }
}, 600_000);

test('keeps the old or the new release when the command is killed, and makes the new release when it runs again', async () => {
  const hub = await createTestHub(allModules);
  const env = { DATABASE_URL: hub.databaseUrl };
  const connection = hub.databases.get('steering-data')!;
  /** The current releases, and whether every part of them has all its cells. */
  const currentReleases = async () => {
    const { rows } = await connection.pool.query<{
      number: number;
      parts: number;
      complete: boolean;
    }>({
      text: `select r.number, count(*)::int as parts, bool_and(p.published + p.primary_suppressed + p.secondary_suppressed + p.missing
               = (select count(*) from steering_data.kernel_released_cell c where c.part_id = p.id)) as complete
             from steering_data.kernel_release r join steering_data.kernel_release_part rp on rp.release_id = r.id
             join steering_data.kernel_released_part p on p.id = rp.part_id where r.current group by r.number`,
    });
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
    const started = performance.now();
    expect((await runCommand(['release', 'steering-data'], env)).code).toBe(0);
    const duration = performance.now() - started;
    for (let moment = 1; moment <= 10; moment++) {
      const [before] = await currentReleases();
      figures = figures.map((one, at) => corrected(one, 100 * moment + at));
      await store(
        hub.databaseUrl,
        figures.flatMap(({ counts }) => counts),
      );
      await runCommand(['release', 'steering-data'], env, (duration * moment) / 11);
      const [after, ...others] = await currentReleases();
      expect(others).toEqual([]);
      expect(after).toMatchObject({ parts: 4, complete: true });
      expect([before!.number, before!.number + 1]).toContain(after!.number);
    }
    expect((await runCommand(['release', 'steering-data'], env)).code).toBe(0);
    expect(await currentReleases()).toMatchObject([{ parts: 4, complete: true }]);
  } finally {
    await hub.close();
  }
}, 1_200_000);
