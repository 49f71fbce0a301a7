import type { Format, SourceFile } from '../reading/format.ts';
import { isGzip } from '../reading/gzip.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { headText } from './encoding.ts';
import { excelFormat } from './excel/excel.ts';
import { helseatlasFormat } from './helseatlas.ts';
import { jsonStatFormat } from './json-stat.ts';
import { klassCsvFormat } from './klass-csv.ts';
import { klassJsonFormat } from './klass-json.ts';
import { pxFormat } from './px.ts';
import { plainTableFormat, pxWebFormat, templateFormat } from './text-tables.ts';

/** All formats, in the order in which detection tries them. */
export const formats: readonly Format[] = [
  klassJsonFormat,
  jsonStatFormat,
  excelFormat,
  pxFormat,
  klassCsvFormat,
  helseatlasFormat,
  templateFormat,
  pxWebFormat,
  plainTableFormat,
];

/**
 * Returns the format named `as`. If `as` is undefined, returns the first format whose `detect` accepts the file. Throws
 * `RefusedFile` if there is no such format.
 */
export async function formatOf(file: SourceFile, as: string | undefined): Promise<Format> {
  const names = formats.map(({ name }) => name).join(', ');
  if (as !== undefined) {
    const named = formats.find(({ name }) => name === as);
    if (named) return named;
    throw new RefusedFile(`There is no format "${as}"; known are ${names}.`);
  }
  if (file.size === 0) throw new RefusedFile('The file is empty.');
  for (const format of formats) if (await format.detect(file)) return format;
  throw new RefusedFile(`The file is ${guess(file)}; what can be read is ${names}.`);
}

/** Describes a file whose format is unknown. The text completes the sentence "The file is …". */
function guess(file: SourceFile): string {
  const text = headText(file);
  if (/^\s*[{[]/.test(text)) return 'JSON, but neither JSON-stat nor of Klass';
  if (isGzip(file)) return 'packed with gzip more than once';
  if (file.head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    return 'an Excel file of before 2007 (.xls) or one with a password: save it as .xlsx without';
  }
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text)) {
    return 'a page of HTML or XML, whatever its name says: save the table as .xlsx or CSV';
  }
  return 'in an unknown format';
}
