import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, type TestHub } from '@vesthub/testing';

/** What was found after imports that were killed and one that was not. */
interface Found {
  /** How often a part of a file was in the store, or figures without their batch and report. */
  readonly halves: number;
  /** Whether the last import, which was left alone, took the whole file in. */
  readonly whole: boolean;
}

/** Kills imports of a file with SIGKILL, each at another random moment, and looks at the store after each. */
export async function killedImports(
  { databaseUrl, connections }: TestHub,
  folder: string,
  { rows, kills }: { rows: number; kills: number },
): Promise<Found> {
  const file = join(folder, 'many.csv');
  await writeFile(file, ['indicator;region;period;age;value', ...lines(rows)].join('\n'));
  const env = { DATABASE_URL: databaseUrl };
  const args = ['import', file, '--data-set', 'many'];
  const { pool } = connections.get('steering-data')!;
  const count = async () => {
    const { rows: counted } = await pool.query<{ figures: number; reports: number }>({
      text: `select (select count(*)::int from steering_data.observation o join steering_data.batch b on b.number = o.batch
                     where b.data_set = 'many') as figures,
               (select count(*)::int from steering_data.import_report where file_name = 'many.csv') as reports`,
    });
    return counted[0]!;
  };
  const began = performance.now();
  await runCommand([...args, '--dry-run'], env);
  const time = performance.now() - began;
  let halves = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await runCommand(args, env, time * (0.2 + 0.75 * Math.random()));
    const { figures, reports } = await count();
    const nothing = figures === 0 && reports === 0;
    const everything = figures === rows && reports > 0;
    if (!nothing && !everything) halves += 1;
  }
  await runCommand(args, env);
  const { figures } = await count();
  return { halves, whole: figures === rows };
}

/** Figures of the population by one year of age, every line another cell. */
function lines(rows: number): string[] {
  const regions = ['0219', '0220', '0602', '0604', '0605', '0612', '0623', '0624', '0625', '0626'];
  return Array.from({ length: rows }, (_, at) => {
    const month = 1 + (Math.floor(at / 1000) % 12);
    const year = 2006 + (Math.floor(at / 12_000) % 13);
    return `population;${regions[at % 10]};${year}M${month};${Math.floor(at / 10) % 100};${at}`;
  });
}
