import jstat from 'jstat';

/**
 * Largest shape for which the quantile is computed exactly. For larger shapes the exact quantile is slow to compute,
 * and the approximation is correct to nine digits.
 */
const largeShape = 50_000;

/**
 * The quantile `p` of the gamma distribution with `shape` and `scale`.
 *
 * Exact up to a shape of 50 000. Above that, Wilson and Hilferty's cube root: shape · scale · (1 − 1/(9·shape) +
 * z·√(1/(9·shape)))³ with z the normal quantile (Wilson & Hilferty, PNAS 17, 1931, 684–688).
 */
export function gammaQuantile(p: number, shape: number, scale: number): number {
  if (shape <= largeShape) return jstat.jStat.gamma.inv(p, shape, scale);
  const ninth = 1 / (9 * shape);
  return shape * scale * (1 - ninth + jstat.jStat.normal.inv(p, 0, 1) * Math.sqrt(ninth)) ** 3;
}
