import { readdir } from 'node:fs/promises';
import { formats } from '@vesthub/statistics/formats';
import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imports } from '../src/imports.ts';
import { createEmptyStore } from './empty-store.ts';
import { countsOf, figuresOf, importText, reasonsOf } from './import-text.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

it('The module lists the formats that can be read', () => {
  expect(imports.formats.map(({ name }) => name)).toEqual(formats.map(({ name }) => name));
});

describe('A file', () => {
  const lines = [
    ['"region"', '"age"', '"Persons 2016"', '"Persons 2017"'],
    ['"0219 Bærum"', '"0 years"', '11', '12'],
    ['"0616 Nes (Buskerud)"', '"105 years or older"', '0', '..'],
  ];
  const table = (delimiter: string) => lines.map((line) => line.join(delimiter)).join('\n');
  const figures = [
    '0219 2016-01-01 0 ALL COUNT 11',
    '0219 2017-01-01 0 ALL COUNT 12',
    '0616 2016-01-01 105+ ALL COUNT 0',
    '0616 2017-01-01 105+ ALL COUNT null ..',
  ];

  const official = { publisher: 'SSB', dataSet: '07459' };

  it('changes nothing if it repeats the figures of another file in another dialect', async () => {
    const tab = await importText(hub, 'tab.csv', Buffer.from(table('\t'), 'latin1'), official);
    expect([tab.format, ...countsOf(tab)]).toEqual(['pxweb-csv', 4, 4, 0, 0, 0]);
    expect(await figuresOf(hub, 'population')).toEqual(figures);
    const windows = `\ufeff${table(',').replaceAll('\n', '\r\n')}`;
    const comma = await importText(hub, 'comma.csv', windows, official);
    expect([comma.format, ...countsOf(comma)]).toEqual(['pxweb-csv', 4, 0, 0, 4, 0]);
    const damaged = table(';').replaceAll('æ', '\ufffd');
    const title = '"07459: Population, by region, age, contents and year"\n\n';
    const semicolon = await importText(hub, 'semicolon.csv', title + damaged);
    expect([semicolon.format, ...countsOf(semicolon)]).toEqual(['pxweb-csv', 4, 0, 0, 4, 0]);
    expect(await figuresOf(hub, 'population')).toEqual(figures);
  });

  it('adds unknown indicators, and its rejected lines are in the report', async () => {
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
      '4 «Ytre Vest»: «Ytre Vest» is not a known municipality, county or area',
    ]);
    expect(await figuresOf(hub, 'helseatlas.primaer.legevakt')).toEqual([
      'norge 2013-01-01 all ALL RATE 446.45',
      'vestre-viken 2013-01-01 all ALL RATE 487.5',
    ]);
  });

  it('is refused as a whole if it cannot be read, and the refusal is stored', async () => {
    const files: [string, string][] = [
      ['empty.csv', ''],
      ['words.txt', 'Dette er ingen tabell.'],
      ['broken.json', '{"class":"dataset","dimension":{'],
      ['nowhere.csv', 'sektor;2016\nA;1\nB;2\n'],
    ];
    const reasons = [];
    for (const [name, content] of files) {
      const report = await importText(hub, name, content);
      reasons.push(`${report.state} ${report.reason?.split(';')[0]}`);
    }
    expect(reasons).toEqual([
      'REFUSED The file is empty.',
      'REFUSED The file is in an unknown format',
      'REFUSED The file is not valid JSON: Parser cannot parse input: expected an object key.',
      'REFUSED No column names the region',
    ]);
    const { rows } = await hub.databases.get('steering-data')!.pool.query<{ n: number }>({
      text: `select count(*)::int as n from steering_data.import_report where state = 'REFUSED'`,
    });
    expect(rows).toEqual([{ n: files.length }]);
  });
});

