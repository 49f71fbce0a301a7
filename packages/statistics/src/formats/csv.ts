import type { SourceFile } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import Papa from 'papaparse';
import { headText, openText } from './encoding.ts';

/** One line of a table. */
export interface Row {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Numbers of cells that are no text, as a workbook has them; undefined for a file of texts. */
  readonly numbers?: readonly (number | undefined)[];
  /** The texts of merged cells by the columns that they cover, in a workbook. */
  readonly merged?: ReadonlyMap<number, string>;
}

/** The first non-empty cell that has no heading above it; undefined if there is none. */
export function extraCell({ cells }: Row, headings: readonly string[]): string | undefined {
  return cells.find((cell, at) => cell.trim() !== '' && (headings[at] ?? '') === '');
}

/** How a table in a text file is written. */
export interface Dialect {
  readonly delimiter: string;
}

/** The line ends of texts: those of Windows, Unix and the Macintosh, and those of Unicode. */
export const lineEnd = /\r\n|[\r\n\u0085\u2028\u2029]/;

/** Maximum number of characters in a row. A row may span several lines, because quoted cells may contain line ends. */
const longestLine = 1_000_000;

/** Detects the dialect of a table; null when the file is not a table in text. */
export function dialectOf(file: SourceFile): Dialect | null {
  const text = headText(file);
  if (text.includes('\u0000') || /^\s*[{[<]/.test(text)) return null;
  const lines = text.split(lineEnd).filter((line) => line.trim() !== '');
  // The sample may end in the middle of a line.
  const sample = lines.slice(0, lines.length > 1 && file.size > file.head.length ? -1 : undefined);
  const delimiter = ['\t', ';', ','].find((sign) => isTable(sample.slice(0, 40), sign));
  return delimiter === undefined ? null : { delimiter };
}

/** Whether at least half of the lines have the same number of delimiters outside quotes. */
function isTable(lines: readonly string[], sign: string): boolean {
  const counts = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(sign).length - 1);
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  const most = Math.max(0, ...frequency.values());
  return most > 0 && most >= lines.length / 2;
}

/** Streams the rows of a table, without empty lines. */
export async function* rowsOfCsv(
  file: SourceFile,
  dialect: Dialect,
  progress?: (bytes: number, size: number) => void,
): AsyncGenerator<readonly Row[]> {
  const input = openText(file);
  const lines = new Lines(dialect);
  try {
    for await (const text of input.texts) {
      yield lines.take(text);
      progress?.(input.bytesRead(), file.size);
    }
  } finally {
    input.close();
  }
  yield lines.end();
  progress?.(file.size, file.size);
}

/** Parses rows from chunks of text. Uses Papa's parser directly, because Papa's streams have no back-pressure. */
class Lines {
  readonly #parser: Papa.Parser;
  /** The beginning of a row whose end is in a later chunk. */
  #rest = '';
  /** Number of lines of the rows returned so far. */
  #count = 0;

  constructor({ delimiter }: Dialect) {
    this.#parser = new Papa.Parser({ delimiter, newline: '\n' });
  }

  /** Returns the rows that end in this chunk. */
  take(text: string): Row[] {
    if (text.includes('\u0000')) {
      const before = this.#rest + text.slice(0, text.indexOf('\u0000'));
      const line = this.#count + withOneLineEnd(before).split('\n').length;
      throw new RefusedFile(`Line ${line} has a zero byte; the file is damaged.`);
    }
    const rows = this.#parse(withOneLineEnd(this.#rest + text), false);
    if (this.#rest.length > longestLine) {
      throw new RefusedFile(
        `Line ${this.#count + 1} does not end within ${longestLine} characters; a quotation mark may be missing.`,
      );
    }
    return rows;
  }

  /** The last row, if the file does not end with a line end. */
  end(): Row[] {
    return this.#parse(this.#rest.replace(/\r$/, '\n'), true);
  }

  #parse(text: string, isEnd: boolean): Row[] {
    const { data, errors, meta } = this.#parser.parse(text, 0, !isEnd) as Papa.ParseResult<
      string[]
    >;
    // An error in the incomplete last row may disappear with the next chunk.
    const wrong = errors.find(({ row = 0 }) => isEnd || row < data.length);
    const rows: Row[] = [];
    for (const [at, cells] of data.entries()) {
      const line = this.#count + 1;
      if (at === wrong?.row) throw badQuotes(line);
      this.#count += 1 + lineEndsIn(cells);
      if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells });
    }
    this.#rest = text.slice(meta.cursor);
    return rows;
  }
}

function badQuotes(line: number): RefusedFile {
  return new RefusedFile(
    `Line ${line} has a quotation mark that neither begins nor ends a cell, or is not closed.`,
  );
}

/** Replaces the line ends that are in use, which one file may mix, by one of them. */
function withOneLineEnd(text: string): string {
  // A carriage return at the end may form one line end with the first character of the next chunk.
  return text.replaceAll(/\r\n|\r(?!$)|[\u0085\u2028\u2029]/g, '\n');
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}
