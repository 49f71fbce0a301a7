/**
 * The European standard population of 2013: how many of 100 000 people are in each five-year age group. The last group
 * is 90 and over. The numbers are the same for both sexes. (Eurostat: Revision of the European Standard Population,
 * 2013, table 1. Here the age groups below 1 and 1–4 are joined, and so are 90–94 and 95 and over.)
 */
const europe2013: readonly number[] = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
  2500, 1500, 1000,
];

/** An age group in whole years, both ends included; `to` is null for an open group. */
export interface Ages {
  readonly from: number;
  readonly to: number | null;
}

/** The lowest age of the last group, which is open. */
const lastAge = 5 * (europe2013.length - 1);

/**
 * The number of people of these ages among the 100 000 of the European standard population. Each year of a five-year
 * group counts one fifth of the group. The standard does not divide the ages 90 and over. The result is therefore null
 * for ages that begin above 90 or end at 90 or later.
 */
export function europeanWeight({ from, to }: Ages): number | null {
  if (from > lastAge || (to !== null && (to >= lastAge || to < from))) return null;
  const end = to === null ? lastAge : to + 1;
  let weight = to === null ? europe2013.at(-1)! : 0;
  for (let age = from; age < end; age += 1) weight += europe2013[Math.floor(age / 5)]! / 5;
  return weight;
}
