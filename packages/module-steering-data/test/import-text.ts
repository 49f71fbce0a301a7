import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestHub } from '@vesthub/testing';
import { importFile } from '../src/import/import-file.ts';
import type { ImportOptions } from '../src/import/options.ts';
import type { ImportReport } from '../src/import/report.ts';

/** Imports a file with `content`. */
export async function importText(
  hub: TestHub,
  name: string,
  content: string | Buffer,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-import-'));
  try {
    const path = join(folder, name);
    await writeFile(path, content);
    const connection = hub.databases.get('steering-data')!;
    return await importFile(connection, path, { author: 'test', ...options });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The counts of read, new, changed, unchanged and rejected figures or codes. */
export function countsOf(report: ImportReport): number[] {
  const { read, fresh, changed, same, rejected } = report;
  return [read, fresh, changed, same, rejected];
}

/** The rejected lines as `line «cell»: reason`. */
export function reasonsOf(report: ImportReport): string[] {
  return report.rejections.map(({ line, cell, reason }) => `${line} «${cell}»: ${reason}`);
}

/** The current figures of an indicator as `region from age sex measure value status`. */
export async function figuresOf(hub: TestHub, indicator: string): Promise<string[]> {
  const { rows } = await hub.databases.get('steering-data')!.pool.query<{ figure: string }>({
    text: `select concat_ws(' ', region, period_from, age_group, sex, measure, coalesce(value::text, 'null'), status) as figure
           from steering_data.observation where indicator_id = $1 and known_to = 'infinity'
           order by region collate "C", period_from, period_to, age_group, sex`,
    values: [indicator],
  });
  return rows.map(({ figure }) => figure);
}
