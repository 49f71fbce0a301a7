import { describe, expect, it } from 'vitest';
import { invoicesNok, oreOf } from '../src/checks/invoices.ts';

describe('an invoice of half a krone per inhabitant', () => {
  const halfKrone = oreOf('0.50');

  it.each([
    ['EACH_UP', 4],
    ['EACH_DOWN', 2],
    ['EACH_NEAREST', 2],
    ['TOTAL_ONLY', 3],
  ] as const)('for 1 and 5 inhabitants with rounding %s is %d kroner', (rounding, amount) => {
    expect(invoicesNok([1, 5], halfKrone, rounding)).toBe(amount);
  });

  it('for an odd number of inhabitants is rounded to the even krone with EACH_NEAREST', () => {
    expect(invoicesNok([3], halfKrone, 'EACH_NEAREST')).toBe(2);
    expect(invoicesNok([5], halfKrone, 'EACH_NEAREST')).toBe(2);
  });

  it('for an even number of inhabitants is the same with every rounding', () => {
    const roundings = ['EACH_UP', 'EACH_DOWN', 'EACH_NEAREST', 'TOTAL_ONLY'] as const;
    expect(roundings.map((rounding) => invoicesNok([60106], halfKrone, rounding))).toEqual(
      Array<number>(4).fill(30053),
    );
  });
});

describe('a rate of null', () => {
  it('gives an invoice of 0', () => {
    expect(invoicesNok([100], oreOf(null), 'EACH_UP')).toBe(0);
  });
});
