import { gzipSync } from 'node:zlib';
import { Workbook } from '@cj-tech-master/excelts';
import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mappingFrom } from '../../src/import/mapping-option.ts';
import { standardLimits } from '../../src/import/options.ts';
import { createEmptyStore } from '../empty-store.ts';
import { imported, in2016 } from './imported.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

const in2015 = (indicator: string, region: string, value: number | string) =>
  in2016(indicator, region, value).replace('2016', '2015').replace('2017', '2016');

/** JSON-stat with the figures 1 to 4 of Bærum and Asker in 2015 and 2016; `tid` is the index of the years. */
const jsonStat = (label: string, more: object = {}, tid: unknown = ['2015', '2016']) =>
  JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label,
    id: ['Region', 'Tid'],
    size: [2, 2],
    role: { geo: ['Region'], time: ['Tid'] },
    dimension: {
      Region: { category: { index: ['0219', '0220'] } },
      Tid: { category: { index: tid } },
    },
    value: [1, 2, 3, 4],
    ...more,
  });
const four = (indicator: string) => [
  in2015(indicator, '0219', 1),
  in2016(indicator, '0219', 2),
  in2015(indicator, '0220', 3),
  in2016(indicator, '0220', 4),
];

describe('JSON-stat', () => {
  it('has each figure at its place, whatever the order of its index', async () => {
    expect(await imported(hub, 'a.json', jsonStat('Order'))).toEqual({
      state: 'DONE',
      figures: four('order'),
    });
    const turned = jsonStat('Turned', { value: [2, 1, 4, 3] }, { '2015': 1, '2016': 0 });
    expect(await imported(hub, 'b.json', turned)).toEqual({
      state: 'DONE',
      figures: four('turned'),
    });
  });

  it.each<[string, object, unknown, string]>([
    [
      'a gap in an index',
      {},
      { '2015': 0, '2016': 3 },
      'dimension.Tid has the index 3 for the category "2016"; expected the numbers from 0 to 1, each once.',
    ],
    [
      'an index twice',
      {},
      { '2015': 1, '2016': 1 },
      'dimension.Tid has the index 1 for the category "2015"; expected the numbers from 0 to 1, each once.',
    ],
    [
      'a word for a position',
      { value: { abc: 3 } },
      undefined,
      'value has the key "abc"; expected the position of a value, from 0.',
    ],
    [
      'a zero character',
      { label: 'a\u0000b' },
      undefined,
      String.raw`The text "a\u0000b" has a zero character.`,
    ],
  ])('with %s is refused', async (_name, more, tid, reason) => {
    expect(
      await imported(hub, 'c.json', jsonStat('Refused', more, tid ?? ['2015', '2016'])),
    ).toEqual({
      state: 'REFUSED',
      reason,
    });
  });

  it('of version 1 is recognised after more than 64 kB of symbols', async () => {
    const size = 3_000;
    const regions = Object.fromEntries(
      Array.from({ length: size }, (_, at) => [at < 2 ? `02${19 + at}` : `CA${at}`, at]),
    );
    const status = Object.fromEntries(
      Array.from({ length: size }, (_, at) => [at, '.'.repeat(1 + (at % 3))]),
    );
    const first = {
      status: { ...status, 0: '*' },
      value: { '0': 5 },
      label: 'Early',
      dimension: {
        id: ['Region', 'Tid'],
        size: [size, 1],
        role: { geo: ['Region'], time: ['Tid'] },
        Region: { category: { index: regions } },
        Tid: { category: { index: { '2016': 0 } } },
      },
    };
    const content = JSON.stringify({ dataset: first }).replace(
      '"status":{',
      `"status":{${' '.repeat(66_000)}`,
    );
    const { state, reason } = await imported(hub, 'first.json', content);
    expect([state, reason?.split(':')[0]]).toEqual([
      'REFUSED',
      '2998 of 3000 figures name no known region, more than 50 %',
    ]);
    const all = { ...standardLimits, regionlessPercent: 100 };
    const taken = await imported(hub, 'first.json', content, { limits: all });
    expect([taken.state, taken.figures]).toEqual([
      'PARTLY',
      [in2016('early', '0219', '5 *'), in2016('early', '0220', 'null ..')],
    ]);
  });

  it('with several data sets is refused with their names', async () => {
    const item = ['A', 'B'].map((label) => ({ class: 'dataset', label }));
    const content = JSON.stringify({ version: '2.0', class: 'collection', link: { item } });
    expect(await imported(hub, 'collection.json', content)).toEqual({
      state: 'REFUSED',
      reason:
        'The file is a collection of JSON-stat, a list of 2 data sets (A, B); give each in a file of its own.',
    });
  });
});

