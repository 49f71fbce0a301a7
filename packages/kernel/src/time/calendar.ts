/** Dates without time are `Date`s at midnight UTC, as Prisma and the `Date` scalar have them. */
export function day(text: string): Date {
  return new Date(`${text}T00:00:00.000Z`);
}

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The current day where the region is. */
export function todayInNorway(now = new Date()): Date {
  return day(osloDay.format(now));
}

/** `YYYY-MM-DD` of a date without time. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A real day of the years 0001 to 9999, written `YYYY-MM-DD`; null for anything else. */
export function parseDay(text: string): Date | null {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = day(text);
  return Number.isNaN(date.getTime()) || isoDay(date) !== text ? null : date;
}

/** How exactly a source gives a date. */
export type Precision = 'YEAR' | 'MONTH' | 'DAY';

const precisions: Readonly<Record<number, Precision>> = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' };

/** A date as sources write it (`1992`, `2016-11`, `2016-11-03`): its first day, and how exact it is. */
export function parseDate(text: string): { date: Date; precision: Precision } | null {
  const precision = precisions[text.length] ?? 'DAY';
  const date = parseDay(`${text}-01-01`.slice(0, 10));
  return date === null ? null : { date, precision };
}
