import { describe, expect, it } from 'vitest';
import { figuresOf, readText, reasonsOf, refusalOf } from './read-text.ts';
import iconv from 'iconv-lite';

describe('CSV of PxWeb', () => {
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

  it('is read with tabs and in Latin-1, and the indicator is found by its name', async () => {
    const read = await readText('tab.csv', iconv.encode(table('\t'), 'latin1'), official);
    expect([read.format, read.figures.length, reasonsOf(read)]).toEqual(['pxweb-csv', 4, []]);
    expect(figuresOf(read, 'population')).toEqual(figures);
  });

  it('is read with commas, a byte order mark and Windows line ends', async () => {
    const read = await readText(
      'comma.csv',
      `\ufeff${table(',').replaceAll('\n', '\r\n')}`,
      official,
    );
    expect([read.format, read.figures.length, reasonsOf(read)]).toEqual(['pxweb-csv', 4, []]);
    expect(figuresOf(read, 'population')).toEqual(figures);
  });

  it('is read with semicolons, a title line and damaged letters', async () => {
    const damaged = table(';').replaceAll('æ', '\ufffd');
    const title = '07459: Population, by region, age, contents and year';
    const read = await readText('semicolon.csv', `"${title}"\n\n${damaged}`);
    expect([read.format, read.figures.length, reasonsOf(read)]).toEqual(['pxweb-csv', 4, []]);
    expect(read.about).toEqual({ dataSet: title, publisher: 'Statistisk sentralbyrå' });
    expect(figuresOf(read, 'population')).toEqual(figures);
  });
});

describe('A table as Samdata publishes it', () => {
  it('may have all kinds of blanks and decimal commas in numbers; an empty cell is not zero', async () => {
    const read = await readText(
      'samdata.csv',
      'Innleggelser per 1 000 innbyggere\nKommune;Kjønn;2013;2014;2015\n0602 Drammen;Kvinner;1\u00a0234,5;1 300;\n0602 Drammen;Menn;1\u202f100;:;–\n',
    );
    expect([read.format, read.figures.length, reasonsOf(read)]).toEqual(['table', 6, []]);
    expect(figuresOf(read, 'innleggelser-per-1-000-innbyggere')).toEqual([
      '0602 2013-01-01 all FEMALE COUNT 1234.5',
      '0602 2013-01-01 all MALE COUNT 1100',
      '0602 2014-01-01 all FEMALE COUNT 1300',
      '0602 2014-01-01 all MALE COUNT null :',
      '0602 2015-01-01 all FEMALE COUNT null',
      '0602 2015-01-01 all MALE COUNT 0 -',
    ]);
  });

  it('may have columns for year and month, and one figure per line', async () => {
    const read = await readText(
      'month.csv',
      'Kommunenr;Kommune;År;Måned;Indikator;Alder;Verdi\n219;Bærum;2014;3;Polikliniske konsultasjoner;67–79 år;1 020\n',
    );
    expect([read.figures.length, reasonsOf(read)]).toEqual([1, []]);
    expect(figuresOf(read, 'polikliniske-konsultasjoner')).toEqual([
      '0219 2014-03-01 67-79 ALL COUNT 1020',
    ]);
  });
});

describe('The template', () => {
  it('accepts figures of known indicators and rejects wrong lines one by one', async () => {
    const read = await readText(
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
    expect([read.format, read.figures.length]).toEqual(['template', 1]);
    expect(reasonsOf(read)).toEqual([
      '3 «populasjon»: there is no indicator «populasjon»',
      '4 «x»: no age that can be read, such as 7, 67-79 or 80+',
      '5 «a lot»: no figure: expected a number or one of the symbols . .. ... : - * x, or a bound such as <5',
      expect.stringContaining('6 «i fjor»: no period that can be read, such as 2016, 2013-2017'),
    ]);
  });
});

describe('A health atlas', () => {
  it('is read as published, with numerator and denominator, and areas by name', async () => {
    const read = await readText(
      'atlas.csv',
      [
        'area;level2;level2_name;area_name;level1;level1_name;value;numerator;denominator;type;numerator_name;denominator_name;period',
        '16;1;Legevakt;Vestre Viken;1;Primær;487.5;16771;34438;Rate;Antall;Innbyggere;2013-2015',
        '8888;1;Legevakt;Norge;1;Primær;446.45;160471;359928;Rate;Antall;Innbyggere;2013-2015',
        '17;1;Legevakt;Ytre Vest;1;Primær;1;1;1;Rate;Antall;Innbyggere;2013-2015',
      ].join('\r\n'),
    );
    expect([read.format, read.figures.length]).toEqual(['helseatlas', 2]);
    expect(reasonsOf(read)).toEqual([
      '4 «Ytre Vest»: «Ytre Vest» is not a known municipality, county or area',
    ]);
    expect(figuresOf(read, 'helseatlas.primaer.legevakt')).toEqual([
      'norge 2013-01-01 all ALL RATE 446.45',
      'vestre-viken 2013-01-01 all ALL RATE 487.5',
    ]);
    expect(read.figures.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [16771, 34438],
      [160471, 359928],
    ]);
  });
});

describe('A region', () => {
  const table = (cell: string, year: number) => `region;x ${year}\n${cell};1\n`;

  it('is found by its number with any prefix, and by a name that only one municipality has', async () => {
    const found = [];
    for (const cell of [
      'K-3005 Drammen',
      '3024',
      'Nesbyen',
      'Nesbyen (Viken)',
      '30 Viken',
      '0 Hele landet',
    ]) {
      const read = await readText('x.csv', table(cell, 2021), { indicator: 'population' });
      expect(reasonsOf(read)).toEqual([]);
      found.push(...read.figures.map(({ region }) => region));
    }
    expect(found).toEqual(['3005', '3024', '3040', '3040', '30', 'norge']);
  });

  it('is rejected if its number was not valid on the day, belongs to another name, or is unknown', async () => {
    const reasons = [];
    for (const [cell, year] of [
      ['K-3005 Drammen', 2018],
      ['0602 Drammen', 2020],
      ['0219 Asker', 2016],
      ['1804 Bodø', 2016],
      ['Bodø', 2016],
    ] as const) {
      reasons.push(...reasonsOf(await readText('x.csv', table(cell, year))));
    }
    expect(reasons).toEqual([
      '2 «K-3005 Drammen»: the code 3005 did not exist on 2018-01-01: it is Drammen from 2020-01-01 until 2024-01-01',
      '2 «0602 Drammen»: the code 0602 did not exist on 2020-01-01: it is Drammen until 2020-01-01',
      '2 «0219 Asker»: the code 0219 is Bærum on 2016-01-01, the file says «Asker»',
      '2 «1804 Bodø»: 1804 is not a known code of a municipality or county; import the Klass code list that has it',
      '2 «Bodø»: «Bodø» is not a known municipality, county or area',
    ]);
  });
});

describe('A file in no known format', () => {
  it('is refused with a reason', async () => {
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
      reasons.push((await refusalOf(name, content)).split(';')[0]);
    }
    expect(reasons).toMatchInlineSnapshot(`
      [
        "The file is empty.",
        "The file is in an unknown format",
        "The file has neither STUB nor HEADING.",
        "The file is JSON, but neither JSON-stat nor of Klass",
        "The file is not valid JSON: Parser cannot parse input: expected an object key.",
        "No column names the region",
        "Neither a column nor the headings say of which period the figures are",
      ]
    `);
  });
});
