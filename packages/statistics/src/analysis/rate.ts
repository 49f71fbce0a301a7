/**
 * The crude rate `per · numerator / denominator`; null when either is unknown or the denominator is 0. A numerator of 0 gives the
 * rate 0.
 */
export function ratePer(
  numerator: number | null,
  denominator: number | null,
  per: number,
): number | null {
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return (per * numerator) / denominator;
}
