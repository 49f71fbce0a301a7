import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../src/time/calendar.ts';
import {
  dateText,
  endOf,
  isValidOn,
  periodText,
  startOf,
  statedDate,
} from '../src/time/stated-date.ts';

const period = (
  from: string | null,
  fromPrecision: string | null,
  to: string | null,
  toPrecision: string | null,
) => ({
  from: from === null ? null : day(from),
  fromPrecision,
  to: to === null ? null : day(to),
  toPrecision,
});

const days = (date: { first: Date; last: Date } | null) =>
  date && `${isoDay(date.first)} ${isoDay(date.last)}`;

describe('a stated date', () => {
  it.each([
    ['2016-11-03', 'DAY', '2016-11-03 2016-11-03', '3. november 2016', '3 November 2016'],
    ['2016-11-03', null, '2016-11-03 2016-11-03', '3. november 2016', '3 November 2016'],
    ['2016-02-01', 'MONTH', '2016-02-01 2016-02-29', 'februar 2016', 'February 2016'],
    ['1992-01-01', 'YEAR', '1992-01-01 1992-12-31', '1992', '1992'],
    ['2015-08-01', 'YEAR', '2015-08-01 2015-12-31', '2015', '2015'],
  ])('of %s by %s may be %s', (date, precision, span, norwegian, english) => {
    const stated = statedDate(day(date), precision);
    expect(days(stated)).toBe(span);
    expect([dateText(stated, 'NB'), dateText(stated, 'EN')]).toEqual([norwegian, english]);
  });
});

describe('a period', () => {
  it.each([
    [period('2016-01-01', 'YEAR', '2017-01-01', 'YEAR'), '2016', '2016'],
    [period('2013-01-01', 'DAY', '2017-01-01', 'DAY'), '2013–2016', '2013–2016'],
    [period('1992-01-01', 'YEAR', '2019-01-01', 'DAY'), '1992–2018', '1992–2018'],
    [
      period('2016-11-01', 'MONTH', '2018-03-16', 'DAY'),
      'november 2016 – 15. mars 2018',
      'November 2016 – 15 March 2018',
    ],
    [period('2016-11-01', 'MONTH', null, null), 'fra november 2016', 'from November 2016'],
    [period(null, null, '2018-07-01', 'MONTH'), 'til juni 2018', 'until June 2018'],
    [period(null, null, null, null), null, null],
  ])('is printed by its ends (%#)', (given, norwegian, english) => {
    expect([periodText(given, 'NB'), periodText(given, 'EN')]).toEqual([norwegian, english]);
  });

  it('has a start and an end as exactly as they are stated', () => {
    const given = period('2016-03-01', 'MONTH', '2018-01-01', 'YEAR');
    expect([days(startOf(given)), days(endOf(given))]).toEqual([
      '2016-03-01 2016-03-31',
      '2017-01-01 2017-12-31',
    ]);
  });

  it.each([
    ['2016-02-29', false],
    ['2016-03-01', null],
    ['2016-03-31', null],
    ['2016-04-01', true],
    ['2016-12-31', true],
    ['2017-01-01', null],
    ['2017-12-31', null],
    ['2018-01-01', false],
  ])('from a month to a year holds on %s: %s', (on, holds) => {
    expect(isValidOn(period('2016-03-01', 'MONTH', '2018-01-01', 'YEAR'), day(on))).toBe(holds);
  });

  it('with exact ends holds on its first and last day, and without a beginning nobody knows', () => {
    const exact = period('2016-03-01', 'DAY', '2018-01-01', 'DAY');
    const answers = ['2016-02-29', '2016-03-01', '2017-12-31', '2018-01-01'].map((on) =>
      isValidOn(exact, day(on)),
    );
    expect(answers).toEqual([false, true, true, false]);
    const begunSometime = period(null, null, '2018-01-01', 'DAY');
    expect(isValidOn(begunSometime, day('2000-01-01'))).toBeNull();
    expect(isValidOn(begunSometime, day('2018-01-01'))).toBe(false);
  });
});
