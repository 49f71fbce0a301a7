/**
 * The European standard population of 2013, per 100 000, in five-year age groups; the last is 90 and over. The
 * same for both sexes. (Eurostat: Revision of the European Standard Population, 2013, table 1, with the first
 * year of life and the ages 1 to 4 together, and 90–94 with 95 and over.)
 */
const europe2013: readonly number[] = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
  2500, 1500, 1000,
];

/** Ages of an age group in whole years, both included; `to` is null for an open one. */
export interface Ages {
  readonly from: number;
  readonly to: number | null;
}

/** Lowest age of the standard's last, open group. */
const lastAge = 5 * (europe2013.length - 1);

/**
 * How many of the 100 000 of the European standard population are of these ages. Within a five-year group
 * the years count alike; above 90 the standard knows no years, so only an age group that ends open or before
 * 90 has a weight (null otherwise).
 */
export function europeanWeight({ from, to }: Ages): number | null {
  if (from > lastAge || (to !== null && (to >= lastAge || to < from))) return null;
  const end = to === null ? lastAge : to + 1;
  let weight = to === null ? europe2013.at(-1)! : 0;
  for (let age = from; age < end; age += 1) weight += europe2013[Math.floor(age / 5)]! / 5;
  return weight;
}
