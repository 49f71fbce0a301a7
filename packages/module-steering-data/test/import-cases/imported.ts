import type { TestHub } from '@vesthub/testing';
import { expect } from 'vitest';
import type { ImportOptions } from '../../src/import/options.ts';
import type { ImportReport } from '../../src/import/report.ts';
import { importText, reasonsOf } from '../import-text.ts';

/** The outcome of an import: its state, and the figures of its batch or the reason why it was refused. */
export interface Outcome {
  readonly state: string;
  /** `indicator region from/to age sex measure value status`, ordered by indicator, region and period. */
  readonly figures?: readonly string[];
  /** `line «cell»: reason`. */
  readonly rejected?: readonly string[];
  readonly reason?: string;
}

/**
 * Imports a file in a dry run and then in earnest. Expects that the dry run stores nothing and has the same report, and that a file
 * that is refused stores no figure.
 */
export async function imported(
  hub: TestHub,
  name: string,
  content: string | Buffer,
  options: Partial<ImportOptions> = {},
): Promise<Outcome> {
  const before = await storedIn(hub);
  const dry = await importText(hub, name, content, { ...options, dryRun: true });
  expect(await storedIn(hub)).toEqual(before);
  const report = await importText(hub, name, content, options);
  expect(comparable(dry)).toEqual(comparable(report));
  const { state, reason } = report;
  const rejected = reasonsOf(report);
  if (reason !== null) {
    expect(await storedIn(hub)).toEqual(before);
    return { state, reason };
  }
  const figures = await figuresOfBatch(hub, report.batchId);
  return { state, figures, ...(rejected.length > 0 ? { rejected } : {}) };
}

/** The parts of a report that a dry run and the import after it share. */
function comparable(report: ImportReport): Partial<ImportReport> {
  return { ...report, id: '', dryRun: false, batchId: null };
}

/** The number and the sum of all figures, and the number of indicators. */
async function storedIn(hub: TestHub): Promise<unknown> {
  const { rows } = await hub.databases.get('steering-data')!.pool.query({
    text: `select (select count(*)::int from steering_data.observation) as figures, (select sum(value) from steering_data.observation) as sum,
             (select count(*)::int from steering_data.indicator) as indicators`,
  });
  return rows;
}

async function figuresOfBatch(hub: TestHub, batch: string | null): Promise<string[]> {
  const { rows } = await hub.databases.get('steering-data')!.pool.query<{ figure: string }>({
    text: `select concat_ws(' ', indicator_id, region, period_from || '/' || period_to, age_group, sex, o.measure,
             coalesce(value::text, 'null'), status) as figure
           from steering_data.observation o join steering_data.batch b on b.number = o.batch where b.id = $1
           order by indicator_id collate "C", region collate "C", period_from, period_to, age_group, sex`,
    values: [batch],
  });
  return rows.map(({ figure }) => figure);
}

/** A count of a region in 2016, as `imported` writes it. */
export const in2016 = (indicator: string, region: string, value: number | string): string =>
  `${indicator} ${region} 2016-01-01/2017-01-01 all ALL COUNT ${value}`;

/** A table with one figure per line; `#` in a line stands for the name of the indicator. */
export const list = (name: string, ...lines: readonly string[]): string =>
  ['region;periode;indikator;verdi', ...lines.map((line) => line.replace('#', name))].join('\n');
