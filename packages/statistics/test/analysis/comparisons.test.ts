import { describe, expect, it } from 'vitest';
import { changeFrom, indexOn, periodBefore, yearBefore } from '../../src/analysis/development.ts';
import { quantile } from '../../src/analysis/quantile.ts';
import { positionAgainst, ranksOf } from '../../src/analysis/rank.ts';
import {
  coefficientOfVariation,
  systematicComponent,
  variationBetween,
} from '../../src/analysis/variation.ts';

describe('Development', () => {
  it('is a difference and a percentage', () => {
    // Population of Bærum on 1 January 2015 and 2016.
    expect(changeFrom(120_685, 122_348)).toEqual({
      absolute: 1663,
      percent: 100 * (1663 / 120_685),
    });
    expect(changeFrom(50, 40)).toEqual({ absolute: -10, percent: -20 });
  });

  it('has no percentage after 0, and is null if a value is unknown', () => {
    expect(changeFrom(0, 4)).toEqual({ absolute: 4, percent: null });
    expect(changeFrom(null, 4)).toBeNull();
    expect(changeFrom(4, null)).toBeNull();
  });

  it('is an index in which the base is 100', () => {
    expect(indexOn(80, 100)).toBe(125);
    expect(indexOn(0, 100)).toBeNull();
    expect(indexOn(null, 100)).toBeNull();
  });

  it('compares with the previous period and with the same period a year before', () => {
    expect(periodBefore({ year: 2016, month: 1 })).toEqual({ year: 2015, month: 12 });
    expect(periodBefore({ year: 2016, month: 7 })).toEqual({ year: 2016, month: 6 });
    expect(periodBefore({ year: 2016, month: null })).toEqual({ year: 2015, month: null });
    expect(yearBefore({ year: 2016, month: 7 })).toEqual({ year: 2015, month: 7 });
  });
});

describe('Quantiles', () => {
  it('equal the quantiles of R’s default method for 1, 2, 3, 4, 10', () => {
    // quantile(c(1, 2, 3, 4, 10), c(.05, .25, .5, .95)) in R: 1.2, 2, 3, 8.8
    const values = [10, 3, 1, 4, 2];
    expect([0.05, 0.25, 0.5, 0.95].map((p) => quantile(values, p)!)).toEqual([
      expect.closeTo(1.2, 9),
      2,
      3,
      expect.closeTo(8.8, 9),
    ]);
    expect(quantile([], 0.5)).toBeNull();
  });
});

const area = (value: number, population: number | null = null) => ({
  value,
  population,
  observed: null,
  expected: null,
});

describe('Variation', () => {
  it('has lowest, highest, and ratios with and without the outermost areas', () => {
    const areas = [24, 10, 12, 30, 20, 15].map((value) => area(value));
    // Sorted 10 12 15 20 24 30; quartiles at positions 1.25 and 3.75: 12.75 and 23; percentiles 10.5 and 28.5.
    expect(variationBetween(areas)).toMatchObject({
      areas: 6,
      lowest: 10,
      highest: 30,
      ratio: 3,
      ratioWithoutOutermost: 2,
      ratioWithoutTwoOutermost: 20 / 15,
      ratioOfPercentiles: expect.closeTo(28.5 / 10.5, 9) as number,
      ratioOfQuartiles: expect.closeTo(23 / 12.75, 9) as number,
      weightedCoefficientOfVariation: null,
      systematicComponent: null,
    });
  });

  it('has no ratio if the lowest value is 0, and is null for fewer than two areas', () => {
    expect(variationBetween([area(0), area(4)])!.ratio).toBeNull();
    expect(variationBetween([area(4)])).toBeNull();
  });

  it('has the coefficient of variation 2 / 5 for the textbook example 2 4 4 4 5 5 7 9', () => {
    const weight = 1;
    const values = [2, 4, 4, 4, 5, 5, 7, 9].map((value) => ({ value, weight }));
    expect(coefficientOfVariation(values)).toBeCloseTo(0.4, 12);
  });

  it('weighs areas by inhabitants, with the same result as repeated areas', () => {
    const areas = [area(10, 1), area(20, 3), area(40, 2)];
    const repeated = [10, 20, 20, 20, 40, 40].map((value) => ({ value, weight: 1 }));
    expect(variationBetween(areas)!.weightedCoefficientOfVariation).toBeCloseTo(
      coefficientOfVariation(repeated)!,
      12,
    );
  });
});

describe('The systematic component of variation', () => {
  it('is the variance minus the variance due to chance', () => {
    // (0.5² + 0.5² + 0²) / 3 − (1/20 + 1/40 + 1/10) / 3 = (0.5 − 0.175) / 3
    const areas = [
      { observed: 30, expected: 20 },
      { observed: 20, expected: 40 },
      { observed: 10, expected: 10 },
    ];
    expect(systematicComponent(areas)).toBeCloseTo(0.325 / 3, 12);
  });

  it('equals the variance of a simulation, and 0 if the simulation has chance only', () => {
    const random = generator(20161117);
    const counts = (spread: number) =>
      Array.from({ length: 20_000 }, (_none, at) => {
        const expected = 10 + (at % 50);
        // Uniform on 1 ± spread, with variance spread² / 3.
        const risk = 1 + spread * (2 * random() - 1);
        return { observed: poisson(expected * risk, random), expected };
      });
    expect(systematicComponent(counts(0.6))).toBeCloseTo(0.12, 2);
    expect(systematicComponent(counts(0))).toBeCloseTo(0, 2);
  });

  it('is 0 if areas differ less than by chance, and null if a count is unknown', () => {
    const alike = { observed: 10, expected: 10 };
    expect(systematicComponent([alike, alike])).toBe(0);
    expect(systematicComponent([alike, { observed: null, expected: 10 }])).toBeNull();
    expect(systematicComponent([alike, { observed: 0, expected: 0 }])).toBeNull();
    expect(systematicComponent([])).toBeNull();
  });
});

/** Lehmer's pseudo-random generator. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A Poisson-distributed number by Knuth's method. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; count += 1) product *= random();
  return count;
}

describe('Rank and position', () => {
  it('give equal values the better rank and skip the next', () => {
    expect(ranksOf([30, 10, null, 30, 20])).toEqual([1, 4, null, 1, 3]);
    expect(ranksOf([30, 10, null, 30, 20], { lowestFirst: true })).toEqual([3, 1, null, 3, 2]);
  });

  it('compare a value with the level of a larger area', () => {
    expect(positionAgainst(40, 50)).toEqual({ reference: 40, difference: 10, percent: 125 });
    expect(positionAgainst(0, 50)).toEqual({ reference: 0, difference: 50, percent: null });
    expect(positionAgainst(null, 50)).toBeNull();
    expect(positionAgainst(40, null)).toBeNull();
  });
});
