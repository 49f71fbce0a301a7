import type { Language, PeriodShape } from '../context/shapes.ts';
import { isoDay, type Precision } from './calendar.ts';

/** A date as the sources give it: the days from `first` to `last` that it may be. Both are the day itself if a day is given. */
export interface StatedDateShape {
  readonly first: Date;
  readonly last: Date;
  readonly precision: Precision;
}

/**
 * The stated date behind a column, which holds its first day, and the column with its precision. Without a precision,
 * the day itself is given.
 */
export function statedDate(first: Date, precision: string | null | undefined): StatedDateShape {
  const known = precisionOf(precision);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  if (known === 'DAY') return { first, last: first, precision: known };
  return { first, last: utcDay(year, known === 'YEAR' ? 12 : month + 1, 0), precision: known };
}

function precisionOf(stated: string | null | undefined): Precision {
  return stated === 'YEAR' || stated === 'MONTH' ? stated : 'DAY';
}

/** When a period begins, as the sources give it. */
export function startOf({ from, fromPrecision }: PeriodShape): StatedDateShape | null {
  return from === null ? null : statedDate(from, fromPrecision);
}

/** The last day of a period, as the sources give it. */
export function endOf({ to, toPrecision }: PeriodShape): StatedDateShape | null {
  if (to === null) return null;
  const last = utcDay(to.getUTCFullYear(), to.getUTCMonth(), to.getUTCDate() - 1);
  const precision = precisionOf(toPrecision);
  const [year, month] = [last.getUTCFullYear(), last.getUTCMonth()];
  const first = precision === 'DAY' ? last : utcDay(year, precision === 'YEAR' ? 0 : month, 1);
  return { first, last, precision };
}

/** Midnight UTC of a day. Unlike `Date.UTC`, takes the years 1 to 99 as they are. */
function utcDay(year: number, month: number, date: number): Date {
  const day = new Date(0);
  day.setUTCFullYear(year, month, date);
  return day;
}

/**
 * Whether a period holds on `day`. Null if the sources do not say: if they give the beginning or the end only by its
 * month or year and `day` lies in it, or if they do not give the beginning.
 */
export function isValidOn(period: PeriodShape, day: Date): boolean | null {
  const [start, end] = [startOf(period), endOf(period)];
  const hasEnded = end !== null && day > end.last;
  const hasNotBegun = start !== null && day < start.first;
  if (hasEnded || hasNotBegun) return false;
  const isBegun = start !== null && (start.precision === 'DAY' || day > start.last);
  const isLasting = end === null || end.precision === 'DAY' || day < end.first;
  return isBegun && isLasting ? true : null;
}

const locales: Readonly<Record<Language, string>> = { NB: 'nb-NO', EN: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** A stated date as people print it: `3. november 2016`, `november 2016` or `2016`. */
export function dateText({ first, precision }: StatedDateShape, language: Language): string {
  const name = `${language} ${precision}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision === 'YEAR' ? {} : { month: 'long' }),
      ...(precision === 'DAY' ? { day: 'numeric' } : {}),
    });
    formats.set(name, format);
  }
  return format.format(first);
}

const openEnds: Readonly<Record<Language, { from: string; to: string }>> = {
  NB: { from: 'fra', to: 'til' },
  EN: { from: 'from', to: 'until' },
};

/** A period as people print it: `2013–2016`, `fra november 2016`. Null if neither end is known. */
export function periodText(period: PeriodShape, language: Language): string | null {
  const start = inYears(startOf(period), isFirstOfYear);
  const end = inYears(endOf(period), isLastOfYear);
  const [begins, ends] = [start, end].map((one) => one && dateText(one, language));
  const words = openEnds[language];
  if (begins && ends) {
    if (begins === ends) return begins;
    return /^\d+$/.test(begins + ends) ? `${begins}–${ends}` : `${begins} – ${ends}`;
  }
  if (begins) return `${words.from} ${begins}`;
  return ends ? `${words.to} ${ends}` : null;
}

/** An end that lies at a turn of the year, as its year: people print such periods by their years. */
function inYears(
  end: StatedDateShape | null,
  isAtTurn: (day: Date) => boolean,
): StatedDateShape | null {
  return end?.precision === 'DAY' && isAtTurn(end.first) ? { ...end, precision: 'YEAR' } : end;
}

const isFirstOfYear = (day: Date) => isoDay(day).endsWith('-01-01');
const isLastOfYear = (day: Date) => isoDay(day).endsWith('-12-31');
