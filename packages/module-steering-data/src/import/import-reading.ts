import {
  bulkWrite,
  write,
  type BulkTransaction,
  type ModuleDatabase,
  type Transaction,
} from '@vesthub/kernel';
import { takeAnnounced } from '@vesthub/imports';
import {
  RefusedFile,
  Suspicions,
  type Indicators,
  type Reading,
} from '@vesthub/statistics/reading';
import { afterImport } from './after-import.ts';
import { openBatch, storeBatch } from './batch-row.ts';
import { takeFresh } from './fresh.ts';
import { loadIndicators, restateIndicators, storeIndicators } from './indicator-rows.ts';
import { mergeCodes } from './klass-store.ts';
import { merge } from './merge.ts';
import { standardLimits, type ImportOptions } from './options.ts';
import { loadRegions } from './region-rows.ts';
import { newReportId, storeReport, type ImportReport } from './report.ts';
import type { ImportSource } from './source.ts';
import { Rejected, stage, type Staged } from './staging.ts';

/**
 * Imports a file of figures or codes in one transaction, which holds the module's fence and stores the report. If the
 * file is refused, a second transaction stores the report alone. A dry run stores nothing.
 */
export async function importReading(
  connection: ModuleDatabase,
  source: ImportSource,
  options: ImportOptions,
): Promise<ImportReport> {
  const startedAt = new Date();
  const { author, dryRun = false } = options;
  const reason = `Import of ${source.name}`;
  const empty: ImportReport = {
    id: newReportId(options),
    state: 'DONE',
    dryRun,
    fileName: source.name,
    format: source.format,
    checksum: source.checksum,
    size: source.size,
    batchId: null,
    read: 0,
    fresh: 0,
    changed: 0,
    same: 0,
    rejected: 0,
    rejections: [],
    reason: null,
    notes: [],
  };
  try {
    return await bulkWrite(connection, { author, reason, dryRun }, async (tx, record) => {
      const { schema } = connection;
      // The lock allows one import at a time, so that vintages have an order.
      await tx.$queryRawUnsafe('select pg_advisory_xact_lock(hashtext($1))', `import ${schema}`);
      await takeAnnouncement(tx, schema, options);
      // Only one import runs at a time, so it may use much memory for sorting and summing.
      await tx.$executeRawUnsafe(`set local work_mem = '128MB'`);
      const report = { ...empty, ...(await take(tx, schema, source, options, record)) };
      await storeReport(tx, schema, report, author, startedAt);
      return report;
    });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const lines = error instanceof NothingTaken ? error.lines : {};
    const refused: ImportReport = { ...empty, ...lines, state: 'REFUSED', reason: error.message };
    if (!dryRun) {
      await write(connection, { author, reason }, async (tx) => {
        await takeAnnouncement(tx, connection.schema, options);
        await storeReport(tx, connection.schema, refused, author, startedAt);
      });
    }
    return refused;
  }
}

async function takeAnnouncement(
  tx: Transaction,
  schema: string,
  { reportId }: ImportOptions,
): Promise<void> {
  if (reportId !== undefined) await takeAnnounced(tx, schema, reportId);
}

type Counts = Pick<
  ImportReport,
  'batchId' | 'read' | 'fresh' | 'changed' | 'same' | 'rejected' | 'rejections' | 'notes'
>;
type Record_ = Parameters<Parameters<typeof bulkWrite>[2]>[1];

async function take(
  tx: BulkTransaction,
  schema: string,
  source: ImportSource,
  options: ImportOptions,
  record: Record_,
): Promise<Counts> {
  const limit = (options.limits ?? standardLimits).rejectedLines;
  const open = async (): Promise<Begun> => {
    const regions = await loadRegions(tx, schema);
    const indicators = await loadIndicators(tx, schema, options);
    const reading = await source.open({ regions, indicators, options });
    return { reading, indicators, rejected: new Rejected(limit), suspicions: new Suspicions() };
  };
  const first = await open();
  if (first.reading.holds === 'codes') {
    const { reading, rejected } = first;
    const counts = await mergeCodes(tx, schema, reading.rows, rejected, record);
    const { count, kept } = rejected;
    return { ...counts, batchId: null, rejected: count, rejections: kept, notes: [] };
  }
  const batch = await openBatch(tx, schema, options.retrievedAt ?? new Date());
  const entries = first.suspicions.watching(first.reading.entries);
  const fresh = await takeFresh(tx, schema, batch, entries, first.rejected);
  const begun = fresh === null ? await open() : first;
  const staged = fresh?.staged ?? (await stageAll(tx, begun));
  const { about } = begun.reading;
  const { indicators, rejected, suspicions } = begun;
  await storeIndicators(tx, schema, indicators.added, staged.indicators, record);
  const { restated } = indicators;
  const stated = await restateIndicators(tx, schema, restated, staged.indicators, record);
  const merged = fresh?.merged ?? (await merge(tx, schema, batch, staged.figures, rejected));
  const any = merged.fresh + merged.changed > 0;
  const batchId = any ? await storeBatch(tx, schema, batch, source, about, options, record) : null;
  for (const touched of [...(any ? [merged.touched] : []), ...(stated ? [stated] : [])]) {
    for (const step of afterImport) await step(tx, schema, touched, options);
  }
  const taken = merged.fresh + merged.changed + merged.same;
  if (taken === 0) throw new NothingTaken(rejected);
  return {
    batchId,
    read: taken + rejected.count,
    fresh: merged.fresh,
    changed: merged.changed,
    same: merged.same,
    rejected: rejected.count,
    rejections: rejected.kept,
    notes: [...indicators.notes(staged.indicators), ...suspicions.notes()],
  };
}

/** Thrown when a file has no figures, or all its figures were rejected. */
class NothingTaken extends RefusedFile {
  /** The rejected lines, for the report. */
  readonly lines: Pick<Counts, 'read' | 'rejected' | 'rejections'>;

  constructor({ count, kept, reasons }: Rejected) {
    super(
      count === 0
        ? 'The file holds no figures.'
        : `All ${count} figures were rejected: ${groupsOf(reasons)}.`,
    );
    this.lines = { read: count, rejected: count, rejections: kept };
  }
}

/** Maximum number of different reasons that a refusal names. */
const mostReasons = 5;

function groupsOf(reasons: ReadonlyMap<string, number>): string {
  const groups = [...reasons].toSorted((one, other) => other[1] - one[1]);
  const named = groups.slice(0, mostReasons).map(([reason, count]) => `${count} × ${reason}`);
  const left = groups.slice(mostReasons).reduce((sum, [, count]) => sum + count, 0);
  return [...named, ...(left > 0 ? [`${left} for other reasons`] : [])].join('; ');
}

/** A file that is being read, with the indicators it adds, its rejected lines and its unusual figures. */
interface Begun {
  readonly reading: Reading;
  readonly indicators: Indicators;
  readonly rejected: Rejected;
  readonly suspicions: Suspicions;
}

/** Reads the whole file into a temporary table. */
function stageAll(tx: BulkTransaction, { reading, rejected, suspicions }: Begun): Promise<Staged> {
  if (reading.holds === 'codes') throw new RefusedFile('The file changed while it was read.');
  return stage(tx, suspicions.watching(reading.entries), rejected);
}
