/**
 * The places of `values`, in their order: 1 for the highest, or for the lowest when `lowestFirst`. Equal values share
 * the better place and the next one is left out (1, 2, 2, 4); a null has no place.
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

/** Where a value lies in relation to that of a larger area. */
export interface Position {
  /** The larger area's value. */
  readonly reference: number;
  /** `value − reference`. */
  readonly difference: number;
  /** `100 · value / reference`: 100 is the larger area's level; null when that is 0. */
  readonly percent: number | null;
}

/** The position of `value` against `reference`; null where either is unknown. */
export function positionAgainst(reference: number | null, value: number | null): Position | null {
  if (reference === null || value === null) return null;
  return {
    reference,
    difference: value - reference,
    percent: reference === 0 ? null : (100 * value) / reference,
  };
}
