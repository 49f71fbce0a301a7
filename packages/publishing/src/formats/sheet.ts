import type { Scalar } from '../tabular/rows.ts';

/** What a column holds. Only texts are guarded against formulas; codes and symbols stay as they are. */
export type ColumnKind = 'code' | 'text' | 'number';

/** A column of a file. */
export interface Column {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Decimals of numbers. @default as many as the number has */
  readonly decimals?: number | undefined;
}

/** What a file shows: columns, and rows that come in portions. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly (readonly Scalar[])[]>;
}

/** Writes a number with decimals and never with an exponent. */
export function decimalText(value: number, decimals: number | undefined): string {
  if (decimals !== undefined) return value.toFixed(decimals);
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