describe('A large file', () => {
  const indicator = 'synthetic-outpatient-contacts';
  const regions = ['0219', '0220', '0602', '0604', '0605', '0612'];
  const file = (value: number) =>
    [
      'indicator;region;period;age;value',
      ...regions.flatMap((region) =>
        Array.from({ length: 1_000 }, (_, at) => {
          return `${indicator};${region};${2000 + Math.floor(at / 100)};${at % 100};${value}`;
        }),
      ),
    ].join('\n');

  it('gives each figure a new vintage when it is imported again with other values', async () => {
    const first = await importText(hub, 'many.csv', file(1));
    expect([countsOf(first), reasonsOf(first)]).toEqual([[6_000, 6_000, 0, 0, 0], []]);
    const unconfirmed = await importText(hub, 'many.csv', file(2));
    expect([unconfirmed.state, countsOf(unconfirmed)]).toEqual([
      'UNCONFIRMED',
      [6_000, 0, 6_000, 0, 0],
    ]);
    const second = await importText(hub, 'many.csv', file(2), { confirm: true });
    expect([countsOf(second), reasonsOf(second)]).toEqual([[6_000, 0, 6_000, 0, 0], []]);
  });

  it('is refused as a whole if an error comes after many figures', async () => {
    const start = 'indicator;region;period;age;value\npopulation;0219;2012;7;1\n';
    const unclosed = `population;"0219;2012;8;1\n${'population;0219;2012;8;1\n'.repeat(60_000)}`;
    const report = await importText(hub, 'wrong.csv', start + unclosed);
    expect([report.state, report.reason]).toEqual([
      'REFUSED',
      'Line 3 does not end within 1000000 characters; a quotation mark may be missing.',
    ]);
    expect(await figuresOf(hub, 'population')).not.toContain('0219 2012-01-01 7 ALL COUNT 1');
  });

  it('is closed after the import, whatever its result', async () => {
    const files = [
      file(2),
      `no;region;here\n${'a;b;1\n'.repeat(20_000)}`,
      `indicator;region;period;age;value\n${'population;0219;2011;7;"\n'.repeat(20_000)}`,
    ];
    const importAll = async () => {
      for (const each of files) await importText(hub, 'open.csv', each);
    };
    await importAll();
    const before = await readdir('/dev/fd');
    for (let round = 0; round < 4; round += 1) await importAll();
    const after = await readdir('/dev/fd');
    expect(after.length - before.length).toBeLessThan(4);
  });
});

describe('A file without an acceptable line', () => {
  const file = [
    'indicator;region;period;value',
    ...['CA;2015;1', 'CA;2016;2', 'US;2015;3'].map((line) => `population;${line}`),
  ].join('\n');

  it('is refused with the reasons and their numbers, and keeps the rejected lines', async () => {
    const report = await importText(hub, 'elsewhere.csv', file);
    expect([report.state, report.reason, countsOf(report)]).toEqual([
      'REFUSED',
      'All 3 figures were rejected: 2 × «CA» is not a known municipality, county or area; 1 × «US» is not a known municipality, county or area.',
      [3, 0, 0, 0, 3],
    ]);
    expect(reasonsOf(report)).toHaveLength(3);
  });

  it('is refused when fewer than half of its lines name a region', async () => {
    const report = await importText(hub, 'few.csv', `${file}\npopulation;0219;2014;127123`);
    expect([report.state, ...countsOf(report)]).toEqual(['REFUSED', 4, 1, 0, 0, 3]);
    expect(report.reason).toContain(
      '3 of 4 figures name no known region, more than 50 %: 2 × «CA»',
    );
    expect(await figuresOf(hub, 'population')).not.toContain(
      '0219 2014-01-01 all ALL COUNT 127123',
    );
  });

  it('is imported when half of the lines are acceptable', async () => {
    const known = ['2014;127123', '2015;127124', '2016;127125'].map(
      (line) => `population;0219;${line}`,
    );
    const report = await importText(hub, 'partly.csv', [file, ...known].join('\n'));
    expect([report.state, ...countsOf(report)]).toEqual(['PARTLY', 6, 3, 0, 0, 3]);
  });
});
