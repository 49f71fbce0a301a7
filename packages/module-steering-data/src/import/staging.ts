import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { BulkTransaction } from '@vesthub/kernel';
import { from as copyFrom } from 'pg-copy-streams';
import { isRejection, type Entry, type Figure, type Rejection } from './figure.ts';

/** The columns that tell one cell from another. */
export const cell = [
  'indicator_id',
  'region',
  'period_from',
  'period_to',
  'age_group',
  'sex',
  'measure',
] as const;

/** The columns of a figure that a later publication can change. */
export const contents = ['value', 'numerator', 'denominator', 'status'] as const;

const columns = ['line', ...cell, ...contents];

/** What was streamed into the table `staging`. */
export interface Staged {
  readonly figures: number;
  readonly rejected: Rejected;
}

/** Rejections: all are counted, the first are kept. */
export class Rejected {
  count = 0;
  readonly kept: Rejection[] = [];
  readonly #keep: number;

  constructor(keep: number) {
    this.#keep = keep;
  }

  add(rejection: Rejection): void {
    this.count += 1;
    if (this.kept.length < this.#keep) {
      this.kept.push({ ...rejection, cell: rejection.cell.slice(0, 200) });
    }
  }
}

/** Bytes gathered before they are handed to the connection. */
const chunkSize = 64 * 1024;

/** Streams figures into a temporary table of the transaction by COPY, never holding more than a chunk of them. */
export async function stage(
  tx: BulkTransaction,
  entries: AsyncIterable<readonly Entry[]>,
  rejected: Rejected,
): Promise<Staged> {
  await tx.$executeRawUnsafe(`create temp table staging (
    line int not null, indicator_id text not null, region text not null, period_from date not null, period_to date not null,
    age_group text not null, sex text not null, measure text not null,
    value float8, numerator float8, denominator float8, status text) on commit drop`);
  const text = `copy staging (${columns.join(', ')}) from stdin`;
  const copy = Object.assign(copyFrom(text), { query_timeout: 2 ** 31 - 1 });
  void tx.connection.query(copy as never);
  // Nobody waits for the stream while lines are read; its end, or error, is awaited below.
  const done = finished(copy);
  done.catch(() => undefined);
  try {
    const figures = await fill(copy, entries, rejected);
    copy.end();
    await done;
    return { figures, rejected };
  } catch (error) {
    copy.destroy(error as Error);
    await done.catch(() => undefined);
    throw error;
  }
}

async function fill(
  copy: NodeJS.WritableStream,
  entries: AsyncIterable<readonly Entry[]>,
  rejected: Rejected,
): Promise<number> {
  let figures = 0;
  let chunk = '';
  const flush = async () => {
    const full = !copy.write(chunk);
    chunk = '';
    if (full) await once(copy, 'drain');
  };
  for await (const some of entries) {
    for (const entry of some) {
      if (isRejection(entry)) {
        rejected.add(entry);
        continue;
      }
      figures += 1;
      chunk += rowText(entry);
    }
    if (chunk.length > chunkSize) await flush();
  }
  if (chunk !== '') await flush();
  return figures;
}

function rowText(f: Figure): string {
  return `${f.line}\t${f.indicator}\t${f.region}\t${f.from}\t${f.to}\t${f.ageGroup}\t${f.sex}\t${f.measure}\t${number(f.value)}\t${number(f.numerator)}\t${number(f.denominator)}\t${f.status === null ? '\\N' : escaped(f.status)}\n`;
}

function number(value: number | null): string {
  return value === null ? '\\N' : String(value);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\\t\n\r]/g, (sign) => `\\${sign}`);
}
