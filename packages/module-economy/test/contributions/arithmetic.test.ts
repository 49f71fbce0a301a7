import { describe, expect, it } from 'vitest';
import { day } from '@vesthub/kernel';
import { invoiceNok, rateOn, schemeNok } from '../../src/contributions/arithmetic.ts';

describe('invoiceNok', () => {
  it('multiplies population by rate', () => {
    expect(invoiceNok(60106, 1000, 'WHOLE_SCHEME')).toBe(601060);
  });

  it('rounds up to whole kroner for a scheme that rounds each invoice up', () => {
    expect(invoiceNok(9413, 50, 'EACH_INVOICE_UP')).toBe(4707);
    expect(invoiceNok(9412, 50, 'EACH_INVOICE_UP')).toBe(4706);
  });

  it('returns 0 for a municipality without inhabitants', () => {
    expect(invoiceNok(0, 50, 'EACH_INVOICE_UP')).toBe(0);
  });
});

describe('schemeNok', () => {
  it('rounds the sum once for a scheme that rounds as a whole', () => {
    expect(schemeNok([1, 1, 1], 50, 'WHOLE_SCHEME')).toBe(2);
  });

  it('sums the rounded invoices for a scheme that rounds each invoice up', () => {
    expect(schemeNok([1, 1, 1], 50, 'EACH_INVOICE_UP')).toBe(3);
  });

  it('returns 0 without payers', () => {
    expect(schemeNok([], 1000, 'WHOLE_SCHEME')).toBe(0);
  });

  it('keeps every øre in large sums', () => {
    expect(schemeNok(Array<number>(1000).fill(999_999), 10, 'WHOLE_SCHEME')).toBe(99_999_900);
  });
});

describe('rateOn', () => {
  const rate = (perInhabitantNok: string, from: string | null, to: string | null) => ({
    perInhabitantNok,
    from: from === null ? null : day(from),
    to: to === null ? null : day(to),
  });
  const rates = [rate('2.00', '2016-01-01', '2017-01-01'), rate('2.50', '2018-01-01', null)];

  it('returns the rate stated for the day', () => {
    expect(rateOn(rates, day('2016-01-01'))).toEqual({ perInhabitantOre: 200, stated: true });
    expect(rateOn(rates, day('2020-06-01'))).toEqual({ perInhabitantOre: 250, stated: true });
  });

  it('returns the rate nearest in time if none is stated for the day', () => {
    expect(rateOn(rates, day('2010-01-01'))).toEqual({ perInhabitantOre: 200, stated: false });
    expect(rateOn(rates, day('2017-01-01'))).toEqual({ perInhabitantOre: 200, stated: false });
    expect(rateOn(rates, day('2017-12-31'))).toEqual({ perInhabitantOre: 250, stated: false });
  });

  it('returns null without rates', () => {
    expect(rateOn([], day('2016-01-01'))).toBeNull();
  });

  it('keeps the øre of a rate', () => {
    expect(rateOn([rate('0.29', null, null)], day('2016-01-01'))?.perInhabitantOre).toBe(29);
  });
});
