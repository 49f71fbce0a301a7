import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, type TestHub } from '@vesthub/testing';

interface Result {
  /** Number of killed imports that stored only a part of the file, or figures without a report. */
  readonly partialImports: number;
  /** Whether the last import stored the whole file. It was not killed. */
  readonly lastIsComplete: boolean;
}

/** Starts `kills` imports of a file with `rows` figures, kills each at a random moment, and checks the database. */
export async function killImports(
  { databaseUrl, databases }: TestHub,
  folder: string,
  { rows, kills }: { rows: number; kills: number },
): Promise<Result> {
  const file = join(folder, 'many.csv');
  await writeFile(file, ['indicator;region;period;age;value', ...lines(rows)].join('\n'));
  const env = { DATABASE_URL: databaseUrl };
  const args = ['import', file, '--data-set', '07459 many'];
  const { pool } = databases.get('steering-data')!;
  const count = async () => {
    const { rows: counted } = await pool.query<{ figures: number; reports: number }>({
      text: `select (select count(*)::int from steering_data.observation o join steering_data.batch b on b.number = o.batch
                     where b.data_set = '07459 many') as figures,
               (select count(*)::int from steering_data.import_report where file_name = 'many.csv') as reports`,
    });
    return counted[0]!;
  };
  const start = performance.now();
  await runCommand([...args, '--dry-run'], env);
  const duration = performance.now() - start;
  let partialImports = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await runCommand(args, env, duration * (0.2 + 0.75 * Math.random()));
    const { figures, reports } = await count();
    const nothing = figures === 0 && reports === 0;
    const everything = figures === rows && reports > 0;
    if (!nothing && !everything) partialImports += 1;
  }
  await runCommand(args, env);
  const { figures } = await count();
  return { partialImports, lastIsComplete: figures === rows };
}

/** Lines of an import file with population figures by year of age. Each line is another cell. */
function lines(rows: number): string[] {
  const regions = ['0219', '0220', '0602', '0604', '0605', '0612', '0623', '0624', '0625', '0626'];
  return Array.from({ length: rows }, (_, index) => {
    const month = 1 + (Math.floor(index / 1000) % 12);
    const year = 2006 + (Math.floor(index / 12_000) % 13);
    const age = Math.floor(index / 10) % 100;
    return `population;${regions[index % 10]};${year}M${month};${age};${index}`;
  });
}
