import { describe, expect, it } from 'vitest';
import { figuresOf, readText, reasonsOf, refusalOf } from './read-text.ts';

/** Lines of an atlas whose columns have an order of their own, and whose areas have numbers of their own. */
const atlas = [
  'atlas_name;area;area_name;level1_name;level2_name;value;numerator;denominator;type;period',
  'Ortopedi;3;Nordland;Kneprotese;Alle;98,1;140;142700;rate;2013-2017',
  'Ortopedi;6;Vestre Viken;Kneprotese;Alle;90,5;100;142700;rate;2013-2017',
];

describe('A health atlas', () => {
  it('is recognised by its columns in any order, and its numbers of areas are no counties', async () => {
    const read = await readText('atlas.csv', atlas.join('\n'));
    expect([read.format, reasonsOf(read)]).toEqual([
      'helseatlas',
      ['2 «Nordland»: «Nordland» is not a known municipality, county or area'],
    ]);
    expect(figuresOf(read, 'helseatlas.kneprotese.alle')).toEqual([
      'vestre-viken 2013-01-01 all ALL RATE 90.5',
    ]);
  });

  it('has the years of a level as periods', async () => {
    const years = atlas.map((line) => line.replace(';Alle;', ';2014;'));
    const read = await readText('atlas.csv', years.join('\n'));
    expect(figuresOf(read, 'helseatlas.kneprotese')).toEqual([
      'vestre-viken 2014-01-01 all ALL RATE 90.5',
    ]);
  });
});

describe('Numbers of one or two digits in a table', () => {
  it.each(['area_name', 'boområde'])(
    'are no counties if the column %s has other names',
    async (column) => {
      const lines = [`area;${column};period;x`, '6;Vestre Viken;2016;5', '2;Nordland;2016;6'];
      const read = await readText('t.csv', lines.join('\n'));
      expect([read.format, read.figures.map(({ region }) => region)]).toEqual([
        'table',
        ['vestre-viken'],
      ]);
      expect(reasonsOf(read)).toEqual([
        '3 «2 Nordland»: the code 02 is Akershus on 2016-01-01, the file says «Nordland»',
      ]);
    },
  );

  it.each(['area', 'område', 'kommunenr'])(
    'are no counties below «%s» if no column has names',
    async (heading) => {
      expect(await refusalOf('t.csv', `${heading};period;x\n3;2016;5\n16;2016;6\n`)).toContain(
        `The column «${heading}» has only numbers of one or two digits, such as 3, which may be the publisher's own`,
      );
    },
  );

  it('are counties if the names say so, or no column has names', async () => {
    const named = await readText(
      't.csv',
      'fylke;region;period;x\nAkershus;2;2016;5\nBuskerud;6;2016;6\n',
    );
    const bare = await readText('t.csv', 'region;period;x\n2;2016;5\n6;2016;6\n');
    for (const { figures } of [named, bare]) {
      expect(figures.map(({ region, indicator }) => [region, indicator])).toEqual([
        ['02', 'x'],
        ['06', 'x'],
      ]);
    }
  });
});
