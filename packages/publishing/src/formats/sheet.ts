import type { Scalar } from '../tabular/rows.ts';

/** The kind of a column's values. The formula guard changes only texts, no codes and no symbols. */
export type ColumnKind = 'code' | 'text' | 'number';

/** A column of a file. */
export interface Column {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Decimals of numbers. @default as many as the number has */
  readonly decimals?: number | undefined;
}

/** The columns of a file, and its rows in portions. */
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
