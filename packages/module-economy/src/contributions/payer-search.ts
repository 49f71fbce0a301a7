import { sum } from './arithmetic.ts';

/**
 * The rounding rules that the search tries. Each rule takes the invoices of all payers of a scheme and returns the
 * amount of the scheme, in NOK.
 */
const roundings: readonly ((kroner: readonly number[]) => number)[] = [
  (kroner) => sum(kroner),
  (kroner) => sum(kroner.map(Math.ceil)),
  (kroner) => sum(kroner.map(Math.floor)),
  (kroner) => sum(kroner.map(Math.round)),
];

/** Number of rounding rules that the search tries. */
export const roundingRules = roundings.length;

export interface PayerSearch {
  /** The municipalities to exclude `excludedCount` from. */
  readonly members: readonly string[];
  /** Municipalities that are never excluded. */
  readonly others: readonly string[];
  readonly excludedCount: number;
  readonly years: readonly number[];
  readonly perInhabitantOre: number;
  readonly amountNok: number;
  readonly toleranceNok: number;
  /** Population on 1 January; null if unknown. */
  population(municipality: string, year: number): number | null;
}

export interface PayerMatch {
  readonly excluded: readonly string[];
  readonly year: number;
}

/**
 * Tries every choice of excluded members in every year. Returns each choice, with its year, that gives the stated
 * amount under some rounding rule.
 */
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

/** All ways to choose `count` of `items`; each choice keeps the order of `items`. */
export function combinations<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, at) =>
    combinations(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]),
  );
}
