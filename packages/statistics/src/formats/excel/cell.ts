/** A cell of a workbook as text, and its number if it is one. */
export interface ExcelCell {
  readonly text: string;
  readonly number?: number;
}

/** A number or a date as a workbook has it. */
export interface StoredNumber {
  readonly text: string;
  readonly format: string | undefined;
  readonly is1904: boolean;
}

/**
 * Reads a cell with a number. A percentage becomes the number that Excel shows, such as 12 for 0.12, and a date its year, month or
 * day. A number that is shown in another way becomes a text that is no number.
 */
export function numberCell({ text, format, is1904 }: StoredNumber): ExcelCell {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return { text: `${text}, which is no number` };
  const bare = bareFormat(format);
  if (isDate(bare)) return { text: dateText(value, bare, is1904) };
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

/** A number format of positive numbers without quoted or escaped text, colours and conditions. */
function bareFormat(format: string | undefined): string {
  return (format ?? '')
    .replaceAll(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '')
    .split(';')[0]!
    .toLowerCase();
}

function isDate(bare: string): boolean {
  return /[dmyhs]/.test(bare.replaceAll(/general|standard/g, ''));
}

/** Days from 1900-01-01 to the end of the last year that Excel knows. */
const mostDays = 2_958_466;

/** The year, month or day that a date is shown as. */
function dateText(days: number, bare: string, is1904: boolean): string {
  if (days < 0 || days > mostDays) return `${days}, which is no day`;
  const unix = (days + (is1904 ? 1_462 : 0) - 25_569) * 86_400_000;
  const day = new Date(Math.round(unix)).toISOString().slice(0, 10);
  if (!bare.includes('y') || bare.includes('d') || bare.includes('h')) return day;
  return day.slice(0, bare.includes('m') ? 7 : 4);
}

/** Multiplies by 100 and removes the rounding error of binary fractions. */
function timesHundred(value: number): number {
  return Number((value * 100).toPrecision(15));
}
