import { gammaQuantile } from './gamma-quantile.ts';

/** One combination of age group and sex. */
export interface Stratum {
  /** Number of events in the stratum. */
  readonly events: number;
  /** Inhabitants of the stratum. */
  readonly population: number;
  /** Inhabitants of the stratum in the standard population; only the proportions between strata matter. */
  readonly weight: number;
}

/** A rate and its confidence interval, in the same unit. */
export interface RateWithInterval {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The directly standardised rate per `per` inhabitants: the rate that the area would have if its ages and sexes were
 * distributed as in the standard population. y = Σ wᵢ·dᵢ/nᵢ, where wᵢ is the share of stratum i in the standard
 * population, and dᵢ and nᵢ are the events and inhabitants of the area in stratum i.
 *
 * The interval is Fay and Feuer's gamma interval. It stays valid with few events, where the normal approximation gives
 * negative limits. With v = Σ wᵢ²·dᵢ/nᵢ² and m = max(wᵢ/nᵢ), the lower limit is the α/2 quantile of the gamma
 * distribution with mean y and variance v. The upper limit is the 1 − α/2 quantile of the gamma distribution with mean
 * y + m and variance v + m². (Fay & Feuer: Confidence intervals for directly standardized rates, Statistics in Medicine
 * 16, 1997, 791–801.)
 *
 * The result is null when a stratum of the standard population has no inhabitants in the area, because the rate of that
 * stratum is unknown. `level` is the confidence level.
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

/** The quantile `p` of the gamma distribution with this mean and variance. */
function quantile(p: number, mean: number, variance: number): number {
  return gammaQuantile(p, mean ** 2 / variance, variance / mean);
}
