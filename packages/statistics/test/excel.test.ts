import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { figuresOf, readText, reasonsOf, refusalOf } from './read-text.ts';

async function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const book = new Workbook();
  book.addWorksheet('Ark1').addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('A workbook', () => {
  it('of figures is read like any other table', async () => {
    const read = await readText(
      'figures.xlsx',
      await workbook([
        ['Utskrivningsklare døgn'],
        ['Kommune', 2015, 2016],
        ['0220 Asker', 101, '1 020'],
        ['0219 Bærum', '..', 3.5],
      ]),
    );
    expect([read.format, read.figures.length, reasonsOf(read)]).toEqual(['excel', 4, []]);
    expect(figuresOf(read, 'utskrivningsklare-dogn')).toEqual([
      '0219 2015-01-01 all ALL COUNT null ..',
      '0219 2016-01-01 all ALL COUNT 3.5',
      '0220 2015-01-01 all ALL COUNT 101',
      '0220 2016-01-01 all ALL COUNT 1020',
    ]);
  });

  it('with the numbers of municipalities in two years gives the numbers that changed', async () => {
    const read = await readText(
      'numbers.xlsx',
      await workbook([
        ['Kommunenr. 2019', 'Kommunenavn 2019', 'Kommunenr. 2020', 'Kommunenavn 2020'],
        [219, 'BÆRUM', 3024, 'BÆRUM'],
        [1804, 'BODØ', 1804, 'BODØ'],
        [1901, 'HARSTAD', 5402, 'HARSTAD'],
      ]),
    );
    const change = (oldCode: string, newCode: string, name: string) => ({
      oldCode,
      oldName: name,
      newCode,
      newName: name,
      date: '2020-01-01',
    });
    expect([read.format, read.rows]).toEqual([
      'excel',
      [
        { line: 2, change: change('0219', '3024', 'BÆRUM') },
        { line: 4, change: change('1901', '5402', 'HARSTAD') },
      ],
    ]);
  });

  it('is refused if it is truncated', async () => {
    const whole = await workbook([
      ['Kommune', 2015],
      ['0220 Asker', 101],
    ]);
    expect(await refusalOf('broken.xlsx', whole.subarray(0, 600))).toBe(
      'The workbook cannot be read: its end is missing.',
    );
  });
});
