import { ageGroups } from './services.ts';
import { normal, randomFor } from './random.ts';

/** Inhabitants by age group: women and men. */
export type People = readonly { readonly women: number; readonly men: number }[];

/** Shares of the age groups in Norway, approximately as in 2015. */
const shares = [0.219, 0.16, 0.134, 0.142, 0.13, 0.108, 0.065, 0.042];

/** Share of women in each age group. */
const women = [0.487, 0.488, 0.488, 0.489, 0.492, 0.5, 0.524, 0.622];

/**
 * Makes up the inhabitants of a municipality by age and sex. Their number is `total`. Small municipalities get older
 * inhabitants.
 */
export function peopleOf(municipality: string, total: number): People {
  const random = randomFor(`people ${municipality}`);
  const age = 0.09 * Math.log(20_000 / Math.min(total, 60_000)) + 0.02 * normal(random);
  const weights = ageGroups.flatMap((_group, at) => {
    const share = shares[at]! * Math.exp(age * (at - 3.2) * 0.6);
    return [share * women[at]!, share * (1 - women[at]!)];
  });
  const counts = apportion(weights, total);
  return ageGroups.map((_group, at) => ({ women: counts[2 * at]!, men: counts[2 * at + 1]! }));
}

/** Divides `total` into whole numbers in proportion to `weights`, by Hamilton's method of largest remainders. */
function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  const exact = weights.map((one) => (one / sum) * total);
  const counts = exact.map(Math.floor);
  const left = total - counts.reduce((all, one) => all + one, 0);
  const byRest = exact
    .map((one, at) => ({ at, rest: one - Math.floor(one) }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at);
  for (const { at } of byRest.slice(0, left)) counts[at]! += 1;
  return counts;
}
