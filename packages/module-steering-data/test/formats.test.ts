import type { TestHub } from '@vesthub/testing';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../src/import/formats.ts';
import { imports } from '../src/imports.ts';
import { createEmptyStore } from './empty-store.ts';
import { countsOf, figuresOf, importText, reasonsOf } from './import-text.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

it('The command line names the formats that are read', () => {
  expect(imports.formats.map(({ name }) => name)).toEqual(formats.map(({ name }) => name));
});

describe('PxWeb CSV', () => {
  const lines = [
    ['"region"', '"age"', '"Persons 2016"', '"Persons 2017"'],
    ['"0219 Bærum"', '"0 years"', '11', '12'],
    ['"0616 Nes (Buskerud)"', '"105 years or older"', '0', '..'],
  ];
  const table = (sign: string) => lines.map((line) => line.join(sign)).join('\n');
  const figures = [
    '0219 2016-01-01 0 ALL COUNT 11',
    '0219 2017-01-01 0 ALL COUNT 12',
    '0616 2016-01-01 105+ ALL COUNT 0',
    '0616 2017-01-01 105+ ALL COUNT null ..',
  ];

  it('by tab, in Latin-1, goes to the indicator that is known under its name', async () => {
    const report = await importText(hub, 'tab.csv', iconv.encode(table('\t'), 'latin1'));
    expect([report.format, ...countsOf(report)]).toEqual(['pxweb-csv', 4, 4, 0, 0, 0]);
    expect(await figuresOf(hub, 'population')).toEqual(figures);
  });

  it('by comma, in UTF-8 with a byte order mark and Windows line ends, is the same', async () => {
    const report = await importText(
      hub,
      'comma.csv',
      `\ufeff${table(',').replaceAll('\n', '\r\n')}`,
    );
    expect([report.format, ...countsOf(report)]).toEqual(['pxweb-csv', 4, 0, 0, 4, 0]);
  });

  it('by semicolon with a title line above and damaged letters, is the same', async () => {
    const damaged = table(';').replaceAll('æ', '\ufffd');
    const title = '"07459: Population, by region, age, contents and year"\n\n';
    const report = await importText(hub, 'semicolon.csv', title + damaged);
    expect([report.format, ...countsOf(report)]).toEqual(['pxweb-csv', 4, 0, 0, 4, 0]);
    expect(await figuresOf(hub, 'population')).toEqual(figures);
  });
});

describe('A table of Samdata’s kind', () => {
  it('has blanks of every kind in its numbers, empty cells that are no zeros, and decimal commas', async () => {
    const report = await importText(
      hub,
      'samdata.csv',
      'Innleggelser per 1 000 innbyggere\nKommune;Kjønn;2013;2014;2015\n0602 Drammen;Kvinner;1\u00a0234,5;1 300;\n0602 Drammen;Menn;1\u202f100;:;–\n',
    );
    expect([report.format, ...countsOf(report)]).toEqual(['table', 6, 6, 0, 0, 0]);
    expect(await figuresOf(hub, 'innleggelser-per-1-000-innbyggere')).toEqual([
      '0602 2013-01-01 all FEMALE RATE 1234.5',
      '0602 2013-01-01 all MALE RATE 1100',
      '0602 2014-01-01 all FEMALE RATE 1300',
      '0602 2014-01-01 all MALE RATE null :',
      '0602 2015-01-01 all FEMALE RATE null',
      '0602 2015-01-01 all MALE RATE null -',
    ]);
  });

  it('has year and month in columns of their own, and one figure a line', async () => {
    const report = await importText(
      hub,
      'month.csv',
      'Kommunenr;Kommune;År;Måned;Indikator;Alder;Verdi\n219;Bærum;2014;3;Polikliniske konsultasjoner;67–79 år;1 020\n',
    );
    expect(countsOf(report)).toEqual([1, 1, 0, 0, 0]);
    expect(await figuresOf(hub, 'polikliniske-konsultasjoner')).toEqual([
      '0219 2014-03-01 67-79 ALL COUNT 1020',
    ]);
  });
});

describe('The hub’s own template', () => {
  it('takes figures of known indicators and rejects the others line by line', async () => {
    const report = await importText(
      hub,
      'template.csv',
      [
        'indicator;region;period;age;sex;measure;value;numerator;denominator;status',
        'population;0220;2014;all;all;count;58338;;;',
        'populasjon;0220;2014;all;all;count;1;;;',
        'population;0220;2014;x;all;count;1;;;',
        'population;0220;2014;all;all;count;a lot;;;',
        'population;0220;i fjor;all;all;count;1;;;',
      ].join('\n'),
    );
    expect([report.format, ...countsOf(report)]).toEqual(['template', 5, 1, 0, 0, 4]);
    expect(reasonsOf(report)).toEqual([
      '3 «populasjon»: there is no indicator «populasjon» here',
      '4 «x»: no age that can be read, such as 7, 67-79 or 80+',
      '5 «a lot»: no figure: expected a number or one of the symbols . .. ... : - *',
      '6 «i fjor»: no period that can be read, such as 2016, 2016M03 or 2016K1',
    ]);
  });
});

