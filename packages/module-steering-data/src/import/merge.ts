import type { BulkTransaction } from '@vesthub/kernel';
import { cell, contents, type Rejected } from './staging.ts';

/** What became of the figures in `staging`. */
export interface Merged {
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  /**
   * A relation of the cells of which the current figure was made or changed, for what follows in the transaction:
   * the columns of a cell, `value`, `numerator`, `denominator`, `status`, `old_value`, `old_status` and `is_new`.
   */
  readonly touched: string;
}

/** The batch that the figures belong to. */
export interface BatchPlace {
  readonly number: number;
  /** From when its figures count as known, as ISO 8601. */
  readonly knownFrom: string;
}

const cellColumns = cell.join(', ');
const contentColumns = contents.join(', ');
const sameCell = (a: string, b: string) =>
  cell.map((column) => `${a}.${column} = ${b}.${column}`).join(' and ');

/**
 * Brings the figures of `staging` into the store. A cell that is not there is new; one with another figure ends the old
 * row and begins a new vintage; one with the same figure is left alone. A cell that the file has twice is rejected but for
 * its first line.
 */
export async function merge(
  tx: BulkTransaction,
  schema: string,
  place: BatchPlace,
  figures: number,
  rejected: Rejected,
): Promise<Merged> {
  await tx.$executeRawUnsafe('analyze staging');
  const [known] = await tx.$queryRawUnsafe<{ any: boolean }>(
    `select exists (select from "${schema}".observation where indicator_id in (select distinct indicator_id from staging)) as any`,
  );
  return known!.any
    ? mergeKnown(tx, schema, place, rejected)
    : mergeFresh(tx, schema, place, figures, rejected);
}

/** Nothing is known of these indicators, so there is nothing to compare with. */
async function mergeFresh(
  tx: BulkTransaction,
  schema: string,
  place: BatchPlace,
  figures: number,
  rejected: Rejected,
): Promise<Merged> {
  const fresh = await tx.$executeRawUnsafe(
    `insert into "${schema}".observation (${cellColumns}, ${contentColumns}, batch, known_from)
     select ${cellColumns}, ${contentColumns}, $1, $2::timestamptz from staging
     on conflict do nothing`,
    place.number,
    place.knownFrom,
  );
  if (fresh < figures) await rejectRepeated(tx, rejected);
  const touched = `(select ${cellColumns}, ${contentColumns}, null::float8 as old_value, null::text as old_status, true as is_new from staging)`;
  return { fresh, changed: 0, same: 0, touched };
}

async function mergeKnown(
  tx: BulkTransaction,
  schema: string,
  { number, knownFrom }: BatchPlace,
  rejected: Rejected,
): Promise<Merged> {
  await rejectRepeated(tx, rejected);
  // What was known of each cell when this batch became known, and what replaced that later.
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

/** Takes out of `staging` every cell that stands there already, but for its first line. */
async function rejectRepeated(tx: BulkTransaction, rejected: Rejected): Promise<void> {
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
      reason: `the same figure stands on line ${first} already`,
    });
  }
}
