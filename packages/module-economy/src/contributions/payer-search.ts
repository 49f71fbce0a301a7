import { sum } from './arithmetic.ts';

/** Ways in which an invoice, or all of them together, can be brought to whole kroner. */
const roundings: readonly ((kroner: readonly number[]) => number)[] = [
  (kroner) => sum(kroner),
  (kroner) => sum(kroner.map(Math.ceil)),
  (kroner) => sum(kroner.map(Math.floor)),
  (kroner) => sum(kroner.map(Math.round)),
];

/** How many ways of rounding the search tries. */
export const roundingRules = roundings.length;

export interface PayerSearch {
  /** Those of whom some are left out. */
  readonly members: readonly string[];
  /** Those who pay whoever is left out. */
  readonly others: readonly string[];
  readonly excludedCount: number;
  readonly years: readonly number[];
  readonly perInhabitantOre: number;
  readonly amountNok: number;
  readonly toleranceNok: number;
  population(municipality: string, year: number): number | null;
}

export interface PayerMatch {
  readonly excluded: readonly string[];
  readonly year: number;
}

/** Every choice of members to leave out and of year that gives the amount in some way of rounding. */
export function findPayers(search: PayerSearch): { combinations: number; matches: PayerMatch[] } {
  const choices = combinations(search.members, search.excludedCount);
  const matches = choices.flatMap((excluded) =>
    search.years.flatMap((year) => {
      const payers = [...search.members, ...search.others].filter((one) => !excluded.includes(one));
      const populations = payers.map((payer) => search.population(payer, year));
      if (populations.includes(null)) return [];
      const kroner = populations.map((one) => ((one ?? 0) * search.perInhabitantOre) / 100);
      const fits = roundings.some(
        (round) => Math.abs(round(kroner) - search.amountNok) <= search.toleranceNok,
      );
      return fits ? [{ excluded, year }] : [];
    }),
  );
  return { combinations: choices.length, matches };
}

/** All ways to choose `count` of `items`, in their order. */
export function combinations<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, at) =>
    combinations(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]),
  );
}
