/**
 * Returns midnight UTC of the day `text` (`YYYY-MM-DD`). Prisma and the scalar `Date` represent a date without time as
 * this moment.
 */
export function day(text: string): Date {
  return new Date(`${text}T00:00:00.000Z`);
}

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The current day in Norway. */
export function todayInNorway(now = new Date()): Date {
  return day(osloDay.format(now));
}

/** Formats a date without time as `YYYY-MM-DD`. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Parses a day of the years 0001 to 9999, written `YYYY-MM-DD`; null for any other text. */
export function parseDay(text: string): Date | null {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = day(text);
  return Number.isNaN(date.getTime()) || isoDay(date) !== text ? null : date;
}

/** Precision with which a source gives a date. */
export type Precision = 'YEAR' | 'MONTH' | 'DAY';

const precisions: Readonly<Record<number, Precision>> = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' };

/**
 * Parses a date as sources write it: `1992`, `2016-11` or `2016-11-03`. Returns the first day and the precision of the
 * date.
 */
export function parseDate(text: string): { date: Date; precision: Precision } | null {
  const precision = precisions[text.length] ?? 'DAY';
  const date = parseDay(`${text}-01-01`.slice(0, 10));
  return date === null ? null : { date, precision };
}
