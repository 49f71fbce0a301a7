import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestHub } from '@vesthub/testing';

const tsx = createRequire(import.meta.url).resolve('tsx');
const script = fileURLToPath(new URL('process/release.ts', import.meta.url));

/**
 * Starts a process that makes releases, kills it during a release, and checks the current release; all this `times`
 * times, each time a little later in a release. Returns the inconsistencies.
 */
export async function killReleases(hub: TestHub, times: number): Promise<string[]> {
  const inconsistencies: string[] = [];
  for (let time = 0; time < times; time++) {
    const child = spawn(process.execPath, ['--import', tsx, script, hub.databaseUrl], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    let started = 0;
    for await (const _ of createInterface({ input: child.stdout })) {
      started += 1;
      if (started === 2) break;
    }
    await wait(time * 17);
    child.kill('SIGKILL');
    await ended;
    inconsistencies.push(...(await inconsistenciesOf(hub)));
  }
  return inconsistencies;
}

/** Inconsistencies of the current release: a wrong number of parts or cells, or more than one current release. */
async function inconsistenciesOf(hub: TestHub): Promise<string[]> {
  const { pool, schema } = hub.databases.get('orchestra')!;
  const { rows } = await pool.query<{
    part: string;
    cells: number;
    expected: number;
    releases: number;
  }>({
    text: `select p.part, (select count(*)::int from "${schema}".kernel_released_cell c where c.part_id = p.id) as cells,
             p.published + p.primary_suppressed + p.secondary_suppressed + p.missing as expected,
             (select count(*)::int from "${schema}".kernel_release where cube = r.cube and current) as releases
           from "${schema}".kernel_release r
           join "${schema}".kernel_release_part rp on rp.release_id = r.id
           join "${schema}".kernel_released_part p on p.id = rp.part_id
           where r.cube = 'musicians' and r.current order by p.part`,
  });
  const parts = rows.map(({ part }) => part).join();
  return [
    ...(parts === 'junior,senior' ? [] : [`The release has the parts ${parts}.`]),
    ...rows
      .filter(({ cells, expected, releases }) => cells !== expected || releases !== 1)
      .map((row) => JSON.stringify(row)),
  ];
}
