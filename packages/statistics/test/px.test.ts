import { describe, expect, it } from 'vitest';
import { figuresOf, readText, reasonsOf, refusalOf } from './read-text.ts';

/** The statements of a table with two regions, two contents and two years. */
const statements = [
  'CHARSET="ANSI"',
  'AXIS-VERSION="2013"',
  'MATRIX="12345"',
  'TITLE="Tjenester, etter region, statistikkvariabel"\n" og år"',
  'TITLE[en]="Services"',
  'UNITS="varierer"',
  'SOURCE="Statistisk sentralbyrå"',
  'STUB="region"',
  'HEADING="statistikkvariabel","år"',
  'CONTVARIABLE="statistikkvariabel"',
  'VALUES("region")="Bærum","Asker"',
  'CODES("region")="0219","0220"',
  'VALUES("statistikkvariabel")="Brukere","Andel; i alt"',
  'CODES("statistikkvariabel")="Brukere","Andel"',
  'VALUES("år")="2015","2016"',
  'TIMEVAL("år")=TLIST(A1),"2015","2016"',
  'UNITS("Brukere")="personer"',
  'UNITS("Andel; i alt")="prosent"',
  'DATASYMBOL3=":"',
  'DATASYMBOLNIL="-"',
];
const px = (data: string, change: (text: string) => string = (text) => text) =>
  `${change(statements.join(';\n'))};\nDATA=\n${data};`;
const data = '1 2 1.5 "..."\n3 "-" ".." 100\n';

describe('A PC-Axis file', () => {
  it('is read with its symbols, units and codes', async () => {
    const read = await readText('a.px', px(data));
    expect([read.format, reasonsOf(read), read.about]).toEqual([
      'px',
      [],
      {
        dataSet: '12345: Tjenester, etter region, statistikkvariabel og år',
        publisher: 'Statistisk sentralbyrå',
      },
    ]);
    expect(figuresOf(read, '12345.brukere')).toEqual([
      '0219 2015-01-01 all ALL COUNT 1',
      '0219 2016-01-01 all ALL COUNT 2',
      '0220 2015-01-01 all ALL COUNT 3',
      '0220 2016-01-01 all ALL COUNT 0 -',
    ]);
    expect(figuresOf(read, '12345.andel')).toEqual([
      '0219 2015-01-01 all ALL SHARE 1.5',
      '0219 2016-01-01 all ALL SHARE null :',
      '0220 2015-01-01 all ALL SHARE null ..',
      '0220 2016-01-01 all ALL SHARE 100',
    ]);
  });

  it('may be in Latin-1, in UTF-8 and with other line ends', async () => {
    const windows = px(data).replaceAll('\n', '\r\n');
    for (const content of [Buffer.from(px(data), 'latin1'), Buffer.from(windows)]) {
      const read = await readText('a.px', content);
      expect([read.figures.length, reasonsOf(read)]).toEqual([8, []]);
    }
  });

  it('may have one content, which then has no variable', async () => {
    const one = [
      'CHARSET="ANSI"',
      'TITLE="Brukere etter region og år"',
      'CONTENTS="Brukere"',
      'UNITS="personer"',
      'STUB="region"',
      'HEADING="år"',
      'VALUES("region")="0219 Bærum"',
      'VALUES("år")="2016"',
    ].join(';\n');
    const read = await readText('a.px', `${one};\nDATA=\n7 ;`);
    expect(figuresOf(read, 'brukere')).toEqual(['0219 2016-01-01 all ALL COUNT 7']);
  });

  it.each([
    ['fewer cells', px('1 2 3'), 'DATA has 3 cells, the variables say 8.'],
    ['more cells', px(`${data} 9\n`), 'DATA has 9 cells, the variables say 8.'],
    ['no end', px(data).slice(0, -1), 'The file ends before the «;» that ends its DATA.'],
    ['an open quotation mark', px(data.replace('2', '" 2')), 'The file ends before the «;»'],
    ['another decimal sign', px(data.replace('1.5', '"1,5"')), 'with a decimal comma'],
    [
      'rows with keys',
      px(data, (text) => `${text};\nKEYS("region")=CODES`),
      'rows with keys (KEYS)',
    ],
    [
      'a keyword again',
      px(data, (text) => `${text};\nSTUB="region"`),
      'the keyword STUB more than once',
    ],
    [
      'fewer codes',
      px(data, (text) => text.replace('="0219","0220"', '="0219"')),
      'CODES("region") has 1 codes, VALUES has 2.',
    ],
    [
      'no values',
      px(data, (text) => text.replace('VALUES("region")', 'X("region")')),
      'The file has no VALUES("region").',
    ],
  ])('with %s is refused', async (_what, content, reason) => {
    expect(await refusalOf('a.px', content)).toContain(reason);
  });

  it('in an encoding of DOS, which it does not state, is refused', async () => {
    const content = Buffer.from(px(data).replace('CHARSET="ANSI";\n', ''), 'latin1');
    expect(await refusalOf('a.px', content)).toContain('does not state their encoding');
  });
});
