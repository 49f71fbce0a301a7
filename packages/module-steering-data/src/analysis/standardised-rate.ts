import { gammaQuantile } from './gamma-quantile.ts';

/** One combination of age group and sex. */
export interface Stratum {
  /** What was counted in the stratum. */
  readonly events: number;
  /** Inhabitants of the stratum. */
  readonly population: number;
  /** Inhabitants of the same stratum in the standard population; any unit, only the shares count. */
  readonly weight: number;
}

/** A rate and the confidence interval around it, all in the same unit. */
export interface RateWithInterval {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The directly standardised rate per `per` inhabitants: what the rate would be if the area had the age and sex
 * of the standard population, y = Σ wᵢ·dᵢ/nᵢ with wᵢ the standard's share of stratum i, dᵢ events, nᵢ inhabitants.
 *
 * The interval is Fay and Feuer's gamma interval, which holds its level with few events too, where the normal
 * approximation goes below zero: with v = Σ wᵢ²·dᵢ/nᵢ² and m = max(wᵢ/nᵢ), the lower limit is the α/2 quantile
 * of the gamma distribution with mean y and variance v, the upper one the 1 − α/2 quantile of that with mean
 * y + m and variance v + m². (Fay & Feuer: Confidence intervals for directly standardized rates, Statistics in
 * Medicine 16, 1997, 791–801.)
 *
 * Null where a stratum that the standard has is empty in the area: its rate is not known. `level` is the
 * confidence level.
 */
export function directlyStandardisedRate(
  strata: readonly Stratum[],
  per: number,
  level = 0.95,
): RateWithInterval | null {
  const counted = strata.filter(({ weight }) => weight > 0);
  if (counted.length === 0 || counted.some(({ population }) => population <= 0)) return null;
  const standard = counted.reduce((sum, { weight }) => sum + weight, 0);
  let rate = 0;
  let variance = 0;
  let largest = 0;
  for (const { events, population, weight } of counted) {
    const step = weight / standard / population;
    rate += step * events;
    variance += step ** 2 * events;
    largest = Math.max(largest, step);
  }
  const tail = (1 - level) / 2;
  return {
    rate: per * rate,
    lower: rate === 0 ? 0 : per * quantile(tail, rate, variance),
    upper: per * quantile(1 - tail, rate + largest, variance + largest ** 2),
  };
}

/** Quantile of the gamma distribution with this mean and variance. */
function quantile(p: number, mean: number, variance: number): number {
  return gammaQuantile(p, mean ** 2 / variance, variance / mean);
}
