import { RefusedFile } from '../figure.ts';
import type { Books, Format, SourceFile } from '../reading.ts';
import { periodInHeading } from '../reading/period.ts';
import { fold } from '../reading/regions.ts';
import { dialectOf, headText, rowsOfCsv, type Row } from './csv.ts';
import { readTable } from './tabular.ts';

/** Columns of the hub's own template; the first four must be there. */
const template = [
  'indicator',
  'region',
  'period',
  'value',
  'age',
  'sex',
  'measure',
  'numerator',
  'denominator',
  'status',
];
const required = template.slice(0, 4);

/** The hub's own template: one figure a line, columns by their English names, in any order. */
export const templateFormat: Format = {
  name: 'template',
  detect: (file) => {
    const names = headings(file).map((name) => name.toLowerCase());
    return (
      required.every((name) => names.includes(name)) &&
      names.every((name) => template.includes(name))
    );
  },
  read: (file, books) => readTable(() => rows(file, books), books, { knownOnly: true }),
};

/** What PxWeb writes as CSV: by tab, comma or semicolon, with or without a title line above. */
export const pxWebFormat: Format = {
  name: 'pxweb-csv',
  detect: (file) => {
    const names = headings(file);
    return (
      ['region', 'omrde'].includes(fold(names[0] ?? '')) &&
      names.some((name) => periodInHeading(name) !== null)
    );
  },
  read: (file, books) => readTable(() => rows(file, books), books),
};

/** Any other table of text with a column for the region and a period. */
export const plainTableFormat: Format = {
  name: 'table',
  detect: (file) => dialectOf(file) !== null && headings(file).length > 1,
  read: (file, books) => readTable(() => rows(file, books), books),
};

/** Streams the lines of a table of text. */
export function rows(file: SourceFile, { options }: Books): AsyncGenerator<readonly Row[]> {
  const dialect = dialectOf(file);
  if (!dialect) throw new RefusedFile('The file is no table of text.');
  return rowsOfCsv(file, dialect, options.progress);
}

/** The headings: the first line with more than one cell. */
export function headings(file: SourceFile): string[] {
  const dialect = dialectOf(file);
  if (!dialect) return [];
  const lines = headText(file)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/);
  for (const line of lines) {
    const bare = line.replaceAll(/"[^"]*"/g, (quoted) => quoted.replaceAll(dialect.delimiter, ' '));
    const cells = bare.split(dialect.delimiter).map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));
    if (cells.length > 1) return cells;
  }
  return [];
}
