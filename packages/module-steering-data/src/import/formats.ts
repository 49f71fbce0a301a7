import { excelFormat } from './formats/excel.ts';
import { headText } from './formats/csv.ts';
import { helseatlasFormat } from './formats/helseatlas.ts';
import { jsonStatFormat } from './formats/json-stat.ts';
import { klassCsvFormat } from './formats/klass-csv.ts';
import { klassJsonFormat } from './formats/klass-json.ts';
import { plainTableFormat, pxWebFormat, templateFormat } from './formats/text-tables.ts';
import { RefusedFile } from './figure.ts';
import type { Format, SourceFile } from './reading.ts';

/** Every shape that is read, in the order in which a file is held against them. */
export const formats: readonly Format[] = [
  klassJsonFormat,
  jsonStatFormat,
  excelFormat,
  klassCsvFormat,
  helseatlasFormat,
  templateFormat,
  pxWebFormat,
  plainTableFormat,
];

/** The format a file is in: the one it was said to be, or the first that it begins like. */
export function formatOf(file: SourceFile, as: string | undefined): Format {
  const names = formats.map(({ name }) => name).join(', ');
  if (as !== undefined) {
    const named = formats.find(({ name }) => name === as);
    if (named) return named;
    throw new RefusedFile(`There is no format "${as}"; known are ${names}.`);
  }
  if (file.size === 0) throw new RefusedFile('The file is empty.');
  const found = isPcAxis(file) ? undefined : formats.find((format) => format.detect(file));
  if (found) return found;
  throw new RefusedFile(`The file is ${guess(file)}; what can be read is ${names}.`);
}

function guess(file: SourceFile): string {
  const text = headText(file);
  if (isPcAxis(file)) {
    return 'a PC-Axis file (.px), which is not read: fetch the table as JSON-stat or CSV';
  }
  if (/^\s*[{[]/.test(text)) return 'JSON, but neither JSON-stat nor of Klass';
  if (file.head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    return 'an Excel file of before 2007 (.xls): save it as .xlsx';
  }
  return 'in no format that is known here';
}

function isPcAxis(file: SourceFile): boolean {
  return /^\s*(CHARSET|AXIS-VERSION|CODEPAGE)=/.test(headText(file));
}
