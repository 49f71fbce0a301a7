import { describe, expect, it } from 'vitest';
import { combinations, findPayers } from '../../src/contributions/payer-search.ts';

describe('combinations', () => {
  it('returns every choice exactly once, in order', () => {
    expect(combinations(['a', 'b', 'c'], 2)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  it('returns one empty choice for a count of 0, and none for a count above the number of items', () => {
    expect(combinations(['a'], 0)).toEqual([[]]);
    expect(combinations(['a'], 2)).toEqual([]);
  });
});

describe('findPayers', () => {
  const populations: Record<string, number> = { a: 101, b: 203, c: 407, other: 51 };
  const search = {
    members: ['a', 'b', 'c'],
    others: ['other'],
    excludedCount: 1,
    years: [2016],
    perInhabitantOre: 50,
    toleranceNok: 0,
    population: (name: string, year: number) =>
      year === 2016 ? (populations[name] ?? null) : null,
  };

  it('finds the excluded member from the amount', () => {
    expect(findPayers({ ...search, amountNok: 51 + 204 + 26 })).toEqual({
      combinations: 3,
      matches: [{ excluded: ['b'], year: 2016 }],
    });
  });

  it('finds no match if no choice gives the amount', () => {
    expect(findPayers({ ...search, amountNok: 1 }).matches).toEqual([]);
  });

  it('skips a year without population figures', () => {
    expect(findPayers({ ...search, years: [1999], amountNok: 281 }).matches).toEqual([]);
  });
});
