import { describe, expect, it } from 'vitest';
import { readNumber } from '../src/reading/number.ts';

const nbsp = '\u00a0';

describe('A number', () => {
  it.each([
    ['0', 0],
    ['20602', 20_602],
    ['1 234', 1_234],
    [`1${nbsp}234${nbsp}567`, 1_234_567],
    ['1\u202f234,5', 1_234.5],
    ['1.234,5', 1_234.5],
    ['1,234.5', 1_234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['-12,5', -12.5],
    ['−12', -12],
    ['12,5 %', 12.5],
    ['1e3', 1_000],
  ])('is read from «%s»', (cell, value) => {
    expect(readNumber(cell)).toEqual({ value, status: null });
  });

  it.each([
    '1 23',
    '12 34 5',
    '2\r0602',
    '1\n234',
    '1\t234',
    '1.23.456',
    '1,2,3',
    '12,5,',
    '<5',
    'x',
  ])('is not read from «%s»', (cell) => {
    expect(readNumber(cell)).toBeNull();
  });

  it.each([
    ['-', 0, '-'],
    ['–', 0, '-'],
    [' - ', 0, '-'],
    ['..', null, '..'],
    [':', null, ':'],
    ['.', null, '.'],
    ['', null, null],
    ['12*', 12, '*'],
    ['12 *', 12, '*'],
  ])('has the value and symbol of «%s»', (cell, value, status) => {
    expect(readNumber(cell)).toEqual({ value, status });
  });
});
