import type { BulkTransaction } from '@vesthub/kernel';
import { cell, contents, type Rejected } from './staging.ts';

/** The result of merging: how many figures are new, changed and unchanged. */
export interface Merged {
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  /**
   * An SQL relation for later steps of the transaction. It has one row for each cell whose current figure is new or
   * changed. The columns are `cell`, `contents`, `old_value`, `old_status` and `is_new`.
   */
  readonly touched: string;
}

/** The number of a batch, and the time at which its figures became known. */
export interface BatchNumber {
  readonly number: number;
  /** ISO 8601. */
  readonly knownFrom: string;
}

/** Inspects the temporary table `verdict` before known figures are changed; throws to refuse the changes. */
export type Review = (counts: Omit<Merged, 'touched'>) => Promise<void>;

const cellColumns = cell.join(', ');
const contentColumns = contents.join(', ');
const sameCell = (a: string, b: string) =>
  cell.map((column) => `${a}.${column} = ${b}.${column}`).join(' and ');

/**
 * Stores the figures of the table `staging`. If a cell has another figure stored, the batch adds a new vintage and ends
 * the old row. If `staging` has duplicate cells, the first line is stored and the others are rejected.
 */
export async function merge(
  tx: BulkTransaction,
  schema: string,
  batch: BatchNumber,
  figures: number,
  rejected: Rejected,
  review: Review,
): Promise<Merged> {
  await tx.$executeRawUnsafe('analyze staging');
  const [known] = await tx.$queryRawUnsafe<{ any: boolean }>(
    `select exists (select from "${schema}".observation where indicator_id in (select distinct indicator_id from staging)) as any`,
  );
  return known!.any
    ? mergeKnown(tx, schema, batch, rejected, review)
    : mergeFresh(tx, schema, batch, figures, rejected);
}

/** Stores figures of indicators that have no figures yet, so there is nothing to compare with. */
async function mergeFresh(
  tx: BulkTransaction,
  schema: string,
  batch: BatchNumber,
  figures: number,
  rejected: Rejected,
): Promise<Merged> {
  const fresh = await tx.$executeRawUnsafe(
    `insert into "${schema}".observation (${cellColumns}, ${contentColumns}, batch, known_from)
     select ${cellColumns}, ${contentColumns}, $1, $2::timestamptz from staging
     on conflict do nothing`,
    batch.number,
    batch.knownFrom,
  );
  if (fresh < figures) await rejectDuplicates(tx, rejected);
  const touched = `(select ${cellColumns}, ${contentColumns}, null::float8 as old_value, null::text as old_status, true as is_new from staging)`;
  return { fresh, changed: 0, same: 0, touched };
}

/**
 * Compares the staged figures with the stored figures that were known at `knownFrom`. Vintages later than `knownFrom`
 * may already be stored.
 */
async function mergeKnown(
  tx: BulkTransaction,
  schema: string,
  { number, knownFrom }: BatchNumber,
  rejected: Rejected,
  review: Review,
): Promise<Merged> {
  await rejectDuplicates(tx, rejected);
  // The table `verdict` has one row for each staged figure. The row adds the stored figure that was known at
  // `knownFrom`, and the time from which a later vintage replaces the staged figure.
  await tx.$executeRawUnsafe(
    `create temp table verdict on commit drop as
     select s.*, was.known_from as was_from, was.value as old_value, was.status as old_status,
       coalesce(was.known_to, later.known_from, 'infinity') as known_to,
       was.known_from is null as is_new,
       was.known_from is not null and (${contents.map((column) => `was.${column} is not distinct from s.${column}`).join(' and ')}) as is_same
     from staging s
     left join "${schema}".observation was on ${sameCell('was', 's')} and was.known_from <= $1::timestamptz and was.known_to > $1::timestamptz
     left join lateral (
       select min(o.known_from) as known_from from "${schema}".observation o
       where was.known_from is null and ${sameCell('o', 's')} and o.known_from > $1::timestamptz
     ) later on true`.replaceAll('$1', `'${knownFrom}'`),
  );
  const [counts] = await tx.$queryRawUnsafe<{ fresh: number; changed: number; same: number }>(
    `select count(*) filter (where is_new)::int as fresh, count(*) filter (where is_same)::int as same,
       count(*) filter (where not is_new and not is_same)::int as changed from verdict`,
  );
  if (counts!.changed > 0) {
    await review(counts!);
    await tx.$executeRawUnsafe(
      `update "${schema}".observation o set known_to = $1::timestamptz
       from verdict v where ${sameCell('o', 'v')} and o.known_from = v.was_from and not v.is_same`,
      knownFrom,
    );
  }
  await tx.$executeRawUnsafe(
    `insert into "${schema}".observation (${cellColumns}, ${contentColumns}, batch, known_from, known_to)
     select ${cellColumns}, ${contentColumns}, $1, $2::timestamptz, known_to from verdict where not is_same`,
    number,
    knownFrom,
  );
  const touched = `(select ${cellColumns}, ${contentColumns}, old_value, old_status, is_new from verdict where not is_same and known_to = 'infinity')`;
  return { ...counts!, touched };
}

/** Removes duplicate cells from `staging` and rejects them. The first line of each cell stays. */
async function rejectDuplicates(tx: BulkTransaction, rejected: Rejected): Promise<void> {
  const repeated = await tx.$queryRawUnsafe<{ line: number; first: number; cell: string | null }>(
    `with repeated as (
       select ctid, first from (
         select ctid, first_value(line) over place as first, row_number() over place as n
         from staging window place as (partition by ${cellColumns} order by line, ctid)
       ) counted where n > 1
     )
     delete from staging using repeated where staging.ctid = repeated.ctid
     returning staging.line, repeated.first, coalesce(staging.value::text, staging.status) as cell`,
  );
  for (const { line, first, cell: text } of repeated.toSorted((a, b) => a.line - b.line)) {
    rejected.add({
      line,
      cell: text ?? '',
      reason: `duplicate of the figure on line ${first}`,
    });
  }
}
