import { strToU8, Zip, ZipDeflate } from 'fflate';
import { codedError } from '@vesthub/kernel';
import type { Scalar } from '../tabular/rows.ts';
import { decimalText, type Column, type Sheet } from './sheet.ts';
import { cellName, fixedParts, numberStyle, sheetEnd, sheetStart, xml } from './xlsx-parts.ts';

/** Limits of a sheet in Excel. */
const most = { rows: 1_048_576, columns: 16_384, characters: 32_767 };

/** A line of the second sheet: a heading and its text. */
export type About = readonly (readonly [string, string])[];

/**
 * Writes a workbook in portions: the rows, and a second sheet about them. Equal rows give equal bytes. Throws with
 * `LIMIT_EXCEEDED` when a sheet of Excel cannot hold the rows.
 */
export async function* writeXlsx(
  { columns, rows }: Sheet,
  about: About,
): AsyncGenerator<Uint8Array> {
  if (columns.length > most.columns) throw tooMuch('columns', most.columns);
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const taken = () => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for (const [name, text] of fixedParts()) part(zip, name).push(strToU8(text), true);
  const sheet = part(zip, 'xl/worksheets/sheet1.xml');
  sheet.push(strToU8(sheetStart(columns.length) + headings(columns)));
  let count = 1;
  for await (const portion of rows) {
    const texts = portion.map((row) => line(row, columns, (count += 1)));
    if (count > most.rows) throw tooMuch('rows', most.rows);
    sheet.push(strToU8(texts.join('')));
    yield* taken();
  }
  sheet.push(strToU8(sheetEnd(columns.length, count)), true);
  const lines = about.map(([name, text], at) => textRow([name, text], at + 1));
  const second = `${sheetStart(0)}${lines.join('')}${sheetEnd(0, lines.length)}`;
  part(zip, 'xl/worksheets/sheet2.xml').push(strToU8(second), true);
  zip.end();
  yield* taken();
}

/** Adds a part of the workbook with a fixed date, so that equal workbooks have equal bytes. */
function part(zip: Zip, name: string): ZipDeflate {
  const file = new ZipDeflate(name, { level: 6 });
  // The local time, because that is what the format stores.
  file.mtime = new Date(2000, 0, 1);
  zip.add(file);
  return file;
}

function headings(columns: readonly Column[]): string {
  return textRow(
    columns.map(({ heading }) => heading),
    1,
  );
}

function textRow(texts: readonly string[], number: number): string {
  const cells = texts.map((text, at) => textCell(text, cellName(at, number)));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function line(row: readonly Scalar[], columns: readonly Column[], number: number): string {
  const cells = columns.map(({ decimals }, at) => {
    const value = row[at] ?? null;
    const name = cellName(at, number);
    if (value === null) return '';
    if (typeof value !== 'number') return textCell(String(value), name);
    return `<c r="${name}" s="${numberStyle(decimals)}"><v>${decimalText(value, undefined)}</v></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** Writes a text in the cell itself, so that it is never a formula. */
function textCell(text: string, name: string): string {
  if (text.length > most.characters) throw tooMuch('characters in a cell', most.characters);
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
}

function tooMuch(what: string, number: number) {
  return codedError(
    'LIMIT_EXCEEDED',
    `A sheet of Excel has at most ${number} ${what}; ask for CSV, or for fewer rows.`,
    { members: { limit: what } },
  );
}
