import { stringify } from 'csv-stringify/sync';
import type { Scalar } from '../tabular/rows.ts';
import { guard, type Guarded } from './guard.ts';
import { decimalText, type Column, type Sheet } from './sheet.ts';

/** `rfc4180`: comma and decimal point. `excel-nb`: what Excel with Norwegian settings opens by double click. */
export const dialects = {
  rfc4180: { delimiter: ',', decimal: '.', bom: false },
  'excel-nb': { delimiter: ';', decimal: ',', bom: true },
} as const;

/** A dialect of CSV. */
export type Dialect = keyof typeof dialects;

/** Writes CSV in portions, in UTF-8. */
export async function* writeCsv(
  { columns, rows }: Sheet,
  dialect: Dialect,
  guarded: Guarded,
): AsyncGenerator<string> {
  const { delimiter, decimal, bom } = dialects[dialect];
  const lines = (texts: string[][], withBom: boolean) =>
    stringify(texts, { delimiter, record_delimiter: 'windows', bom: withBom });
  yield lines([columns.map(({ heading }) => guard(heading, guarded))], bom);
  const text = (value: Scalar, { kind, decimals }: Column) => {
    if (value === null) return '';
    if (typeof value === 'number') return decimalText(value, decimals).replace('.', decimal);
    return kind === 'text' ? guard(String(value), guarded) : String(value);
  };
  for await (const portion of rows) {
    if (portion.length === 0) continue;
    const texts = portion.map((row) => columns.map((column, at) => text(row[at] ?? null, column)));
    yield lines(texts, false);
  }
}
