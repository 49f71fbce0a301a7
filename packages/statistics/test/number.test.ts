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
    expect(readNumber(cell)).toMatchObject({ value, status: null, either: null });
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
    '<1000',
    'xx',
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
    ['<5', null, ':'],
    ['< 5', null, ':'],
    ['x', null, ':'],
    ['…', null, '...'],
  ])('has the value and symbol of «%s»', (cell, value, status) => {
    expect(readNumber(cell)).toMatchObject({ value, status });
  });

  it.each([
    ['12,5', ','],
    ['1 234,567', ','],
    ['1.234.567', ','],
    ['0,123', ','],
    ['1234,567', ','],
    ['12.5', '.'],
    ['1,234.5', '.'],
    ['1,234,567', '.'],
    ['1 234', null],
  ])('shows the decimal sign of «%s»', (cell, decimal) => {
    expect(readNumber(cell)).toMatchObject({ decimal, either: null });
  });

  it.each([
    ['1,234', ','],
    ['-12.345', '.'],
  ])('may be two numbers if it is «%s»', (cell, either) => {
    expect(readNumber(cell)).toMatchObject({ decimal: null, either });
  });
});
