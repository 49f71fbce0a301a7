import { describe, expect, it } from 'vitest';
import { day } from '@vesthub/kernel';
import { invoiceNok, rateOn, schemeNok } from '../src/contributions/arithmetic.ts';

describe('an invoice', () => {
  it('is population times rate', () => {
    expect(invoiceNok(60106, 1000, 'WHOLE_SCHEME')).toBe(601060);
  });

  it('is rounded up to whole kroner where the scheme says so', () => {
    expect(invoiceNok(9413, 50, 'EACH_INVOICE_UP')).toBe(4707);
    expect(invoiceNok(9412, 50, 'EACH_INVOICE_UP')).toBe(4706);
  });

  it('of a municipality without inhabitants is nothing', () => {
    expect(invoiceNok(0, 50, 'EACH_INVOICE_UP')).toBe(0);
  });
});

describe('a scheme', () => {
  it('rounds the sum once', () => {
    expect(schemeNok([1, 1, 1], 50, 'WHOLE_SCHEME')).toBe(2);
  });

  it('sums rounded invoices where each is rounded up', () => {
    expect(schemeNok([1, 1, 1], 50, 'EACH_INVOICE_UP')).toBe(3);
  });

  it('without payers costs nothing', () => {
    expect(schemeNok([], 1000, 'WHOLE_SCHEME')).toBe(0);
  });

  it('loses no øre in large sums', () => {
    expect(schemeNok(Array<number>(1000).fill(999_999), 10, 'WHOLE_SCHEME')).toBe(99_999_900);
  });
});

describe('the rate on a day', () => {
  const rate = (perInhabitantNok: string, from: string | null, to: string | null) => ({
    perInhabitantNok,
    from: from === null ? null : day(from),
    to: to === null ? null : day(to),
  });
  const rates = [rate('2.00', '2016-01-01', '2017-01-01'), rate('2.50', '2018-01-01', null)];

  it('is the one stated for it', () => {
    expect(rateOn(rates, day('2016-01-01'))).toEqual({ perInhabitantOre: 200, stated: true });
    expect(rateOn(rates, day('2020-06-01'))).toEqual({ perInhabitantOre: 250, stated: true });
  });

  it('is the nearest one by the same rule where none is stated', () => {
    expect(rateOn(rates, day('2010-01-01'))).toEqual({ perInhabitantOre: 200, stated: false });
    expect(rateOn(rates, day('2017-01-01'))).toEqual({ perInhabitantOre: 200, stated: false });
    expect(rateOn(rates, day('2017-12-31'))).toEqual({ perInhabitantOre: 250, stated: false });
  });

  it('is null for a scheme without rates', () => {
    expect(rateOn([], day('2016-01-01'))).toBeNull();
  });

  it('keeps the øre of a rate', () => {
    expect(rateOn([rate('0.29', null, null)], day('2016-01-01'))?.perInhabitantOre).toBe(29);
  });
});
