import { expect, it } from 'vitest';
import { figuresOf, readText } from './read-text.ts';

it('A file with the symbol of a missing figure and its flag beside it is read by the symbol', async () => {
  const lines = [
    'kommune;indikator;år;verdi;status;flag',
    '0219;Brukere;2016;12;;',
    '0220;Brukere;2016;;:;PRIVACY',
    '0602;Brukere;2016;7;*;',
  ];
  const read = await readText('file.csv', lines.join('\r\n'));
  expect(figuresOf(read, 'brukere')).toEqual([
    '0219 2016-01-01 all ALL COUNT 12',
    '0220 2016-01-01 all ALL COUNT null :',
    '0602 2016-01-01 all ALL COUNT 7 *',
  ]);
});
