import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { RefusedFile } from '../figure.ts';
import type { SourceFile } from '../reading.ts';

/** One line of a table. */
export interface Row {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** How a text file with a table is written. */
export interface Dialect {
  readonly encoding: 'utf8' | 'windows-1252' | 'utf-16le';
  readonly delimiter: string;
  /** `\n` stands for `\r\n` too, and for both in one file. */
  readonly lineEnd: '\n' | '\r';
}

/** Most characters of a line, and of a cell that quotation marks hold together over several. */
const longestLine = 1_000_000;

/** The first 64 kB of a text file, decoded. */
export function headText({ head }: SourceFile): string {
  return iconv.decode(head, encodingOf(head));
}

/**
 * The encoding of a text by its first bytes: UTF-8 where it is valid, else Windows-1252, which Latin-1 is part of. Letters
 * that were damaged before the file came here stay damaged.
 */
function encodingOf(head: Buffer): Dialect['encoding'] {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  // The last letter of the sample may be cut in two.
  for (const cut of [0, 1, 2, 3]) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, head.length - cut));
      return 'utf8';
    } catch {
      // Tried again without the last byte.
    }
  }
  return 'windows-1252';
}

/** Finds out how a table is written; null for what is no table of text. */
export function dialectOf(file: SourceFile): Dialect | null {
  const text = headText(file);
  if (text.includes('\u0000') || /^\s*[{[<]/.test(text)) return null;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  // The last line of the sample may be cut.
  const sample = lines.slice(0, lines.length > 1 && file.size > file.head.length ? -1 : undefined);
  const delimiter = ['\t', ';', ','].find((sign) => isTable(sample.slice(0, 40), sign));
  if (delimiter === undefined) return null;
  const lineEnd = text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
  return { encoding: encodingOf(file.head), delimiter, lineEnd };
}

/** Whether most lines have the same number of delimiters, outside of quotes. */
function isTable(lines: readonly string[], sign: string): boolean {
  const counts = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(sign).length - 1);
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  const most = Math.max(0, ...frequency.values());
  return most > 0 && most >= lines.length / 2;
}

/** Streams the lines of a table that are not empty. */
export async function* rowsOfCsv(
  file: SourceFile,
  dialect: Dialect,
  progress?: (bytes: number, size: number) => void,
): AsyncGenerator<readonly Row[]> {
  const input = createReadStream(file.path);
  const lines = new Lines(dialect);
  try {
    const decoded = pipeline(input, iconv.decodeStream(dialect.encoding), () => undefined);
    for await (const text of decoded as unknown as AsyncIterable<string>) {
      yield lines.take(text);
      progress?.(input.bytesRead, file.size);
    }
  } finally {
    input.destroy();
  }
  yield lines.end();
  progress?.(file.size, file.size);
}

/** Makes lines of text that comes in pieces: by the library's parser itself, since its streams do not wait for their reader. */
class Lines {
  readonly #lineEnd: string;
  readonly #parser: Papa.Parser;
  /** Text of a line whose end has not come. */
  #rest = '';
  /** Lines that have been handed on. */
  #count = 0;

  constructor({ delimiter, lineEnd }: Dialect) {
    this.#lineEnd = lineEnd;
    this.#parser = new Papa.Parser({ delimiter, newline: lineEnd });
  }

  /** The lines that are whole with this piece. */
  take(text: string): Row[] {
    const rows = this.#parse(this.#withOneLineEnd(this.#rest + text), false);
    if (this.#rest.length > longestLine) {
      throw new RefusedFile(
        `Line ${this.#count + 1} does not end within ${longestLine} characters; a quotation mark may be missing.`,
      );
    }
    return rows;
  }

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
    // Of the line that is not whole yet, nothing can be said.
    const wrong = errors.find(({ row = 0 }) => isEnd || row < data.length);
    const rows: Row[] = [];
    for (const [at, cells] of data.entries()) {
      const line = this.#count + 1;
      if (at === wrong?.row) throw badQuotes(line);
      this.#count += 1 + timesIn(cells, this.#lineEnd);
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

function timesIn(cells: readonly string[], lineEnd: string): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes(lineEnd)) count += cell.split(lineEnd).length - 1;
  }
  return count;
}
