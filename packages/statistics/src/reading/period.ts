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

function days(year: number, month: number, day: number): Span | null {
  const from = new Date(Date.UTC(year, month - 1, day));
  if (from.getUTCMonth() !== month - 1) return null;
  const to = new Date(Date.UTC(year, month - 1, day + 1));
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}

type Reader = (groups: number[]) => Span | null;

/** The ways in which files write periods, without blanks and in lower case. */
const patterns: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})$/, ([year]) => months(year!, 1, 12)],
  [/^(\d{4})[-_–](\d{4})$/, ([from, to]) => several(from!, to!)],
  [/^(\d{4})m(\d{1,2})$/, ([year, month]) => months(year!, month!, 1)],
  [/^(\d{4})-(\d{2})$/, ([year, month]) => months(year!, month!, 1)],
  [/^(\d{1,2})[./](\d{4})$/, ([month, year]) => months(year!, month!, 1)],
  [/^(\d{4})-?[kq](\d)$/, ([year, quarter]) => months(year!, quarter! * 3 - 2, 3)],
  [/^(\d)\.?kvartal(\d{4})$/, ([quarter, year]) => months(year!, quarter! * 3 - 2, 3)],
  [/^(\d{4})-?t(\d)$/, ([year, third]) => months(year!, third! * 4 - 3, 4)],
  [/^(\d)\.?tertial(\d{4})$/, ([third, year]) => months(year!, third! * 4 - 3, 4)],
  [/^(\d{4})-?h(\d)$/, ([year, half]) => months(year!, half! * 6 - 5, 6)],
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([year, month, day]) => days(year!, month!, day!)],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([day, month, year]) => days(year!, month!, day!)],
];

function several(from: number, to: number): Span | null {
  return from <= to ? { from: `${from}-01-01`, to: `${to + 1}-01-01` } : null;
}

/**
 * Parses a period: `2016`, `2013-2015`, `2020_2020`, `2016M03`, `2016-03`, `2016K1`, `1. kvartal 2016`, `2016T2` (a
 * third of a year), `2016H1`, `2016-01-31`, `31.01.2016`. Null for any other text and for years outside 1700 to 2199.
 */
export function readPeriod(cell: string): Span | null {
  const text = cell.replaceAll(/[\s\u00a0]+/g, '').toLowerCase();
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const span = read(match.slice(1).map(Number));
    return span && span.from >= '1700' && span.to < '2200' ? span : null;
  }
  return null;
}

const inHeader =
  /(?:^|\s)((?:1[89]|20)\d\d(?:[mkqth]\d{1,2}|\s?[-_–]\s?(?:1[89]|20)\d\d)?)(?=\s|$)/i;

/** Splits a heading such as «Persons 2016» into the period and the other words. Null if there is no period. */
export function periodInHeading(heading: string): { span: Span; rest: string } | null {
  const match = inHeader.exec(heading);
  const span = match ? readPeriod(match[1]!) : null;
  if (!match || !span) return null;
  return { span, rest: heading.replace(match[0], ' ').replaceAll(/\s+/g, ' ').trim() };
}
