import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { readText, reasonsOf, refusalOf } from './read-text.ts';
import { bareWorkbook, inlineRow, zipOf } from './zip-of.ts';

type Cells = readonly (string | number | null)[];

/** A workbook with sheets of these rows, and merged areas. */
async function workbook(
  sheets: Readonly<Record<string, readonly Cells[]>>,
  merged: readonly string[] = [],
): Promise<Buffer> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    sheet.addRows(rows.map((row) => [...row]));
    for (const area of merged) sheet.mergeCells(area);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The figures as `region from value`. */
async function valuesOf(content: Buffer, options = {}): Promise<string[]> {
  const { figures } = await readText('book.xlsx', content, options);
  return figures.map(({ region, from, value }) => `${region} ${from.slice(0, 4)} ${value}`);
}

const users: readonly Cells[] = [
  ['Kommune', 'Brukere 2016'],
  ['0219 Bærum', 7],
];
const places: readonly Cells[] = [
  ['Kommune', 'Plasser 2016'],
  ['0220 Asker', 9],
];
const about: readonly Cells[] = [['Om tallene'], ['Kilde', 'Asker kommune']];

describe('A workbook with several sheets', () => {
  it('is read if one of them has a table, and the notes name the sheet', async () => {
    const content = await workbook({ Innhold: about, Tall: users });
    const read = await readText('book.xlsx', content);
    expect([read.figures.length, read.about.dataSet]).toEqual([1, 'book.xlsx, Tall']);
    expect(read.notes).toContain(
      'Of the sheets 1 «Innhold», 2 «Tall», «Tall» is read; no other can be read as a table.',
    );
  });

  it('is refused with the sheets if several have tables, until one is stated by name or number', async () => {
    const content = await workbook({ Innhold: about, Brukere: users, Plasser: places });
    expect(await refusalOf('book.xlsx', content)).toBe(
      'Several sheets of the workbook have tables: 2 «Brukere», 3 «Plasser»; state which is read (--sheet, by name or number).',
    );
    expect(await valuesOf(content, { sheet: 'plasser' })).toEqual(['0220 2016 9']);
    expect(await valuesOf(content, { sheet: '2' })).toEqual(['0219 2016 7']);
    expect(await refusalOf('book.xlsx', content, { sheet: 'Priser' })).toBe(
      'The workbook has no sheet «Priser»; its sheets are 1 «Innhold», 2 «Brukere», 3 «Plasser».',
    );
  });

  it('is refused with the reason of each sheet if none can be read', async () => {
    expect(await refusalOf('book.xlsx', await workbook({ A: about, B: [['x']] }))).toMatch(
      /^No sheet of the workbook can be read. «A»: .*names the region.* «B»: The file holds no table/,
    );
  });
});

describe('Merged cells', () => {
  it('of headings on two lines stand above the columns that they cover', async () => {
    const content = await workbook(
      {
        Ark1: [
          ['Kommune', 'Brukere', null, 'Plasser', null],
          [null, 2015, 2016, 2015, 2016],
          ['0219 Bærum', 1, 2, 3, 4],
        ],
      },
      ['A1:A2', 'B1:C1', 'D1:E1'],
    );
    const { figures, notes } = await readText('book.xlsx', content);
    expect(figures.map(({ indicator, from, value }) => `${indicator} ${from} ${value}`)).toEqual([
      'brukere 2015-01-01 1',
      'brukere 2016-01-01 2',
      'plasser 2015-01-01 3',
      'plasser 2016-01-01 4',
    ]);
    expect(notes).toContain(
      'The headings stand on lines 1 and 2: «Kommune», «Brukere 2015», «Brukere 2016», «Plasser 2015», «Plasser 2016».',
    );
  });

  it('with a region stand beside each of their rows; a figure in merged cells is rejected', async () => {
    const content = await workbook(
      {
        Ark1: [
          ['Kommune', 'År', 'Brukere'],
          ['0219 Bærum', 2015, 1],
          [null, 2016, 2],
          ['0220 Asker', 2015, 3],
          ['0602 Drammen', 2015, null],
        ],
      },
      ['A2:A3', 'C4:C5'],
    );
    const read = await readText('book.xlsx', content);
    expect(read.figures.map(({ region, from }) => `${region} ${from}`)).toEqual([
      '0219 2015-01-01',
      '0219 2016-01-01',
    ]);
    expect(reasonsOf(read).map((reason) => reason.split(',')[0])).toEqual([
      '4 «3»: the cell is merged with others',
      '5 «»: the cell is merged with others',
    ]);
  });
});

