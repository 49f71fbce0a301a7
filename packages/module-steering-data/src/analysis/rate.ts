/**
 * Events per `per` inhabitants: `per · numerator / denominator`.
 *
 * Null where either is unknown or nobody lives there. A numerator of 0 gives 0: that nothing happened is known.
 */
export function ratePer(
  numerator: number | null,
  denominator: number | null,
  per: number,
): number | null {
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return (per * numerator) / denominator;
}
