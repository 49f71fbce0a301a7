import type { Format, ReadContext, SourceFile } from '../reading/format.ts';
import { periodInHeading } from '../reading/period.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { fold } from '../reading/region-name.ts';
import { dialectOf, lineEnd, rowsOfCsv, type Row } from './csv.ts';
import { headText } from './encoding.ts';
import { readTable } from './tabular.ts';

/** Columns of the hub's template; the first four are required. */
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
  'flag',
  'status',
];
const required = template.slice(0, 4);

/** The hub's template: one figure per line, columns with English headings in any order, known indicators only. */
export const templateFormat: Format = {
  name: 'template',
  detect: (file) => {
    const names = headings(file).map((name) => name.toLowerCase());
    return (
      required.every((name) => names.includes(name)) &&
      names.every((name) => template.includes(name))
    );
  },
  read: (file, context) => readTable(() => rows(file, context), context, { knownOnly: true }),
};

/** CSV as PxWeb exports it: separated by tab, comma or semicolon, with or without a title line. */
export const pxWebFormat: Format = {
  name: 'pxweb-csv',
  detect: (file) => {
    const names = headings(file);
    return (
      ['region', 'omrde'].includes(fold(names[0] ?? '')) &&
      names.some((name) => periodInHeading(name) !== null)
    );
  },
  read: (file, context) => readTable(() => rows(file, context), context),
};

/** Any other table in text with a column for the region, and a period in a column or in the headings. */
export const plainTableFormat: Format = {
  name: 'table',
  detect: (file) => dialectOf(file) !== null && headings(file).length > 1,
  read: (file, context) => readTable(() => rows(file, context), context),
};

/** Streams the rows of a table in text. */
export function rows(file: SourceFile, { options }: ReadContext): AsyncGenerator<readonly Row[]> {
  const dialect = dialectOf(file);
  if (!dialect) throw new RefusedFile('The file is not a table in text.');
  return rowsOfCsv(file, dialect, options.progress);
}

/** The headings: the first line with more than one cell; empty for a file that is not a table in text. */
export function headings(file: SourceFile): string[] {
  const dialect = dialectOf(file);
  if (!dialect) return [];
  const lines = headText(file)
    .replace(/^\ufeff/, '')
    .split(lineEnd);
  for (const line of lines) {
    const bare = line.replaceAll(/"[^"]*"/g, (quoted) => quoted.replaceAll(dialect.delimiter, ' '));
    const cells = bare.split(dialect.delimiter).map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));
    if (cells.length > 1) return cells;
  }
  return [];
}
