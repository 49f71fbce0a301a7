import { describe, expect, it } from 'vitest';
import { invoicesNok, oreOf } from '../src/checks/invoices.ts';

describe('half a krone per inhabitant', () => {
  const halfKrone = oreOf('0.50');

  it.each([
    ['EACH_UP', 4],
    ['EACH_DOWN', 2],
    ['EACH_NEAREST', 2],
    ['TOTAL_ONLY', 3],
  ] as const)('of 1 and 5 inhabitants is, %s, %d kroner', (rounding, amount) => {
    expect(invoicesNok([1, 5], halfKrone, rounding)).toBe(amount);
  });

  it('of an odd number is rounded to the even krone where the nearest is asked for', () => {
    expect(invoicesNok([3], halfKrone, 'EACH_NEAREST')).toBe(2);
    expect(invoicesNok([5], halfKrone, 'EACH_NEAREST')).toBe(2);
  });

  it('of an even number is the same however it is rounded', () => {
    const roundings = ['EACH_UP', 'EACH_DOWN', 'EACH_NEAREST', 'TOTAL_ONLY'] as const;
    expect(roundings.map((rounding) => invoicesNok([60106], halfKrone, rounding))).toEqual(
      Array<number>(4).fill(30053),
    );
  });
});

describe('a rate that is not stated', () => {
  it('is no money', () => {
    expect(invoicesNok([100], oreOf(null), 'EACH_UP')).toBe(0);
  });
});
