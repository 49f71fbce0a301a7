import { quantile } from './quantile.ts';

/** One area in a comparison. */
export interface AreaLevel {
  /** The value of this area, for example a rate. It is compared with the values of the other areas. */
  readonly value: number;
  /** Inhabitants; null when the value has no denominator. */
  readonly population: number | null;
  /** Observed count; null when the value is not based on a count. */
  readonly observed: number | null;
  /** The count that this area would have if the rates of all areas together applied to it; null when unknown. */
  readonly expected: number | null;
}

/** Measures of the variation between areas. A ratio is null when its divisor is 0, or when there are too few areas. */
export interface Variation {
  readonly areas: number;
  readonly lowest: number;
  readonly highest: number;
  /** Highest value divided by the lowest (forholdstall, FT; extremal quotient). */
  readonly ratio: number | null;
  /** Second highest value divided by the second lowest (FT2), so that one outlier at each end has no effect. */
  readonly ratioWithoutOutermost: number | null;
  /** Third highest value divided by the third lowest (FT3). */
  readonly ratioWithoutTwoOutermost: number | null;
  /** 95th percentile divided by the 5th. */
  readonly ratioOfPercentiles: number | null;
  /** 75th percentile divided by the 25th. */
  readonly ratioOfQuartiles: number | null;
  readonly coefficientOfVariation: number | null;
  readonly weightedCoefficientOfVariation: number | null;
  readonly systematicComponent: number | null;
}

/**
 * The variation between `areas`; null for fewer than two areas.
 *
 * The ratios `ratio`, `ratioWithoutOutermost` and `ratioWithoutTwoOutermost` are FT, FT2 and FT3 of the Norwegian
 * health atlases (SKDE, Helseatlas: Metode). The ratios of percentiles, the coefficients of variation and the
 * systematic component follow Ibáñez et al.: Is there much variation in variation?, BMC Health Services Research 9:60,
 * 2009.
 */
export function variationBetween(areas: readonly AreaLevel[]): Variation | null {
  if (areas.length < 2) return null;
  const values = areas.map(({ value }) => value).sort((a, b) => a - b);
  const percentiles = (p: number) => over(quantile(values, 1 - p), quantile(values, p));
  return {
    areas: areas.length,
    lowest: values[0]!,
    highest: values.at(-1)!,
    ratio: over(values.at(-1), values[0]),
    ratioWithoutOutermost: values.length < 4 ? null : over(values.at(-2), values[1]),
    ratioWithoutTwoOutermost: values.length < 6 ? null : over(values.at(-3), values[2]),
    ratioOfPercentiles: percentiles(0.05),
    ratioOfQuartiles: percentiles(0.25),
    coefficientOfVariation: coefficientOfVariation(values.map((value) => ({ value, weight: 1 }))),
    weightedCoefficientOfVariation: weighted(areas),
    systematicComponent: systematicComponent(areas),
  };
}

function over(high: number | null | undefined, low: number | null | undefined): number | null {
  return high === null || high === undefined || !low ? null : high / low;
}

interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/**
 * The standard deviation divided by the mean: √(Σ w·(x − x̄)² / Σ w) / x̄ with x̄ = Σ w·x / Σ w. The variance is
 * divided by the full sum of weights, without subtracting 1, because the areas are the whole population and not a
 * sample. Null when the mean is 0.
 */
export function coefficientOfVariation(values: readonly Weighted[]): number | null {
  const sum = (of: (one: Weighted) => number) => values.reduce((total, one) => total + of(one), 0);
  const weights = sum(({ weight }) => weight);
  const mean = sum(({ value, weight }) => weight * value) / weights;
  if (!(weights > 0) || mean === 0) return null;
  const variance = sum(({ value, weight }) => weight * (value - mean) ** 2) / weights;
  return Math.sqrt(variance) / mean;
}

/**
 * The coefficient of variation, weighted by inhabitants so that small areas do not dominate it. Null when the
 * inhabitants of an area are unknown.
 */
function weighted(areas: readonly AreaLevel[]): number | null {
  const known = areas.flatMap(({ value, population }) =>
    population === null ? [] : [{ value, weight: population }],
  );
  return known.length === areas.length ? coefficientOfVariation(known) : null;
}

/**
 * The systematic component of variation: the part of the variance between areas that exceeds chance (Poisson). With the
 * observed and expected counts Oᵢ and Eᵢ of k areas, SCV = (Σ (Oᵢ − Eᵢ)²/Eᵢ² − Σ 1/Eᵢ) / k. The result is 0 when chance
 * explains all differences. It is null when an area has no observed count, or no expected count above 0.
 *
 * (McPherson, Wennberg, Hovind & Clifford: Small-area variations in the use of common surgical procedures, New England
 * Journal of Medicine 307, 1982, 1310–1314; with (O − E)/E instead of log(O/E) as in Diehr et al.: What is too much
 * variation?, Health Services Research 24, 1990, 741–771, so that areas without events are included.)
 */
export function systematicComponent(
  areas: readonly Pick<AreaLevel, 'observed' | 'expected'>[],
): number | null {
  if (areas.length === 0) return null;
  let sum = 0;
  for (const { observed, expected } of areas) {
    if (observed === null || expected === null || expected <= 0) return null;
    sum += ((observed - expected) / expected) ** 2 - 1 / expected;
  }
  return Math.max(0, sum / areas.length);
}
