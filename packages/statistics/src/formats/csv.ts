import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import type { SourceFile } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import iconv from 'iconv-lite';
import Papa from 'papaparse';

/** One line of a table. */
export interface Row {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Encoding, delimiter and line ends of a table in a text file. */
export interface Dialect {
  readonly encoding: 'utf8' | 'windows-1252' | 'utf-16le';
  readonly delimiter: string;
  /** `\n` includes `\r\n`, also when both occur in one file. */
  readonly lineEnd: '\n' | '\r';
}

/** Maximum number of characters in a row, whose quoted cells may span several lines. */
const longestLine = 1_000_000;

/** The first 64 kB of a text file, decoded. */
export function headText({ head }: SourceFile): string {
  return iconv.decode(head, encodingOf(head));
}

/** The encoding by the first bytes of a text: UTF-8 if they are valid UTF-8, otherwise Windows-1252, which includes Latin-1. */
function encodingOf(head: Buffer): Dialect['encoding'] {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  // The sample may end in the middle of a character.
  for (const cut of [0, 1, 2, 3]) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, head.length - cut));
      return 'utf8';
    } catch {
      // Try again without the last bytes.
    }
  }
  return 'windows-1252';
}

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
  return { encoding: encodingOf(file.head), delimiter, lineEnd };
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
  const input = createReadStream(file.path);
  const lines = new Lines(dialect);
  try {
    const decoded = pipeline(input, iconv.decodeStream(dialect.encoding), () => undefined);
    for await (const text of decoded as AsyncIterable<string>) {
      yield lines.take(text);
      progress?.(input.bytesRead, file.size);
    }
  } finally {
    input.destroy();
  }
  yield lines.end();
  progress?.(file.size, file.size);
}

/** Parses rows from text in chunks. It uses Papa's parser directly, because Papa's streams have no back-pressure. */
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

  /** The rows that are complete with this chunk. */
  take(text: string): Row[] {
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
    return this.#parse(this.#rest, true);
  }

  #withOneLineEnd(text: string): string {
    return this.#lineEnd === '\n' ? text.replaceAll('\r\n', '\n') : text;
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
