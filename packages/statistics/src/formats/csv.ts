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
}

/** The first non-empty cell that has no heading above it; undefined if there is none. */
export function extraCell({ cells }: Row, headings: readonly string[]): string | undefined {
  return cells.find((cell, at) => cell.trim() !== '' && (headings[at] ?? '') === '');
}

/** Delimiter and line ends of a table in a text file. */
export interface Dialect {
  readonly delimiter: string;
  /** `\n` also stands for `\r\n` and `\r`, even when one file mixes them. */
  readonly lineEnd: '\n' | '\r';
}

/** Maximum number of characters in a row. A row may span several lines, because quoted cells may contain line ends. */
const longestLine = 1_000_000;

/** Detects the dialect of a table; null when the file is not a table in text. */
export function dialectOf(file: SourceFile): Dialect | null {
  const text = headText(file);
  if (text.includes('\u0000') || /^\s*[{[<]/.test(text)) return null;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  // The sample may end in the middle of a line.
  const sample = lines.slice(0, lines.length > 1 && file.size > file.head.length ? -1 : undefined);
  const delimiter = ['\t', ';', ','].find((sign) => isTable(sample.slice(0, 40), sign));
  if (delimiter === undefined) return null;
  const lineEnd = text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
  return { delimiter, lineEnd };
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
  readonly #lineEnd: string;
  readonly #parser: Papa.Parser;
  /** The beginning of a row whose end is in a later chunk. */
  #rest = '';
  /** Number of lines of the rows returned so far. */
  #count = 0;

  constructor({ delimiter, lineEnd }: Dialect) {
    this.#lineEnd = lineEnd;
    this.#parser = new Papa.Parser({ delimiter, newline: lineEnd });
  }

  /** Returns the rows that end in this chunk. */
  take(text: string): Row[] {
    if (text.includes('\u0000')) {
      const before = this.#rest + text.slice(0, text.indexOf('\u0000'));
      const line = this.#count + this.#withOneLineEnd(before).split(this.#lineEnd).length;
      throw new RefusedFile(`Line ${line} has a zero byte; the file is damaged.`);
    }
    const rows = this.#parse(this.#withOneLineEnd(this.#rest + text), false);
    if (this.#rest.length > longestLine) {
      throw new RefusedFile(
        `Line ${this.#count + 1} does not end within ${longestLine} characters; a quotation mark may be missing.`,
      );
    }
    return rows;
  }

  /** The last row, if the file does not end with a line end. */
  end(): Row[] {
    return this.#parse(this.#rest.replace(/\r$/, this.#lineEnd), true);
  }

  #withOneLineEnd(text: string): string {
    // A carriage return at the end may form one line end with the first character of the next chunk.
    return this.#lineEnd === '\n' ? text.replaceAll(/\r\n|\r(?!$)/g, '\n') : text;
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
      this.#count += 1 + occurrencesIn(cells, this.#lineEnd);
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

function occurrencesIn(cells: readonly string[], lineEnd: string): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes(lineEnd)) count += cell.split(lineEnd).length - 1;
  }
  return count;
}
