/**
 * The quantile `p` of `values`: the value at position (n − 1)·p of the n sorted values, counted from 0, with linear
 * interpolation between neighbours. Null if `values` is empty. (Definition 7 of Hyndman & Fan: Sample quantiles in
 * statistical packages, The American Statistician 50, 1996, 361–365.)
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}
