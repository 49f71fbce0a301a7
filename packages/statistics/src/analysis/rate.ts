/**
 * The crude rate `per · numerator / denominator`. Null when the numerator or the denominator is unknown, or the
 * denominator is not above 0.
 */
export function ratePer(
  numerator: number | null,
  denominator: number | null,
  per: number,
): number | null {
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return (per * numerator) / denominator;
}
