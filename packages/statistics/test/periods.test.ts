import { describe, expect, it } from 'vitest';
import { noPeriod, periodInHeading, readPeriod } from '../src/reading/period.ts';

describe('A period', () => {
  it.each([
    ['2016', '2016-01-01', '2017-01-01'],
    ['2016.0', '2016-01-01', '2017-01-01'],
    ['2016*', '2016-01-01', '2017-01-01'],
    ['År 2016', '2016-01-01', '2017-01-01'],
    ['2016 (foreløpig)', '2016-01-01', '2017-01-01'],
    ['2013-2017', '2013-01-01', '2018-01-01'],
    ['2013–2017', '2013-01-01', '2018-01-01'],
    ['201601', '2016-01-01', '2016-02-01'],
    ['januar 2016', '2016-01-01', '2016-02-01'],
    ['2016 des.', '2016-12-01', '2017-01-01'],
    ['March 2016', '2016-03-01', '2016-04-01'],
    ['01-2016', '2016-01-01', '2016-02-01'],
    ['1. kv. 2016', '2016-01-01', '2016-04-01'],
    ['2016 1. kvartal', '2016-01-01', '2016-04-01'],
    ['Q4 2016', '2016-10-01', '2017-01-01'],
    ['2016K1', '2016-01-01', '2016-04-01'],
    ['2. halvår 2016', '2016-07-01', '2017-01-01'],
    ['2. tertial 2016', '2016-05-01', '2016-09-01'],
    ['uke 1 2016', '2016-01-04', '2016-01-11'],
    ['2016U53', null, null],
    ['2015U53', '2015-12-28', '2016-01-04'],
    ['Pr. 31.12.2016', '2016-12-31', '2017-01-01'],
    ['per 1. januar 2016', '2016-01-01', '2016-01-02'],
    ['31/12-2016', '2016-12-31', '2017-01-01'],
    ['20160131', '2016-01-31', '2016-02-01'],
    ['30.02.2016', null, null],
    ['201613', null, null],
    ['1. juli', null, null],
    ['5. kvartal 2016', null, null],
    ['ord 2016', null, null],
    ['16', null, null],
  ])('«%s» is from %s to %s', (cell, from, to) => {
    expect(readPeriod(cell)).toEqual(from === null ? null : { from, to });
  });

  it.each([
    ['2016/17', 'two years (write 2016-2017) or a school year'],
    ['01/02/2016', 'the first number may be the day or the month'],
    ['i fjor', 'such as 2016, 2013-2017, 2016M03, mars 2016'],
  ])('that is «%s» is not guessed', (cell, reason) => {
    expect(readPeriod(cell)).toBeNull();
    expect(noPeriod(cell)).toContain(reason);
  });
});

describe('The period in a heading', () => {
  it.each([
    ['Persons 2016', 'Persons', '2016-01-01', '2017-01-01'],
    ['Brukere, 1. kvartal 2016', 'Brukere', '2016-01-01', '2016-04-01'],
    ['Brukere pr. 31.12.2016', 'Brukere', '2016-12-31', '2017-01-01'],
    ['2016M03 Opphold', 'Opphold', '2016-03-01', '2016-04-01'],
    ['Brukere (2016)', 'Brukere', '2016-01-01', '2017-01-01'],
  ])('«%s» belongs to «%s», from %s to %s', (heading, rest, from, to) => {
    expect(periodInHeading(heading)).toEqual({ span: { from, to }, rest });
  });

  it.each(['Endring 2015 2016', 'Vekst fra 2015 til 2016', 'Brukere', 'Rate per 1000'])(
    '«%s» has not exactly one',
    (heading) => expect(periodInHeading(heading)).toBeNull(),
  );
});
