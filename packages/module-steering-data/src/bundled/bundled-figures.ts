import { createHash } from 'node:crypto';
import type { ModuleDatabase } from '@vesthub/kernel';
import type { Entry } from '@vesthub/statistics/reading';
import { importReading } from '../import/import-reading.ts';
import type { ImportOptions } from '../import/options.ts';

/** Figures that come with the program and are imported once. */
export interface BundledFigures {
  /** The file name that the report and the batch show. */
  readonly name: string;
  /** The text that the figures are read from. Its checksum identifies the figures. */
  readonly text: string;
  /** Yields the figures in portions. An import may call it a second time. */
  readonly entries: () => AsyncIterable<readonly Entry[]>;
  readonly options: Omit<ImportOptions, 'author' | 'retrievedAt'>;
}

/** The day on which the bundled population was fetched. Bundled figures count as known from this day on. */
const retrievedAt = new Date('2026-11-22T00:00:00Z');

/** Name of the format in reports and batches. It is stored in existing databases, so it must not change. */
const format = 'box';

/** Whether the figures have not been imported yet. */
export async function areMissing(
  { pool, schema }: ModuleDatabase,
  figures: BundledFigures,
): Promise<boolean> {
  const { rows } = await pool.query<{ missing: boolean }>({
    text: `select not exists (select from "${schema}".batch where checksum = $1) as missing`,
    values: [checksumOf(figures)],
  });
  return rows[0]!.missing;
}

/** Imports the figures in one transaction. Returns a text such as `5148 figures of 07459: …`. */
export async function importBundled(
  connection: ModuleDatabase,
  figures: BundledFigures,
): Promise<string> {
  const { name, text, entries, options } = figures;
  const report = await importReading(
    connection,
    {
      name,
      checksum: checksumOf(figures),
      size: text.length,
      format,
      open: () => Promise.resolve({ holds: 'figures', about: {}, entries: entries() }),
    },
    { author: 'seed', retrievedAt, confirm: true, ...options },
  );
  if (report.state !== 'DONE') throw new Error(`${name}: ${report.reason}`);
  return `${report.fresh + report.changed} figures of ${options.dataSet}`;
}

function checksumOf({ text }: BundledFigures): string {
  return createHash('sha256').update(text).digest('hex');
}
