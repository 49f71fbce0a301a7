/** A cell of a workbook as text, and its number if it is one. */
export interface ExcelCell {
  readonly text: string;
  readonly number?: number;
}

/**
 * Reads a cell: a number, the result of a formula, the period of a date, or the plain text of rich text. A percentage becomes the
 * number that Excel shows, such as 12 for 0.12. What cannot be read becomes a text that is no number.
 */
export function readCell(value: unknown, format: string | undefined): ExcelCell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'number') return numberCell(value, format);
  if (value instanceof Date) return { text: dateText(value, format) };
  if (typeof value !== 'object') return { text: String(value as string | boolean) };
  const cell = value as {
    formula?: unknown;
    sharedFormula?: unknown;
    result?: unknown;
    text?: unknown;
    richText?: readonly { text: string }[];
    error?: string;
  };
  if (cell.richText) return { text: cell.richText.map(({ text }) => text).join('') };
  const isFormula = cell.formula !== undefined || cell.sharedFormula !== undefined;
  const result = cell.result ?? cell.text ?? cell.error;
  if (isFormula && (result === undefined || result === null)) {
    return { text: 'a formula without a saved result' };
  }
  return readCell(result, format);
}

function numberCell(value: number, format: string | undefined): ExcelCell {
  const bare = bareFormat(format);
  if (bare.includes('%')) return numbered(timesHundred(value));
  // A comma after the last digit divides the shown number by 1000.
  if (/[0#?],+(?:[^0#?.,]|$)/.test(bare)) {
    return { text: `${value}, which the number format «${format}» shows as thousands` };
  }
  return numbered(value);
}

function numbered(number: number): ExcelCell {
  return { text: String(number), number };
}

/** A number format of positive numbers without quoted or escaped text. */
function bareFormat(format: string | undefined): string {
  return (format ?? '').replaceAll(/"[^"]*"|\\.|_./g, '').split(';')[0]!;
}

/** The year, month or day that a date is shown as. */
function dateText(value: Date, format: string | undefined): string {
  const day = value.toISOString().slice(0, 10);
  const bare = bareFormat(format)
    .replaceAll(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (!bare.includes('y') || bare.includes('d') || bare.includes('h')) return day;
  return day.slice(0, bare.includes('m') ? 7 : 4);
}

/** Multiplies by 100 and removes the rounding error of binary fractions. */
function timesHundred(value: number): number {
  return Number((value * 100).toPrecision(15));
}
