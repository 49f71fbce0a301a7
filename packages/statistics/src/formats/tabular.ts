import type { Entry } from '../reading/figure.ts';
import type { ReadContext, Reading } from '../reading/format.ts';
import { noDecimalSign, Undecided } from '../reading/numbers.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import type { Row } from './csv.ts';
import { headingLines, isPeriodAbove } from './heading-lines.ts';
import { Table, type TableOptions } from './table.ts';

/** The parts of a table from top to bottom: titles, headings, rows. */
export interface Top {
  /** One text for each row above the headings: the first cell that is not blank, or an empty text. */
  readonly titles: readonly string[];
  /** The headings. */
  readonly names: readonly string[];
  /** Sentences about how the headings were read. */
  readonly notes: readonly string[];
  /** The first rows below the headings. */
  readonly sample: readonly Row[];
  /** Reads all rows below the headings, from the first. */
  rows(): AsyncIterable<readonly Row[]>;
}

/** Number of rows to look at before reading begins. */
const sampleSize = 200;

/**
 * Finds the headings of a table: the first row with more than one cell, a period above its figures, and the next rows that continue them. Calls `open`, which starts at the table's first
 * row, once for the sample and again for each call of `rows`.
 */
export async function topOf(open: () => AsyncIterable<readonly Row[]>): Promise<Top> {
  const first: Row[] = [];
  for await (const some of open()) {
    first.push(...some);
    if (first.length >= sampleSize) break;
  }
  const filled = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== '').length;
  const widest = first.findIndex((row) => filled(row) > 1);
  const [above, below] = [first[widest - 1], first[widest]];
  if (!below) throw new RefusedFile('The file holds no table: no line has more than one cell.');
  const at = above && isPeriodAbove(above, below) ? widest - 1 : widest;
  const [heading = below, ...rows] = first.slice(at);
  const { names, lastLine, notes } = headingLines([heading, ...rows]);
  return {
    titles: first.slice(0, at).map((row) => row.cells.find((cell) => cell.trim() !== '') ?? ''),
    names,
    notes,
    sample: first.slice(at + 1, sampleSize).filter(({ line }) => line > lastLine),
    rows: () => rowsBelow(lastLine, open),
  };
}

async function* rowsBelow(
  lastLine: number,
  open: () => AsyncIterable<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for await (const some of open()) {
    yield some.filter(({ line }) => line > lastLine);
  }
}

/** Reads a table of figures; with `knownOnly`, figures of unknown indicators are rejected. */
export async function readTable(
  open: () => AsyncIterable<readonly Row[]>,
  context: ReadContext,
  { knownOnly = false }: { knownOnly?: boolean } = {},
): Promise<Reading> {
  const top = await topOf(open);
  const title = top.titles.find((line) => line.trim() !== '') ?? null;
  // Statistics Norway puts the number of the table first: «07459: Population, by region, age, contents and year».
  const [, table = null, words = title] = /^(\d{5}):\s*(.*)$/.exec(title ?? '') ?? [];
  const publisher = table === null ? null : 'Statistisk sentralbyrå';
  const options: TableOptions = { table, title: words, knownOnly };
  const reader = new Table(top.names, top.sample, context, options);
  return {
    holds: 'figures',
    // The template names its indicators, so a title above it is no data set.
    about: knownOnly ? {} : { dataSet: title ?? undefined, publisher: publisher ?? undefined },
    columns: reader.columns,
    entries: entriesOf(top, reader),
    notes: () => [...top.notes, ...reader.notes()],
  };
}

/** Reads rows as figures, and learns their decimal sign. */
export interface NumberReader {
  /** The figures of a row. */
  read(row: Row): Entry[];
  /** Learns the decimal sign from a row; returns whether it is known now. */
  learn(row: Row): boolean;
}

/** The figures of all rows of a table. */
export async function* entriesOf(top: Top, reader: NumberReader): AsyncGenerator<readonly Entry[]> {
  for await (const some of top.rows()) yield await entriesIn(some, top, reader);
}

/** The figures of some rows. Looks for the decimal sign in all rows when a number first needs it. */
async function entriesIn(some: readonly Row[], top: Top, reader: NumberReader): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const row of some) {
    try {
      entries.push(...reader.read(row));
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      if (!(await learnSign(top, reader))) throw noDecimalSign(error);
      entries.push(...reader.read(row));
    }
  }
  return entries;
}

async function learnSign(top: Top, reader: NumberReader): Promise<boolean> {
  for await (const rows of top.rows()) if (rows.some((row) => reader.learn(row))) return true;
  return false;
}
