import type { Slice } from './answer.ts';
import type { Knowledge } from './learn.ts';

/** Finest codes of each dimension that a row sums. */
export type Lists = readonly [
  regions: readonly string[],
  periods: readonly string[],
  ages: readonly string[],
  sexes: readonly string[],
];

/** What a row is made of; null where that is not known. */
export function listsOf(
  { period, ageGroup, sex }: Slice,
  regions: readonly string[] | null,
  { periods, ages, sexes }: Knowledge,
): Lists | null {
  const within = periods
    .filter(({ from, to }) => from >= period.from && to <= period.to)
    .map(({ from, to }) => `${from}/${to}`);
  if (!regions || regions.length === 0 || within.length === 0) return null;
  return [regions, within, ageGroup === 'all' ? ages : [ageGroup], sex === 'ALL' ? sexes : [sex]];
}

/** The same days of another year. */
export function plus({ from, to }: Slice['period'], years: number): Slice['period'] {
  const moved = (day: string) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return { from: moved(from), to: moved(to) };
}
