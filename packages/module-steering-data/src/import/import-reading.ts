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
  unpackedName,
  type Indicators,
  type Reading,
} from '@vesthub/statistics/reading';
import { proposeMapping } from '@vesthub/statistics/formats';
import { askForFigures } from '../publishing/ask-for-figures.ts';
import { afterImport } from './after-import.ts';
import { newBatch, openBatch, storeBatch } from './batch-row.ts';
import { takeFresh } from './fresh.ts';
import {
  currentCells,
  loadIndicators,
  restateIndicators,
  storeIndicators,
} from './indicator-rows.ts';
import { mergeCodes } from './klass-store.ts';
import { findLargeChanges } from './large-changes.ts';
import { savedMapping, withMapping } from './mapping-option.ts';
import { merge, type Review } from './merge.ts';
import { standardLimits, type ImportOptions } from './options.ts';
import { loadRegions } from './region-rows.ts';
import { groupsOf, nothingTaken, regionless, ReportedRefusal, unconfirmed } from './refusals.ts';
import { newReportId, storeReport, type ImportCounts, type ImportReport } from './report.ts';
import type { ImportSource } from './source.ts';
import { statePartOf } from './state-part-of.ts';
import { stateLicence } from './state-licence.ts';
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
    reasons: [],
    reason: null,
    notes: [],
    changes: [],
    proposal: null,
  };
  try {
    return await bulkWrite(connection, { author, reason, dryRun }, async (tx) => {
      const { schema } = connection;
      // The lock allows one import at a time, so that vintages have an order.
      await tx.$queryRawUnsafe('select pg_advisory_xact_lock(hashtext($1))', `import ${schema}`);
      await takeAnnouncement(tx, schema, options);
      // Only one import runs at a time, so it may use much memory for sorting and summing.
      await tx.$executeRawUnsafe(`set local work_mem = '128MB'`);
      const taken = await take(tx, schema, source, options);
      const state = taken.rejected > 0 ? 'PARTLY' : 'DONE';
      const report: ImportReport = { ...empty, ...taken, state };
      await storeReport(tx, schema, report, author, startedAt);
      return report;
    });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const known = error instanceof ReportedRefusal ? error.report : {};
    const refused: ImportReport = { ...empty, state: 'REFUSED', ...known, reason: error.message };
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

type Counts = ImportCounts & Pick<ImportReport, 'batchId' | 'proposal'>;

async function take(
  tx: BulkTransaction,
  schema: string,
  source: ImportSource,
  options: ImportOptions,
): Promise<Counts> {
  const open = () => begin(tx, schema, source, options);
  const first = await open();
  if (first.reading.holds === 'codes') {
    const { reading, rejected } = first;
    const counts = await mergeCodes(tx, schema, reading.rows, rejected);
    const { count, kept, reasons } = rejected;
    const all = { ...counts, rejected: count, rejections: kept, reasons: groupsOf(reasons) };
    if (all.read === count) throw nothingTaken(rejected, { ...all, notes: [] });
    return { ...all, batchId: null, notes: [], proposal: null };
  }
  const batch = await openBatch(tx, schema, options.retrievedAt ?? new Date());
  const entries = first.suspicions.watching(first.reading.entries);
  const fresh = await takeFresh(tx, schema, batch, entries, first.rejected);
  const begun = fresh === null ? await open() : first;
  const { indicators, rejected, reading, suspicions } = begun;
  const staged = fresh?.staged ?? (await stageAll(tx, begun));
  const used = staged.indicators;
  await storeIndicators(tx, schema, indicators.added, used);
  const stated = await restateIndicators(tx, schema, indicators.restated, used);
  await statePartOf(tx, schema, wholesOf(begun, used));
  const review = reviewOf(tx, schema, options, (counts) => countsOf(begun, used, counts));
  const merged =
    fresh?.merged ?? (await merge(tx, schema, batch, staged.figures, rejected, review));
  const any = merged.fresh + merged.changed > 0;
  const about = newBatch(source, reading.about, begun.options);
  const isLicensed = await stateLicence(tx, schema, about, used);
  const batchId = any ? await storeBatch(tx, schema, batch, source, about, begun.options) : null;
  for (const touched of [...(any ? [merged.touched] : []), ...(stated ? [stated] : [])]) {
    for (const step of afterImport) await step(tx, schema, touched, options);
  }
  if (isLicensed) await askForFigures(tx, schema, currentCells(schema, used), options);
  const counts = countsOf(begun, used, merged);
  if (counts.read === counts.rejected) throw nothingTaken(rejected, counts);
  const refused = regionless(rejected, counts, options.limits ?? standardLimits);
  if (refused) throw refused;
  const columns = reading.holds === 'figures' ? (reading.columns ?? []) : [];
  const { samples } = suspicions;
  const proposal = options.propose ? proposeMapping({ columns, indicators, used, samples }) : null;
  return { batchId, proposal, ...counts };
}

/** The whole that a mapping or the sender states, by the key of the part. */
function wholesOf({ options, indicators }: Begun, used: ReadonlySet<string>): Map<string, string> {
  const { partOf, mapping } = options;
  return new Map(
    [...used].flatMap((key) => {
      const whole = partOf ?? mapping?.wholes.get(indicators.codeOf(key) ?? key);
      return whole === undefined ? [] : [[key, whole] as const];
    }),
  );
}

/** A file that is being read, with the indicators it adds, its rejected lines and its unusual figures. */
interface Begun {
  /** The options, with what the mapping states. */
  readonly options: ImportOptions;
  readonly reading: Reading;
  readonly indicators: Indicators;
  readonly rejected: Rejected;
  readonly suspicions: Suspicions;
}

/** Starts reading a file with the current codes and indicators, through the mapping that is given or saved with its data set. */
async function begin(
  tx: BulkTransaction,
  schema: string,
  source: ImportSource,
  options: ImportOptions,
): Promise<Begun> {
  const { mapping, publisher = null, dataSet = null } = options;
  const given = mapping ?? (await savedMapping(tx, schema, { publisher, dataSet }));
  const begun = await beginWith(tx, schema, source, withMapping(options, given));
  if (given) return begun;
  const saved = await savedMapping(tx, schema, begun.indicators.origin);
  return saved ? beginWith(tx, schema, source, withMapping(options, saved)) : begun;
}

async function beginWith(
  tx: BulkTransaction,
  schema: string,
  source: ImportSource,
  options: ImportOptions,
): Promise<Begun> {
  const regions = await loadRegions(tx, schema);
  const indicators = await loadIndicators(tx, schema, options, unpackedName(source.name));
  const { unpackedBytes: bytes, unpackedRatio: ratio } = options.limits ?? standardLimits;
  const read = { ...options, columns: options.mapping?.columns, unpacking: { bytes, ratio } };
  const reading = await source.open({ regions, indicators, options: read });
  indicators.comesFrom(reading.about);
  const rejected = new Rejected((options.limits ?? standardLimits).rejectedLines);
  return { reading, indicators, rejected, suspicions: new Suspicions(), options };
}

/** Reads the whole file into a temporary table. */
function stageAll(tx: BulkTransaction, { reading, rejected, suspicions }: Begun): Promise<Staged> {
  if (reading.holds === 'codes') throw new RefusedFile('The file changed while it was read.');
  return stage(tx, suspicions.watching(reading.entries), rejected);
}

/** The numbers of figures as the report has them. */
function countsOf(
  { rejected, indicators, suspicions, reading }: Begun,
  used: ReadonlySet<string>,
  { fresh, changed, same }: Pick<ImportCounts, 'fresh' | 'changed' | 'same'>,
): ImportCounts {
  const ownNotes = reading.holds === 'figures' ? (reading.notes?.() ?? []) : [];
  return {
    read: fresh + changed + same + rejected.count,
    fresh,
    changed,
    same,
    rejected: rejected.count,
    rejections: rejected.kept,
    reasons: groupsOf(rejected.reasons),
    notes: [...indicators.notes(used), ...ownNotes, ...suspicions.notes()],
  };
}

/** A review that refuses large changes of known figures unless they are confirmed. */
function reviewOf(
  tx: BulkTransaction,
  schema: string,
  { confirm = false, limits = standardLimits, reportId }: ImportOptions,
  reportOf: (counts: Parameters<Review>[0]) => ImportCounts,
): Review {
  return async (counts) => {
    if (confirm) return;
    // A file that came over the network may be from a sender who may not read the figures.
    const showFigures = reportId === undefined;
    const large = await findLargeChanges(tx, schema, limits, { showFigures });
    if (large) throw unconfirmed(large, reportOf(counts));
  };
}
