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

/**
 * Looks at the beginning of a table, and separates titles and headings from the lines under them. `open` begins at the first line;
 * it is closed again, and opened anew by whoever reads on.
 */
export async function topOf(open: () => AsyncIterable<readonly Row[]>): Promise<Top> {
  const first: Row[] = [];
  for await (const some of open()) {
    first.push(...some);
    if (first.length >= sampleSize) break;
  }
  const filled = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== '').length;
  const at = first.findIndex((row) => filled(row) > 1);
  const heading = first[at];
  if (!heading) throw new RefusedFile('The file holds no table: no line has more than one cell.');
  return {
    titles: first.slice(0, at).map((row) => row.cells.find((cell) => cell.trim() !== '') ?? ''),
    names: heading.cells.map((cell) => cell.trim()),
    sample: first.slice(at + 1, sampleSize),
    rows: under(heading, open),
  };
}

async function* under(
  heading: Row,
  open: () => AsyncIterable<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for await (const some of open()) {
    yield some.filter(({ line }) => line > heading.line);
  }
}

/** Reads a table as figures. */
export async function readTable(
  open: () => AsyncIterable<readonly Row[]>,
  books: Books,
  { knownOnly = false }: { knownOnly?: boolean } = {},
): Promise<Reading> {
  const top = await topOf(open);
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
