import { RefusedFile, type Entry } from '../figure.ts';
import type { Books, Reading } from '../reading.ts';
import type { Row } from './csv.ts';
import { Table, type TableOptions } from './table.ts';

/** What stands above the figures of a table. */
export interface Top {
  /** Lines with a single cell before the headings. */
  readonly titles: readonly string[];
  readonly names: readonly string[];
  /** The first lines under the headings. */
  readonly sample: readonly Row[];
  /** All lines under the headings. */
  readonly rows: AsyncIterable<readonly Row[]>;
}

/** Lines that are looked at before the reading begins. */
const sampleSize = 200;

/** Separates titles and headings from the lines under them. */
export async function topOf(rows: AsyncIterable<readonly Row[]>): Promise<Top> {
  const source = rows[Symbol.asyncIterator]();
  const first: Row[] = [];
  while (first.length < sampleSize) {
    const { value, done } = (await source.next()) as IteratorResult<readonly Row[], undefined>;
    if (done) break;
    first.push(...value);
  }
  const filled = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== '').length;
  const at = first.findIndex((row) => filled(row) > 1);
  const heading = first[at];
  if (!heading) throw new RefusedFile('The file holds no table: no line has more than one cell.');
  const under = first.slice(at + 1);
  return {
    titles: first.slice(0, at).map((row) => row.cells.find((cell) => cell.trim() !== '') ?? ''),
    names: heading.cells.map((cell) => cell.trim()),
    sample: under,
    rows: (async function* () {
      yield under;
      for (;;) {
        const { value, done } = (await source.next()) as IteratorResult<readonly Row[], undefined>;
        if (done) return;
        yield value;
      }
    })(),
  };
}

/** Reads a table as figures. */
export async function readTable(
  rows: AsyncIterable<readonly Row[]>,
  books: Books,
  { knownOnly = false }: { knownOnly?: boolean } = {},
): Promise<Reading> {
  const top = await topOf(rows);
  const title = top.titles.find((line) => line.trim() !== '') ?? null;
  // «07459: Population, by region, age, contents and year»
  const [, table = null, words = title] = /^(\d{5}):\s*(.*)$/.exec(title ?? '') ?? [];
  const publisher = table === null ? null : 'Statistisk sentralbyrå';
  const options: TableOptions = { table, title: words, knownOnly, publisher };
  const reader = new Table(top.names, top.sample, books, options);
  return {
    holds: 'figures',
    about: { dataSet: title ?? undefined, publisher: publisher ?? undefined },
    entries: entriesOf(top.rows, reader),
  };
}

async function* entriesOf(
  rows: AsyncIterable<readonly Row[]>,
  reader: Table,
): AsyncGenerator<readonly Entry[]> {
  for await (const some of rows) yield some.flatMap((row) => reader.read(row));
}
