import type { Transaction } from '@vesthub/kernel';
import { slug, unpackedName, type About } from '@vesthub/statistics/reading';
import { unknownPublisher } from '../known-keys.ts';
import type { BatchNumber } from './merge.ts';
import type { ImportOptions } from './options.ts';
import type { ImportSource } from './source.ts';

interface OpenBatch extends BatchNumber {
  readonly retrievedAt: string;
}

/** Reserves the next batch number and a unique `knownFrom`: `retrievedAt`, or the first free millisecond after it. */
export async function openBatch(
  tx: Transaction,
  schema: string,
  retrievedAt: Date,
): Promise<OpenBatch> {
  const rows = await tx.$queryRawUnsafe<{ at: Date }>(
    `select known_from as at from "${schema}".batch where known_from >= $1::timestamptz and known_from < $1::timestamptz + interval '1 hour'`,
    retrievedAt.toISOString(),
  );
  const taken = new Set(rows.map(({ at }) => at.getTime()));
  let moment = retrievedAt.getTime();
  while (taken.has(moment)) moment += 1;
  const [next] = await tx.$queryRawUnsafe<{ number: string }>(
    `select nextval(pg_get_serial_sequence('"${schema}".batch', 'number')) as number`,
  );
  return {
    number: Number(next!.number),
    retrievedAt: retrievedAt.toISOString(),
    knownFrom: new Date(moment).toISOString(),
  };
}

/** The publisher, data set and licence of a file. Options go before what the file states. */
export interface NewBatch {
  readonly publisher: string;
  readonly dataSet: string;
  readonly licence: string | null;
}

/** The publisher, data set and licence of a file that is imported. */
export function newBatch(
  source: ImportSource,
  about: About,
  { publisher, dataSet, licence }: ImportOptions,
): NewBatch {
  return {
    publisher: publisher ?? about.publisher ?? unknownPublisher,
    dataSet: dataSet ?? about.dataSet ?? unpackedName(source.name),
    licence: licence ?? about.licence ?? null,
  };
}

/** Stores the batch and returns its key. */
export async function storeBatch(
  tx: Transaction,
  schema: string,
  { number, knownFrom, retrievedAt }: OpenBatch,
  source: ImportSource,
  { publisher, dataSet, licence }: NewBatch,
  options: ImportOptions,
): Promise<string> {
  const row = {
    id: `${slug(dataSet).slice(0, 60) || 'batch'}.${number}`,
    number,
    publisher,
    dataSet,
    retrievedAt,
    knownFrom,
    licence,
    checksum: source.checksum,
    fileName: source.name,
    format: source.format ?? 'unknown',
    synthetic: options.synthetic ?? false,
    mapping: options.mapping?.text ?? null,
  };
  await tx.$executeRawUnsafe(
    `insert into "${schema}".batch (id, number, publisher, data_set, retrieved_at, known_from, licence, checksum, file_name, format, synthetic, mapping)
     values ($1, $2, $3, $4, $5::timestamptz, $6::timestamptz, $7, $8, $9, $10, $11, $12)`,
    ...Object.values(row),
  );
  return row.id;
}
