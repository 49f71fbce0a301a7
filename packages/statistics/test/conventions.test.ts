import { describe, expect, it } from 'vitest';
import { readText, reasonsOf, refusalOf } from './read-text.ts';

const table = (...cells: string[]) =>
  [
    'kommune;periode;indikator;verdi',
    ...cells.map((cell, at) => `0219;${2000 + at};A;"${cell}"`),
  ].join('\n');

const valuesOf = async (...cells: string[]) =>
  (await readText('x.csv', table(...cells))).figures.map(({ value }) => value);

describe('The decimal sign of a file', () => {
  it('is decided by any of its numbers, also by a later one, and the notes say so', async () => {
    const read = await readText('x.csv', table('1,234', '3', '12,5'));
    expect(read.figures.map(({ value }) => value)).toEqual([1.234, 3, 12.5]);
    expect(read.notes).toContain(
      'Numbers are read with a decimal comma, because line 4 has «12,5».',
    );
    expect(await valuesOf('1,234', '1,234,567')).toEqual([1234, 1_234_567]);
    expect(await valuesOf('1.234', '12,5')).toEqual([1234, 12.5]);
    expect(await valuesOf('1.005', '12.5', '1,005')).toEqual([1.005, 12.5, 1005]);
  });

  it('is asked for if no number shows it', async () => {
    expect(await refusalOf('x.csv', table('5', '1,234'))).toBe(
      'Line 3 has «1,234», which is 1.234 or 1234, and no number of the file shows which. State the decimal sign of the file (--decimal comma or point).',
    );
  });

  it('may be stated', async () => {
    const read = await readText('x.csv', table('1,234'), { decimal: '.' });
    expect(read.figures.map(({ value }) => value)).toEqual([1234]);
  });

  it('is one in a file', async () => {
    expect(await refusalOf('x.csv', table('12,5', '1.5'))).toBe(
      'Line 3 has «1.5», with a decimal point, but the decimal sign of the file is a comma: line 2 has «12,5». One file has one decimal sign.',
    );
  });

  it('also decides numerators and denominators', async () => {
    const atlas = [
      'area_name;level1_name;level2_name;value;numerator;denominator;type;period',
      'Vestre Viken;A;B;98,1;1.234;142.700;rate;2013-2017',
    ].join('\n');
    const { figures } = await readText('a.csv', atlas);
    expect(figures.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [1234, 142_700],
    ]);
  });
});

it('Figures that the publisher does not show are read as confidential, and the notes count them', async () => {
  const read = await readText('x.csv', table('<5', 'x', '<5', ':', '7'));
  expect(read.figures.map(({ value, status }) => value ?? status)).toEqual([':', ':', ':', ':', 7]);
  expect(read.notes).toContain(
    '3 cells are read as figures that the publisher does not show (:): 2 × «<5», 1 × «x».',
  );
});

it('A negative numerator is rejected', async () => {
  const read = await readText('x.csv', 'kommune;år;A;teller;nevner\n0219;2016;5;-4;100\n');
  expect(reasonsOf(read)).toEqual(['2 «-4»: no numerator: it is negative']);
});
