import { describe, expect, it } from 'vitest';
import { gammaQuantile } from '../../src/analysis/gamma-quantile.ts';
import { ratePer } from '../../src/analysis/rate.ts';
import { europeanWeight } from '../../src/analysis/standard-population.ts';
import { directlyStandardisedRate } from '../../src/analysis/standardised-rate.ts';

describe('The rate', () => {
  it('is close to the standardised rate that the health atlas published for Vestre Viken, 2013 to 2015', () => {
    // Acute admissions with COPD: 933 of 241 963 inhabitants; the published standardised rate is 39 per 10 000.
    expect(ratePer(933, 241_963, 10_000)).toBeCloseTo(38.56, 2);
  });

  it('is 0 without events, and null without inhabitants or with an unknown count', () => {
    expect(ratePer(0, 1050, 1000)).toBe(0);
    expect(ratePer(3, 0, 1000)).toBeNull();
    expect(ratePer(null, 1050, 1000)).toBeNull();
    expect(ratePer(3, null, 1000)).toBeNull();
  });
});

/** Births and cases of Down’s syndrome in Michigan 1950–1964 by the mother’s age (rows) and birth order (columns). */
const births = [
  [230061, 72202, 15050, 2293, 327],
  [329449, 326701, 175702, 68800, 30666],
  [114920, 208667, 207081, 132424, 123419],
  [39487, 83228, 117300, 98301, 149919],
  [14208, 28466, 45026, 46075, 104088],
  [3052, 5375, 8660, 9834, 34392],
];
const cases = [107, 141, 60, 40, 39, 25];

describe('The directly standardised rate', () => {
  it('is 92.3 per 100 000 for first births in the example of Fay and Feuer', () => {
    const strata = births.map((row, at) => ({
      events: cases[at]!,
      population: row[0]!,
      weight: row.reduce((sum, one) => sum + one, 0),
    }));
    expect(directlyStandardisedRate(strata, 100_000)!.rate).toBeCloseTo(92.305, 3);
  });

  it('equals the rate and gamma interval of an R package', () => {
    // Example in the documentation of `ageadjust` of the R package canregtools (method gamma).
    const strata = [
      { events: 50, population: 1000, weight: 800 },
      { events: 60, population: 1200, weight: 1000 },
      { events: 45, population: 1100, weight: 1100 },
      { events: 70, population: 900, weight: 900 },
    ];
    const { rate, lower, upper } = directlyStandardisedRate(strata, 100_000)!;
    expect(rate).toBeCloseTo(5394.737, 3);
    expect(lower).toBeCloseTo(4709.493, 2);
    expect(upper).toBeCloseTo(6154.046, 2);
  });

  it('has the exact Poisson limits of Garwood’s table for a single stratum', () => {
    const garwood = [
      [0, 0, 3.689],
      [1, 0.0253, 5.572],
      [5, 1.623, 11.668],
      [10, 4.795, 18.39],
      [20, 12.217, 30.888],
    ] as const;
    for (const [events, low, high] of garwood) {
      const one = directlyStandardisedRate([{ events, population: 1000, weight: 7 }], 1000)!;
      expect(one.rate).toBeCloseTo(events, 9);
      expect(one.lower).toBeCloseTo(low, 3);
      expect(one.upper).toBeCloseTo(high, 3);
    }
  });

  it('equals the crude rate if the area has the proportions of the standard population', () => {
    const strata = [
      { events: 4, population: 300, weight: 3 },
      { events: 9, population: 100, weight: 1 },
    ];
    expect(directlyStandardisedRate(strata, 1000)!.rate).toBeCloseTo(32.5, 9);
  });

  it('is null if a stratum of the standard population has no inhabitants', () => {
    const empty = { events: 0, population: 0, weight: 5 };
    const full = { events: 3, population: 100, weight: 5 };
    expect(directlyStandardisedRate([full, empty], 1000)).toBeNull();
    expect(directlyStandardisedRate([full, { ...empty, weight: 0 }], 1000)!.rate).toBeCloseTo(30);
    expect(directlyStandardisedRate([], 1000)).toBeNull();
  });
});

describe('The quantile of the gamma distribution', () => {
  it('has the given share of the distribution below it, by integrating the density', () => {
    for (const shape of [0.7, 3.3, 41.5, 812]) {
      for (const p of [0.025, 0.5, 0.975]) {
        expect(shareBelow(gammaQuantile(p, shape, 1), shape)).toBeCloseTo(p, 5);
      }
    }
  });

  it('is continuous at the shape where the approximation begins', () => {
    for (const p of [0.025, 0.975]) {
      const [exact, approximate] = [50_000, 50_000.001].map((s) => gammaQuantile(p, s, 1)) as [
        number,
        number,
      ];
      expect(approximate / exact).toBeCloseTo(1, 7);
    }
  });
});

/** The integral of the gamma density from 0 to `end`, by Simpson's rule with x = u³, which is smooth at 0. */
function shareBelow(end: number, shape: number): number {
  const steps = 20_000;
  const width = Math.cbrt(end) / steps;
  const logGamma = logGammaOf(shape);
  const density = (u: number) =>
    u === 0 ? 0 : 3 * Math.exp((3 * shape - 1) * Math.log(u) - u ** 3 - logGamma);
  let sum = 0;
  for (let at = 0; at <= steps; at += 1) {
    const isEnd = at === 0 || at === steps;
    const inner = at % 2 === 0 ? 2 : 4;
    sum += (isEnd ? 1 : inner) * density(at * width);
  }
  return (sum * width) / 3;
}

/** The logarithm of the gamma function by Stirling's series, shifted to where the series is exact. */
function logGammaOf(shape: number): number {
  let shift = 0;
  let x = shape;
  for (; x < 20; x += 1) shift += Math.log(x);
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - shift;
}

describe('The European standard population', () => {
  it('has 100 000 people, also in other age groups than its own', () => {
    const ends = [17, 29, 39, 49, 59, 69, 79];
    const groups = [...ends, null].map((to, at) => ({
      from: at === 0 ? 0 : ends[at - 1]! + 1,
      to,
    }));
    const weights = groups.map((ages) => europeanWeight(ages)!);
    expect(weights.reduce((sum, one) => sum + one)).toBe(100_000);
    expect(weights[0]).toBe(5000 + 5500 + 5500 + (3 / 5) * 5500);
    expect(weights.at(-1)).toBe(2500 + 1500 + 1000);
  });

  it('has no weight for age groups that divide the ages from 90', () => {
    expect(europeanWeight({ from: 90, to: null })).toBe(1000);
    expect(europeanWeight({ from: 80, to: 94 })).toBeNull();
    expect(europeanWeight({ from: 95, to: null })).toBeNull();
  });
});