describe('A health atlas', () => {
  it('is kept as published, with numerator and denominator, for areas by name', async () => {
    const report = await importText(
      hub,
      'atlas.csv',
      [
        'area;level2;level2_name;area_name;level1;level1_name;value;numerator;denominator;type;numerator_name;denominator_name;period',
        '16;1;Legevakt;Vestre Viken;1;Primær;487.5;16771;34438;Rate;Antall;Innbyggere;2013-2015',
        '8888;1;Legevakt;Norge;1;Primær;446.45;160471;359928;Rate;Antall;Innbyggere;2013-2015',
        '17;1;Legevakt;Ytre Vest;1;Primær;1;1;1;Rate;Antall;Innbyggere;2013-2015',
      ].join('\r\n'),
    );
    expect([report.format, ...countsOf(report)]).toEqual(['helseatlas', 3, 2, 0, 0, 1]);
    expect(reasonsOf(report)).toEqual([
      '4 «Ytre Vest»: «Ytre Vest» is no municipality, county or area that is known here',
    ]);
    expect(await figuresOf(hub, 'helseatlas.primaer.legevakt')).toEqual([
      'norge 2013-01-01 all ALL RATE 446.45',
      'vestre-viken 2013-01-01 all ALL RATE 487.5',
    ]);
  });
});

describe('A region', () => {
  const table = (cell: string, year: number) => `region;x ${year}\n${cell};1\n`;

  it('is found by its number, whatever stands before it, and by its name where that is one municipality’s', async () => {
    const cells = [
      'K-3005 Drammen',
      '3024',
      'Nesbyen',
      'Nesbyen (Viken)',
      '30 Viken',
      '0 Hele landet',
    ];
    for (const cell of cells) {
      const report = await importText(hub, 'x.csv', table(cell, 2021), { indicator: 'population' });
      expect(reasonsOf(report)).toEqual([]);
    }
  });

  it('is rejected where its number did not exist on the day, is another’s, or is not known', async () => {
    const reasons = [];
    for (const [cell, year] of [
      ['K-3005 Drammen', 2018],
      ['0602 Drammen', 2020],
      ['0219 Asker', 2016],
      ['1804 Bodø', 2016],
      ['Bodø', 2016],
    ] as const) {
      reasons.push(...reasonsOf(await importText(hub, 'x.csv', table(cell, year))));
    }
    expect(reasons).toEqual([
      '2 «K-3005 Drammen»: the code 3005 did not exist on 2018-01-01: it is Drammen from 2020-01-01 until 2024-01-01',
      '2 «0602 Drammen»: the code 0602 did not exist on 2020-01-01: it is Drammen until 2020-01-01',
      '2 «0219 Asker»: the code 0219 is Bærum on 2016-01-01, the file says «Asker»',
      '2 «1804 Bodø»: 1804 is not among the codes of municipalities and counties here; import the Klass code list that has it',
      '2 «Bodø»: «Bodø» is no municipality, county or area that is known here',
    ]);
  });
});

describe('A file that cannot be read', () => {
  it('is refused with what is wrong, and the refusal is kept', async () => {
    const files: [string, string][] = [
      ['empty.csv', ''],
      ['words.txt', 'Dette er ingen tabell.'],
      ['table.px', 'CHARSET="ANSI";\nAXIS-VERSION="2010";\nDATA=\n445 ;'],
      ['other.json', '{"name":"x"}'],
      ['broken.json', '{"class":"dataset","dimension":{'],
      ['nowhere.csv', 'sektor;2016\nA;1\nB;2\n'],
      ['never.csv', 'region;antall\n0219;1\n0220;2\n'],
    ];
    const reasons = [];
    for (const [name, content] of files) {
      const report = await importText(hub, name, content);
      reasons.push(`${report.state} ${report.reason?.split(';')[0]}`);
    }
    expect(reasons).toMatchInlineSnapshot(`
      [
        "REFUSED The file is empty.",
        "REFUSED The file is in no format that is known here",
        "REFUSED The file is a PC-Axis file (.px), which is not read: fetch the table as JSON-stat or CSV",
        "REFUSED The file is JSON, but neither JSON-stat nor of Klass",
        "REFUSED The file is no JSON that can be read: Parser cannot parse input: expected an object key.",
        "REFUSED No column names the region",
        "REFUSED Neither a column nor the headings say of which period the figures are.",
      ]
    `);
    const { rows } = await hub.connections.get('steering-data')!.pool.query<{ n: number }>({
      text: `select count(*)::int as n from steering_data.import_report where state = 'REFUSED'`,
    });
    expect(rows).toEqual([{ n: files.length }]);
  });
});
