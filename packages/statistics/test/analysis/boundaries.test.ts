import { describe, expect, it } from 'vitest';
import { follow, partsOf } from '../../src/analysis/boundaries.ts';

const on = (year: number) => new Date(Date.UTC(year, 0, 1));
const change = (year: number, oldCode: string, newCode: string) => ({
  oldCode,
  newCode,
  on: on(year),
});

/** Real changes: mergers and new numbers of Asker, Holmestrand and Bærum; the splits of Tysfjord and Ålesund. */
const changes = [
  change(2018, '0702', '0715'),
  change(2018, '0714', '0715'),
  change(2020, '0219', '3024'),
  change(2020, '0220', '3025'),
  change(2020, '0627', '3025'),
  change(2020, '0628', '3025'),
  change(2020, '0713', '3802'),
  change(2020, '0715', '3802'),
  change(2020, '1805', '1806'),
  change(2020, '1850', '1806'),
  change(2020, '1850', '1875'),
  change(2020, '1849', '1875'),
  change(2024, '3024', '3201'),
  change(2024, '3025', '3203'),
  change(2024, '1507', '1508'),
  change(2024, '1507', '1580'),
];

describe('Borders of a later day', () => {
  it('give the municipalities that merged', () => {
    expect(partsOf('3025', { at: on(2016), borders: on(2020) }, changes)).toEqual({
      exact: true,
      codes: ['0220', '0627', '0628'],
    });
  });

  it('follow a chain of mergers and new numbers', () => {
    expect(partsOf('3802', { at: on(2016), borders: on(2020) }, changes)).toEqual({
      exact: true,
      codes: ['0702', '0713', '0714'],
    });
    expect(partsOf('3203', { at: on(2016), borders: on(2024) }, changes)).toEqual({
      exact: true,
      codes: ['0220', '0627', '0628'],
    });
  });

  it('give the code itself if it did not change in between', () => {
    expect(partsOf('0219', { at: on(2015), borders: on(2019) }, changes)).toEqual({
      exact: true,
      codes: ['0219'],
    });
  });

  it('are inexact if a municipality was split between two', () => {
    expect(partsOf('1806', { at: on(2019), borders: on(2020) }, changes)).toEqual({
      exact: false,
      code: '1850',
      areas: ['1806', '1875'],
      why: 'SPLIT',
    });
    expect(partsOf('1580', { at: on(2023), borders: on(2024) }, changes)).toEqual({
      exact: false,
      code: '1507',
      areas: ['1508', '1580'],
      why: 'SPLIT',
    });
  });
});

describe('Borders of an earlier day', () => {
  it('are exact if only the number has changed since', () => {
    expect(partsOf('0219', { at: on(2024), borders: on(2016) }, changes)).toEqual({
      exact: true,
      codes: ['3201'],
    });
  });

  it('are inexact for a municipality that has been merged into another since', () => {
    expect(partsOf('0628', { at: on(2021), borders: on(2016) }, changes)).toEqual({
      exact: false,
      code: '3025',
      areas: ['0220', '0627', '0628'],
      why: 'MERGED',
    });
  });

  it('are exact for a municipality that has been split since: the sum of its parts', () => {
    expect(partsOf('1507', { at: on(2024), borders: on(2023) }, changes)).toEqual({
      exact: true,
      codes: ['1508', '1580'],
    });
  });
});

it('A code is followed through changes up to and including the day', () => {
  expect(follow('0220', on(2019), on(2020), changes)).toEqual(['3025']);
  expect(follow('0220', on(2019), new Date(Date.UTC(2019, 11, 31)), changes)).toEqual(['0220']);
  expect(follow('3025', on(2020), on(2019), changes)).toEqual(['0220', '0627', '0628']);
});
