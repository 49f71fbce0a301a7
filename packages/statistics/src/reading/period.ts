import type { Span } from './figure.ts';

const twoDigits = (n: number) => String(n).padStart(2, '0');

function months(year: number, first: number, count: number): Span | null {
  if (first < 1 || first + count > 13) return null;
  const end = first + count === 13 ? [year + 1, 1] : [year, first + count];
  return {
    from: `${year}-${twoDigits(first)}-01`,
    to: `${end[0]}-${twoDigits(end[1]!)}-01`,
  };
}

function days(year: number, month: number, day: number, count = 1): Span | null {
  const from = new Date(Date.UTC(year, month - 1, day));
  if (count === 1 && (from.getUTCMonth() !== month - 1 || from.getUTCDate() !== day)) return null;
  const to = new Date(from.getTime() + count * 86_400_000);
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}

/** A week of ISO 8601: the first of a year has its first Thursday. */
function week(year: number, number: number): Span | null {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (number - 1) * 7;
  const span = number < 1 ? null : days(year, 1, monday, 7);
  const thursday = span && new Date(Date.parse(span.from) + 3 * 86_400_000);
  return thursday?.getUTCFullYear() === year ? span : null;
}

function several(from: number, to: number): Span | null {
  return from <= to ? { from: `${from}-01-01`, to: `${to + 1}-01-01` } : null;
}

const monthNames: readonly RegExp[] = [
  /^jan(?:uary?)?$/,
  /^feb(?:ruary?)?$/,
  /^(?:mars?|march)$/,
  /^apr(?:il)?$/,
  /^ma[iy]$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^aug(?:ust)?$/,
  /^sept?(?:ember)?$/,
  /^o[kc]t(?:ober)?$/,
  /^nov(?:ember)?$/,
  /^de[sc](?:ember)?$/,
];

function monthOf(name: string): number {
  return 1 + monthNames.findIndex((pattern) => pattern.test(name));
}

/** First month and number of months of a part of a year. */
function part(year: string, number: string, kind: string): Span | null {
  const count = { k: 3, q: 3, t: 4, h: 6 }[kind[0]!] ?? 1;
  return months(Number(year), (Number(number) - 1) * count + 1, count);
}

type Reader = (...groups: string[]) => Span | null;

const numbers =
  (read: (...groups: number[]) => Span | null): Reader =>
  (...groups) =>
    read(...groups.map(Number));

const kinds = '(k|q|kv\\.?|kvartal|quarter|t|tertial|h|halvår|half)';

/** The ways in which files write periods, without blanks and in lower case. */
const patterns: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})(?:\.0+)?$/, numbers((year) => months(year!, 1, 12))],
  [/^(\d{4})[-_–](\d{4})$/, numbers((from, to) => several(from!, to!))],
  [/^(\d{4})m(\d{1,2})$/, numbers((year, month) => months(year!, month!, 1))],
  [/^(\d{4})-(\d{2})$/, numbers((year, month) => months(year!, month!, 1))],
  [/^(\d{4})(\d{2})$/, numbers((year, month) => months(year!, month!, 1))],
  [/^(\d{1,2})[./-](\d{4})$/, numbers((month, year) => months(year!, month!, 1))],
  [new RegExp(`^(\\d{4})-?${kinds}(\\d)$`), (year, kind, number) => part(year!, number!, kind!)],
  [new RegExp(`^${kinds}(\\d),?(\\d{4})$`), (kind, number, year) => part(year!, number!, kind!)],
  [
    new RegExp(`^(\\d)\\.?${kinds},?(\\d{4})$`),
    (number, kind, year) => part(year!, number!, kind!),
  ],
  [new RegExp(`^(\\d{4}),?(\\d)\\.${kinds}$`), (year, number, kind) => part(year!, number!, kind!)],
  [/^([a-z]{3,9})\.?,?(\d{4})$/, (name, year) => months(Number(year), monthOf(name!), 1)],
  [/^(\d{4}),?([a-z]{3,9})\.?$/, (year, name) => months(Number(year), monthOf(name!), 1)],
  [
    /^(\d{1,2})\.?([a-z]{3,9})\.?,?(\d{4})$/,
    (day, name, year) => days(Number(year), monthOf(name!), Number(day)),
  ],
  [/^(\d{4})-?[uw](\d{1,2})$/, numbers((year, number) => week(year!, number!))],
  [/^(?:uke|week)(\d{1,2}),?(\d{4})$/, numbers((number, year) => week(year!, number!))],
  [/^(\d{4})-?(\d{2})-?(\d{2})$/, numbers((year, month, day) => days(year!, month!, day!))],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, numbers((day, month, year) => days(year!, month!, day!))],
  [/^(\d{1,2})\/(\d{1,2})-(\d{4})$/, numbers((day, month, year) => days(year!, month!, day!))],
];