describe('The cells of a workbook', () => {
  it('keep their letters wherever a portion of the file ends', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at): Cells => [
      '0219 Bærum',
      `ææøøåå${at}`,
      at,
    ]);
    const content = await workbook({ Ark1: [['Kommune', 'Gruppe', '2016'], ...rows] });
    const { rejections, figures } = await readText('book.xlsx', content);
    expect([figures.length, rejections]).toEqual([20_000, []]);
    expect(figures.filter(({ indicator }) => !indicator.startsWith('aeaeooaa'))).toEqual([]);
  });

  it('are read from texts in parts and formulas with a text, an error or no result', async () => {
    const rows = [
      inlineRow('Kommune', 'Brukere 2016', 'Plasser 2016'),
      `<row><c t="s"><v>0</v></c><c><f>1+1</f><v>2</v></c><c><v>7</v></c></row>`,
      `<row><c t="inlineStr"><is><r><t>0220 </t></r><r><t>Asker</t></r></is></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><v>8</v></c></row>`,
      `<row><c t="str"><f>A1</f><v>0602 Drammen</v></c><c><f>A1</f></c><c><v>9</v></c></row>`,
    ];
    const shared = '<si><r><t>0219 B</t></r><r><t>&#230;rum</t></r></si>';
    const read = await readText('book.xlsx', zipOf(bareWorkbook(rows.join(''), shared)));
    expect(read.figures.map(({ region, value }) => [region, value])).toEqual([
      ['0219', 2],
      ['0219', 7],
      ['0220', 8],
      ['0602', 9],
    ]);
    expect(read.rejections.map(({ line, cell: text }) => [line, text])).toEqual([
      [3, '#DIV/0!'],
      [4, 'a formula without a saved result'],
    ]);
  });
});

describe('A workbook is refused', () => {
  const row = inlineRow('0219 Bærum', '2016', '1');
  const head = inlineRow('Kommune', 'År', 'Brukere');

  it.each([
    ['a sheet', { 'xl/worksheets/data.xml': row.repeat(400_000) }, 'The sheet «Ark1»'],
    ['shared texts', { 'xl/texts.xml': ' '.repeat(30_000_000) }, 'The part xl/texts.xml'],
  ])('if %s has too many bytes for its packed ones', async (_name, part, what) => {
    expect(await refusalOf('bomb.xlsx', zipOf({ ...bareWorkbook(head), ...part }))).toBe(
      `${what} has more than 100 times as many bytes when it is unpacked, as files have that are made to fill the memory.`,
    );
  });

  it('if a part has more bytes than the limit', async () => {
    const content = zipOf(bareWorkbook(head + row.repeat(100)));
    const unpacking = { bytes: 5_000, ratio: 100 };
    expect(await refusalOf('large.xlsx', content, { unpacking })).toBe(
      'The sheet «Ark1» has more than 5000 bytes when it is unpacked.',
    );
  });

  it('if a cell has more characters than any cell', async () => {
    const content = zipOf(bareWorkbook(head + inlineRow('x'.repeat(2_000_000))));
    expect(await refusalOf('cell.xlsx', content)).toContain(
      'a cell has more than 1000000 characters',
    );
  });

  it.each([
    ['a part is larger than it is said to be', { unpacked: 50 }],
    ['a part has another checksum', { crc: 1 }],
  ])('if %s', async (_name, falsely) => {
    const content = zipOf(bareWorkbook(head + row), (entry) =>
      entry.name.endsWith('data.xml') ? { ...entry, ...falsely } : entry,
    );
    expect(await refusalOf('false.xlsx', content)).toBe(
      'The workbook cannot be read: its archive is damaged.',
    );
  });

  it.each([
    ['ends within a row', `${head}${row}<row>`],
    ['names a text that is missing', `${head}<row><c t="s"><v>7</v></c></row>`],
    ['has rows out of order', `${head}<row r="9"/><row r="3"/>`],
    ['has two cells of one column', `${head}<row><c r="B2"/><c r="A2"/></row>`],
    ['is nested too deeply', `${head}${'<a>'.repeat(200)}${'</a>'.repeat(200)}`],
  ])('if its sheet %s', async (_name, sheetData) => {
    expect(await refusalOf('damaged.xlsx', zipOf(bareWorkbook(sheetData)))).toBe(
      'The workbook cannot be read: its archive is damaged.',
    );
  });

  it('if the archive is none of a workbook', async () => {
    expect(await refusalOf('files.zip', zipOf({ 'tall.csv': 'a;b' }))).toBe(
      'The file is a zip archive and no workbook; send the files in it.',
    );
  });
});
