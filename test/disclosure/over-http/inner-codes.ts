import type { Slice } from './answer.ts';
import type { Period } from './figures.ts';

/** By dimension: the leaf codes whose figures a row of an answer sums. */
export type InnerCodes = readonly [
  regions: readonly string[],
  periods: readonly string[],
  ages: readonly string[],
  sexes: readonly string[],
];

/** All leaf codes of the dimensions period, age and sex. */
export interface Leaves {
  readonly periods: readonly Period[];
  readonly ages: readonly string[];
  readonly sexes: readonly string[];
}

/** The leaf codes of a row; null if its regions or periods are unknown. */
export function innerCodesOf(
  { period, ageGroup, sex }: Slice,
  regions: readonly string[] | null,
  { periods, ages, sexes }: Leaves,
): InnerCodes | null {
  const within = periods
    .filter(({ from, to }) => from >= period.from && to <= period.to)
    .map(({ from, to }) => `${from}/${to}`);
  if (!regions || regions.length === 0 || within.length === 0) return null;
  return [regions, within, ageGroup === 'all' ? ages : [ageGroup], sex === 'ALL' ? sexes : [sex]];
}

/** The period moved by `years` years. */
export function shiftYears({ from, to }: Slice['period'], years: number): Slice['period'] {
  const shifted = (day: string) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return { from: shifted(from), to: shifted(to) };
}