/** No period has more characters. */
const longest = 60;

/** Words before a period, and marks of preliminary figures after it, that do not change it. */
const before = /^(?:pr\.?|per|år|aar|year)(?=\d)/;
const after = /(?:\*|\((?:foreløpige?|preliminary|endelige?)\))$/;

/**
 * Parses a period: `2016`, `2013-2015`, `2020_2020`, `2016M03`, `2016-03`, `201603`, `mars 2016`, `2016K1`, `1. kv. 2016`,
 * `2016T2` (a third of a year), `2016H1`, `uke 3 2016`, `2016-01-31`, `Pr. 31.01.2016`. Null for any other text and for
 * years outside 1700 to 2199.
 */
export function readPeriod(cell: string): Span | null {
  if (cell.length > longest) return null;
  const text = cell
    .replaceAll(/[\s\u00a0]+/g, '')
    .toLowerCase()
    .replace(before, '')
    .replace(after, '');
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text);
    const span = match && read(...match.slice(1));
    if (span) return span.from >= '1700' && span.to < '2200' ? span : null;
  }
  return null;
}

const accepted =
  '2016, 2013-2017, 2016M03, mars 2016, 2016K1, 1. kvartal 2016, 2016T2, 2016H1, uke 3 2016, 2016-01-31 or 31.01.2016';

/** The reason for rejecting a cell that is no period. */
export function noPeriod(cell: string): string {
  const [, from, to] = /^\s*(\d{4})\s*\/\s*(\d{2}|\d{4})\s*$/.exec(cell) ?? [];
  if (from !== undefined) {
    const end = to!.length === 4 ? to! : `${from.slice(0, 2)}${to!}`;
    return `no period: it may be two years (write ${from}-${end}) or a school year (state its figures by month or year)`;
  }
  if (/^\s*\d{1,2}\/\d{1,2}\/\d{4}\s*$/.test(cell)) {
    return 'no period: the first number may be the day or the month; write 2016-01-31 or 31.01.2016';
  }
  return `no period that can be read, such as ${accepted}`;
}

/** Greatest number of words of a period in a heading, as in «pr. 31. desember 2016». */
const mostWords = 4;

/** A year in a heading. Longer numbers are codes. */
const aYear = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/;

/**
 * Splits a heading such as «Persons 2016» or «Brukere, 1. kvartal 2016» into the period and the other words. Null if it has no
 * period, or more than one.
 */
export function periodInHeading(heading: string): { span: Span; rest: string } | null {
  const words = heading.split(/\s+/).filter((word) => word !== '');
  const found = findPeriod(words);
  if (!found) return null;
  const rest = [...words.slice(0, found.from), ...words.slice(found.to)];
  if (findPeriod(rest)) return null;
  return { span: found.span, rest: rest.join(' ').replace(/[\s,:–-]+$/, '') };
}

function findPeriod(words: readonly string[]): { span: Span; from: number; to: number } | null {
  for (let count = Math.min(mostWords, words.length); count > 0; count -= 1) {
    for (let from = 0; from + count <= words.length; from += 1) {
      const text = words.slice(from, from + count).join(' ');
      const span = aYear.test(text) ? readPeriod(text.replace(/^\((.*)\)$/, '$1')) : null;
      if (span) return { span, from, to: from + count };
    }
  }
  return null;
}
