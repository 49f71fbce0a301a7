import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { BulkTransaction } from '@vesthub/kernel';
import {
  detached,
  isRejection,
  type Entry,
  type Figure,
  type Rejection,
} from '@vesthub/statistics/reading';
import { from as copyFrom } from 'pg-copy-streams';

/** The columns that identify a cell. */
export const cell = [
  'indicator_id',
  'region',
  'period_from',
  'period_to',
  'age_group',
  'sex',
  'measure',
] as const;

/** The columns of a figure that a later vintage can change. */
export const contents = ['value', 'numerator', 'denominator', 'status'] as const;

/** The figures that were streamed into a table. */
export interface Staged {
  readonly figures: number;
  /** Keys of the indicators that the figures belong to. */
  readonly indicators: ReadonlySet<string>;
}

/**
 * Maximum number of different reasons that are counted. Some reasons quote a cell of the file, so there may be too many
 * for the memory.
 */
const mostReasons = 1_000;

/** The rejected lines of an import. Counts all of them, and keeps the first ones. */
export class Rejected {
  count = 0;
  /** Number of rejected lines that name no region. */
  regionless = 0;
  readonly kept: Rejection[] = [];
  /** Number of rejected lines for each reason. Counts only the first `mostReasons` different reasons. */
  readonly reasons = new Map<string, number>();
  readonly #keep: number;

  constructor(keep: number) {
    this.#keep = keep;
  }

  add({ line, cell, reason: given, isRegionless = false }: Rejection): void {
    this.count += 1;
    if (isRegionless) this.regionless += 1;
    const reason = given.slice(0, 500);
    const known = this.reasons.get(reason);
    if (known !== undefined || this.reasons.size < mostReasons) {
      this.reasons.set(known === undefined ? detached(reason) : reason, (known ?? 0) + 1);
    }
    if (this.kept.length < this.#keep) {
      this.kept.push({ line, cell: detached(cell.slice(0, 200)), reason: detached(reason) });
    }
  }
}

/** Characters that are collected before they are written to PostgreSQL. */
const chunkSize = 64 * 1024;

/** Streams figures into the temporary table `staging` of the transaction, to be compared with stored figures. */
export async function stage(
  tx: BulkTransaction,
  entries: AsyncIterable<readonly Entry[]>,
  rejected: Rejected,
): Promise<Staged> {
  await tx.$executeRawUnsafe(`create temp table staging (
    line int not null, indicator_id text not null, region text not null, period_from date not null, period_to date not null,
    age_group text not null, sex text not null, measure text not null,
    value float8, numerator float8, denominator float8, status text) on commit drop`);
  const columns = [...cell, ...contents, 'line'].join(', ');
  return copyFigures(tx, `staging (${columns})`, entries, rejected, ({ line }) => String(line));
}

/**
 * Streams figures into `table` with COPY. Only one chunk is in memory at a time. The columns are `cell`, `contents`,
 * and the values that `rest` returns as a text separated by tabs.
 */
export async function copyFigures(
  tx: BulkTransaction,
  table: string,
  entries: AsyncIterable<readonly Entry[]>,
  rejected: Rejected,
  rest: (figure: Figure) => string,
): Promise<Staged> {
  const copy = Object.assign(copyFrom(`copy ${table} from stdin`), {
    query_timeout: 2 ** 31 - 1,
  });
  void tx.connection.query(copy);
  // The promise is awaited below; until then an error must not count as unhandled.
  const done = finished(copy);
  done.catch(() => undefined);
  try {
    const staged = await fill(copy, entries, rejected, rest);
    copy.end();
    await done;
    return staged;
  } catch (error) {
    copy.destroy(error as Error);
    await done.catch(() => undefined);
    throw error;
  }
}

async function fill(
  copy: Writable,
  entries: AsyncIterable<readonly Entry[]>,
  rejected: Rejected,
  rest: (figure: Figure) => string,
): Promise<Staged> {
  const indicators = new Set<string>();
  let figures = 0;
  let chunk = '';
  const flush = async () => {
    const full = !copy.write(chunk);
    chunk = '';
    if (full) await once(copy, 'drain');
  };
  for await (const some of entries) {
    // The stream is destroyed if PostgreSQL rejected a row. Awaiting the stream later throws the error.
    if (copy.destroyed) break;
    for (const entry of some) {
      if (isRejection(entry)) {
        rejected.add(entry);
        continue;
      }
      figures += 1;
      indicators.add(entry.indicator);
      chunk += `${rowText(entry)}\t${rest(entry)}\n`;
    }
    if (chunk.length > chunkSize) await flush();
  }
  if (chunk !== '') await flush();
  return { figures, indicators };
}

function rowText(f: Figure): string {
  return `${f.indicator}\t${f.region}\t${f.from}\t${f.to}\t${f.ageGroup}\t${f.sex}\t${f.measure}\t${number(f.value)}\t${number(f.numerator)}\t${number(f.denominator)}\t${f.status === null ? '\\N' : escaped(f.status)}`;
}

function number(value: number | null): string {
  return value === null ? '\\N' : String(value);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\\t\n\r]/g, (sign) => `\\${sign}`);
}
