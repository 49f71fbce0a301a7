import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { readText, reasonsOf, refusalOf } from './read-text.ts';

const header = 'region;periode;indikator;verdi';

/** Reads the table `content` and returns the values of its figures, in the order of the file. */
async function valuesOf(content: string | Buffer): Promise<(number | null)[]> {
  return (await readText('table.csv', content)).figures.map(({ value }) => value);
}

describe('A line with more cells than headings', () => {
  it('is rejected, because a number may be cut', async () => {
    const read = await readText(
      'commas.csv',
      'region,periode,indikator,verdi\n0219,2016,Rate per 1000,12,5\n0220,2016,Rate per 1000,12\n',
    );
    expect(read.figures.map(({ region, value }) => [region, value])).toEqual([['0220', 12]]);
    expect(reasonsOf(read)).toEqual([
      '2 «5»: the line has a cell without a heading; a comma within a number may separate two of them',
    ]);
  });

  it('is rejected if the heading above the cell is empty', async () => {
    const read = await readText(
      'commas.csv',
      'region,periode,indikator,verdi,\n0219,2016,Rate,12,5\n0220,2016,Rate,12,\n',
    );
    expect(read.figures.map(({ region }) => region)).toEqual(['0220']);
  });

  it('is read when the cells beyond the headings are empty', async () => {
    expect(await valuesOf(`${header}\n0220;2016;Brukere;900;;\n`)).toEqual([900]);
  });
});

describe('A line with fewer cells than headings', () => {
  it('is rejected, unless it is a text below the table, which the notes quote', async () => {
    const read = await readText(
      'short.csv',
      `${header}\n0219;2016;Brukere\n0220;2016;Brukere;5\n\nKilde: SSB\nForeløpige tall;;;\n`,
    );
    expect(read.figures.map(({ region }) => region)).toEqual(['0220']);
    expect(reasonsOf(read)).toEqual([
      '2 «0219 | 2016 | Brukere»: the line has 3 cells, and the table 4 headings',
    ]);
    expect(read.notes).toContain(
      '2 lines with one text and no figure are left out: line 5 «Kilde: SSB», line 6 «Foreløpige tall».',
    );
  });
});

describe('Line ends', () => {
  const lines = [header, '0220;2016;Brukere;2', '0602;2016;Brukere;3', '0219;2016;Brukere;4'];

  it.each([
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ])('of %s are read', async (_name, end) => {
    expect(await valuesOf(lines.join(end))).toEqual([2, 3, 4]);
    expect(await valuesOf(lines.join(end) + end)).toEqual([2, 3, 4]);
  });

  it('of all kinds in one file are read', async () => {
    const [heading, one, two, three] = lines;
    expect(await valuesOf(`${heading}\n${one}\r${two}\r\n${three}\r`)).toEqual([2, 3, 4]);
  });

  it('are read where a chunk of the file ends between \\r and \\n', async () => {
    const row = '0220;2016;Brukere;1\r\n';
    const filler = row.repeat(Math.ceil(200_000 / row.length));
    for (const shift of [0, 1]) {
      const read = await readText('long.csv', `${header}${' '.repeat(shift)}\r\n${filler}`);
      expect(read.figures).toHaveLength(filler.length / row.length);
      expect(read.figures.at(-1)!.line).toBe(filler.length / row.length + 1);
    }
  });
});

