/**
 * The rank of each value. The highest value has rank 1, or the lowest value if `lowestFirst` is true. Equal values
 * share the better rank, and the next rank is skipped (1, 2, 2, 4). The rank of null is null.
 */
export function ranksOf(
  values: readonly (number | null)[],
  { lowestFirst = false }: { lowestFirst?: boolean } = {},
): (number | null)[] {
  const sign = lowestFirst ? 1 : -1;
  const sorted = values
    .filter((value) => value !== null)
    .sort((first, second) => sign * (first - second));
  const places = new Map<number, number>();
  for (const [at, value] of sorted.entries()) if (!places.has(value)) places.set(value, at + 1);
  return values.map((value) => (value === null ? null : places.get(value)!));
}

/** A value compared with the value of a larger area. */
export interface Position {
  /** The larger area's value. */
  readonly reference: number;
  /** `value − reference`. */
  readonly difference: number;
  /** `100 · value / reference`; null when the reference is 0. */
  readonly percent: number | null;
}

/** Compares `value` with `reference`; null when either is unknown. */
export function positionAgainst(reference: number | null, value: number | null): Position | null {
  if (reference === null || value === null) return null;
  return {
    reference,
    difference: value - reference,
    percent: reference === 0 ? null : (100 * value) / reference,
  };
}
