import { createHash } from 'node:crypto';
import { readPopulation } from '@vesthub/module-steering-data/population';
import { describe, expect, it } from 'vitest';
import { syntheticFigures } from '../src/figures.ts';

const inhabitants = readPopulation().rows.filter(({ year }) => year >= 2013 && year <= 2016);

describe('The synthetic figures', () => {
  it('are the same in each run', () => {
    const hash = createHash('sha256');
    let count = 0;
    for (const figure of syntheticFigures(inhabitants)) {
      const { indicator, region, from, to, ageGroup, sex, value } = figure;
      hash.update(`${indicator} ${region} ${from} ${to} ${ageGroup} ${sex} ${value}\n`);
      count += 1;
    }
    expect([count, hash.digest('hex')]).toEqual([
      213_824,
      'f844055469f198404dc6afbe3f213e7dc9608281ae96aa8e45b598d7106a3a3e',
    ]);
  });

  it('have a population by age and sex that adds up to the real population', () => {
    const [first] = inhabitants;
    const people = [...syntheticFigures([first!])].filter(
      ({ indicator }) => indicator === 'synthetic-population',
    );
    expect(people).toHaveLength(16);
    expect(people.reduce((sum, { value }) => sum + value, 0)).toBe(first!.population);
  });
});