describe('A table', () => {
  const table = (name: string) => `Kommune;${name} 2016\n0219 Bærum;7\n0220 Asker;9\n`;
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');

  it.each<[string, string, Buffer]>([
    ['UTF-16 with the high byte first', 'high', utf16(`\ufeff${table('high')}`).swap16()],
    ['UTF-16 with the high byte first and no mark', 'bare', utf16(table('bare')).swap16()],
    ['UTF-16 with the low byte first and no mark', 'low', utf16(table('low'))],
    ['Latin-1', 'latin', Buffer.from(table('latin'), 'latin1')],
    ['gzip', 'packed', gzipSync(table('packed'))],
  ])('in %s is read', async (_name, key, content) => {
    expect(await imported(hub, `${key}.csv`, content)).toEqual({
      state: 'DONE',
      figures: [in2016(key, '0219', 7), in2016(key, '0220', 9)],
    });
  });

  it('of HTML is refused, whatever its name', async () => {
    const { state, reason } = await imported(hub, 'page.xls', '<html><table></table></html>');
    expect([state, reason?.split(':')[0]]).toEqual([
      'REFUSED',
      'The file is a page of HTML or XML, whatever its name says',
    ]);
  });

  it('of PC-Axis is read whatever its first keyword', async () => {
    const px = [
      'MATRIX="x";\nCHARSET="ANSI";\nTITLE="Axis";\nCONTENTS="Users";\nUNITS="personer";',
      'STUB="region";\nHEADING="år";\nVALUES("region")="0219 Bærum","0220 Asker";\nVALUES("år")="2015","2016";',
      'DATA=\n1 2\n3 "..";\n',
    ].join('\n');
    expect(await imported(hub, 'axis.px', Buffer.from(px, 'latin1'))).toEqual({
      state: 'DONE',
      figures: [
        in2015('users', '0219', 1),
        in2016('users', '0219', 2),
        in2015('users', '0220', 3),
        in2016('users', '0220', 'null ..'),
      ],
    });
  });
});

describe('A workbook', () => {
  type Cells = readonly (string | number)[];

  async function workbook(sheets: Readonly<Record<string, readonly Cells[]>>, format?: string) {
    const book = new Workbook();
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = book.addWorksheet(name);
      sheet.addRows(rows.map((row) => [...row]));
      if (format) sheet.getCell('B2').numFmt = format;
    }
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('has the percentages that Excel shows', async () => {
    const content = await workbook(
      {
        Ark: [
          ['Kommune', 'Percent 2016'],
          ['0219 Bærum', 0.125],
        ],
      },
      '0.00%',
    );
    expect(await imported(hub, 'percent.xlsx', content)).toEqual({
      state: 'DONE',
      figures: [in2016('percent', '0219', 12.5)],
    });
  });

  it('is read from the sheet that the mapping names, in a dry run and in earnest', async () => {
    const content = await workbook({
      Menn: [
        ['Kommune', 'Sheets 2016'],
        ['0219 Bærum', 1],
      ],
      Kvinner: [
        ['Kommune', 'Sheets 2016'],
        ['0219 Bærum', 2],
      ],
    });
    const mapping = (sheet: string) =>
      mappingFrom(
        `{ version: 1, publisher: Asker, dataSet: Ark, sheet: ${sheet}, columns: { Kommune: region, Sheets 2016: { figures: sheets } } }`,
      );
    expect(await imported(hub, 'sheets.xlsx', content, { mapping: mapping('Kvinner') })).toEqual({
      state: 'DONE',
      figures: [in2016('sheets', '0219', 2)],
    });
    expect(await imported(hub, 'sheets.xlsx', content, { mapping: mapping('Barn') })).toEqual({
      state: 'REFUSED',
      reason: 'The workbook has no sheet «Barn»; its sheets are 1 «Menn», 2 «Kvinner».',
    });
    const csv = 'Kommune;Sheets 2016\n0219;3\n';
    expect(await imported(hub, 'sheets.csv', csv, { mapping: mapping('Kvinner') })).toEqual({
      state: 'REFUSED',
      reason: 'A sheet is stated, and the file is no workbook (table).',
    });
  });

  it('that unpacks to more bytes than the limit is refused', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at): Cells => ['0219 Bærum', at]);
    const content = await workbook({ Ark: [['Kommune', 'Bomb 2016'], ...rows] });
    const { state, reason } = await imported(hub, 'bomb.xlsx', content, {
      limits: { ...standardLimits, unpackedBytes: 10_000 },
    });
    expect([state, reason]).toEqual(['REFUSED', expect.stringContaining('10000 bytes')]);
  });
});
