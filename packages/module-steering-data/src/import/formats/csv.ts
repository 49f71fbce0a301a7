import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse, type Info } from 'csv-parse';
import iconv from 'iconv-lite';
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
}

/** Rows handed on at a time. */
const portion = 500;

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
  return delimiter === undefined ? null : { encoding: encodingOf(file.head), delimiter };
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
  { encoding, delimiter }: Dialect,
  progress?: (bytes: number, size: number) => void,
): AsyncGenerator<readonly Row[]> {
  const input = createReadStream(file.path);
  const decoded = iconv.decodeStream(encoding);
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1_000_000,
  });
  pipeline(input, decoded, parser, () => undefined);
  let rows: Row[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: Info;
    }>) {
      rows.push({ line: info.lines, cells: record });
      if (rows.length < portion) continue;
      yield rows;
      rows = [];
      progress?.(input.bytesRead, file.size);
    }
  } catch (error) {
    throw new RefusedFile(`The file is no table that can be read: ${(error as Error).message}.`);
  } finally {
    input.destroy();
  }
  if (rows.length > 0) yield rows;
  progress?.(file.size, file.size);
}