describe('An encoding', () => {
  const late = `${header}\n${'0220;2016;Brukere;1\n'.repeat(6_000)}0219;2016;Hjemmesykepleie for de øvrige;2\n`;
  const nameOf = async (content: Buffer) =>
    (await readText('table.csv', content)).figures.at(-1)!.indicator;

  it.each([
    ['UTF-8', Buffer.from(late)],
    ['Latin-1, whose first letter is beyond the first 64 kB', Buffer.from(late, 'latin1')],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${late}`, 'utf16le')],
    ['UTF-16 without a byte order mark', Buffer.from(late, 'utf16le')],
    ['UTF-16, big-endian', Buffer.from(`\ufeff${late}`, 'utf16le').swap16()],
    ['UTF-16, big-endian, without a byte order mark', Buffer.from(late, 'utf16le').swap16()],
  ])('of %s is found', async (_name, content) => {
    expect(await nameOf(content)).toBe('hjemmesykepleie-for-de-ovrige');
  });
});

describe('A zero byte', () => {
  it('anywhere in a table causes a refusal that names the line', async () => {
    const lines = '0220;2016;Brukere;1\n'.repeat(6_000);
    expect(await refusalOf('zero.csv', `${header}\n${lines}0219;2016;Bru\u0000kere;2\n`)).toBe(
      'Line 6002 has a zero byte; the file is damaged.',
    );
  });

  it('in a text of JSON causes a refusal', async () => {
    const data = cube({ id: ['Region', 'Tid'], label: 'a\u0000b' });
    expect(await refusalOf('zero.json', data)).toBe('The text "a\\u0000b" has a zero character.');
  });
});

/** A data set of JSON-stat with one figure for each of two years. */
function cube(members: object, time: object = { index: { 2015: 0, 2016: 1 } }): string {
  return JSON.stringify({
    class: 'dataset',
    version: '2.0',
    label: 'Brukere',
    id: ['Region', 'Tid'],
    size: [1, 2],
    role: { geo: ['Region'], time: ['Tid'] },
    dimension: {
      Region: { category: { index: ['0220'], label: { '0220': 'Asker' } } },
      Tid: { category: time },
    },
    value: [1, 2],
    ...members,
  });
}

describe('A data set of JSON-stat', () => {
  it('is read', async () => {
    const { figures } = await readText('cube.json', cube({}));
    expect(figures.map(({ from, value }) => [from, value])).toEqual([
      ['2015-01-01', 1],
      ['2016-01-01', 2],
    ]);
  });

  it('has the value zero for the symbol -', async () => {
    const { figures } = await readText('nil.json', cube({ value: [null, 2], status: { 0: '-' } }));
    expect(figures.map(({ value, status }) => [value, status])).toEqual([
      [0, '-'],
      [2, null],
    ]);
  });

  it.each([
    [{ 2015: 0, 2016: 7 }, 'dimension.Tid has the index 7 for the category "2016"'],
    [{ 2015: 0, 2016: 0 }, 'dimension.Tid has the index 0 for the category "2016"'],
    [{ 2015: 1, 2016: 2 }, 'dimension.Tid has the index 1 for the category "2015"'],
    [['2015', '2015'], 'dimension.Tid has the category "2015" more than once.'],
  ])('is refused when the index of its categories is %j', async (index, message) => {
    expect(await refusalOf('index.json', cube({}, { index }))).toContain(message);
  });

  it.each(['value', 'status'])('is refused when %s has a key that is no position', async (name) => {
    expect(await refusalOf('key.json', cube({ [name]: { abc: '3' } }))).toBe(
      `${name} has the key "abc"; expected the position of a value, from 0.`,
    );
  });

  it('is detected when symbols fill the beginning of the file', async () => {
    const regions = Array.from({ length: 9_000 }, (_, at) => `R${at}`);
    const { format, rejections } = await readText(
      'late.json',
      JSON.stringify({
        dataset: {
          status: Object.fromEntries(regions.map((_, at) => [at, ':'])),
          value: regions.map(() => null),
          dimension: {
            id: ['Region', 'Tid'],
            size: [regions.length, 1],
            role: { geo: ['Region'], time: ['Tid'] },
            Region: { category: { index: regions } },
            Tid: { category: { index: ['2016'] } },
          },
        },
      }),
    );
    expect([format, rejections.length]).toEqual(['json-stat', regions.length]);
  });
});

it('A percentage in a workbook is the number that Excel shows', async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet('Ark1');
  sheet.addRow(['Kommune', 'Andel med vedtak (%) 2016']);
  for (const [name, format] of [
    ['0220 Asker', '0.00%'],
    ['0219 Bærum', '0%'],
    ['0602 Drammen', '0.00" %"'],
  ]) {
    sheet.addRow([name, 0.07]).getCell(2).numFmt = format!;
  }
  const { figures } = await readText('share.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  expect(figures.map(({ value }) => value)).toEqual([7, 7, 0.07]);
});

it('A number that a workbook shows in thousands, and a formula without a result, are rejected', async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet('Ark1');
  sheet.addRow(['Kommune', 'Brukere 2016']);
  sheet.addRow(['0220 Asker', 1234567]).getCell(2).numFmt = '#,##0,';
  sheet.addRow(['0219 Bærum', { formula: '1+1' }]);
  sheet.addRow(['0602 Drammen', 1.234]);
  const read = await readText('scaled.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  expect(read.figures.map(({ value }) => value)).toEqual([1.234]);
  expect(read.rejections.map(({ cell }) => cell)).toEqual([
    '1234567, which the number format «#,##0,» shows as thousands',
    'a formula without a saved result',
  ]);
});
