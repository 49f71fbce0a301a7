import { describe, expect, it } from 'vitest';
import { readText, reasonsOf, refusalOf } from './read-text.ts';

/** The figures as `indicator region from value`. */
async function figuresIn(...lines: string[]): Promise<string[]> {
  const { figures } = await readText('headings.csv', lines.join('\n'));
  return figures.map(
    ({ indicator, region, from, value }) => `${indicator} ${region} ${from.slice(0, 4)} ${value}`,
  );
}

describe('Headings on two lines', () => {
  const expected = [
    'brukere 0219 2015 1',
    'brukere 0219 2016 2',
    'plasser 0219 2015 3',
    'plasser 0219 2016 4',
  ];

  it.each([
    ['groups above years', 'Kommune;Brukere;;Plasser;', ';2015;2016;2015;2016'],
    ['years above groups', ';2015;2016;2015;2016', 'Kommune;Brukere;Brukere;Plasser;Plasser'],
    ['no empty cells', 'Kommune;Brukere;Brukere;Plasser;Plasser', ';2015;2016;2015;2016'],
    ['headings of regions on both', 'Sted;Brukere;;Plasser;', 'Kommune;2015;2016;2015;2016'],
  ])('with %s are read', async (_name, first, second) => {
    expect((await figuresIn('Tjenester', '', first, second, '0219;1;2;3;4')).toSorted()).toEqual(
      expected,
    );
  });

  it('may have years above groups with empty cells', async () => {
    const lines = [';2015;;2016;', 'Kommune;Menn;Kvinner;Menn;Kvinner', '0219;1;2;3;4'];
    expect(await figuresIn(...lines)).toEqual([
      'menn 0219 2015 1',
      'kvinner 0219 2015 2',
      'menn 0219 2016 3',
      'kvinner 0219 2016 4',
    ]);
  });

  it.each([
    ['a period above all groups', ';2016;', 'Kommune;Menn;Kvinner'],
    ['a period above the first group', 'Kommune;2016;', ';Menn;Kvinner'],
  ])('may have %s', async (_name, first, second) => {
    expect(await figuresIn('Tjenester', first, second, '0219;1;2')).toEqual([
      'menn 0219 2016 1',
      'kvinner 0219 2016 2',
    ]);
  });

  it.each([
    ['above', ';2016', 'Kommune;Menn'],
    ['below', 'Kommune;Menn', ';2016'],
  ])('may have one period %s one heading', async (_name, first, second) => {
    expect(await figuresIn(first, second, '0219;1')).toEqual(['menn 0219 2016 1']);
  });

  it('are refused if a figure has no period', async () => {
    const content = ';;2016\nKommune;Menn;Kvinner\n0219;1;2\n';
    expect(await refusalOf('year.csv', content)).toContain('Neither a column nor the headings say');
    const title = '2016\nKommune;Menn;Kvinner\n0219;1;2\n';
    expect(await refusalOf('title.csv', title)).toContain('Neither a column nor the headings say');
    const crossed = ';2015;2016\nKommune;Menn;\n0219;1;2\n';
    expect(await refusalOf('crossed.csv', crossed)).toContain('No column names the region');
  });

  it('are not made of a row without a region', async () => {
    const read = await readText('row.csv', 'Kommune;År;Brukere\n;2015;2016\n0219;2015;4\n');
    expect(read.figures.map(({ from, value }) => [from, value])).toEqual([['2015-01-01', 4]]);
    expect(read.rejections).toHaveLength(1);
  });

  it('are not made of a row of figures', async () => {
    const read = await readText('figures.csv', 'Kommune;A 2015;A 2016;\n;1;2;3\n0219;4;5;\n');
    expect(read.figures.map(({ value }) => value)).toEqual([4, 5]);
    expect(read.rejections).toHaveLength(1);
  });
});

describe('Headings on three lines', () => {
  const expected = [
    'brukere-menn 0219 2015 1',
    'brukere-menn 0219 2016 2',
    'brukere-kvinner 0219 2015 3',
    'plasser-kvinner 0219 2015 4',
  ];

  it.each([
    [
      'groups of groups',
      'Kommune;Brukere;;;Plasser',
      ';Menn;;Kvinner;Kvinner',
      ';2015;2016;2015;2015',
    ],
    [
      'the region on the last',
      ';Brukere;;;Plasser',
      ';Menn;;Kvinner;Kvinner',
      'Kommune;2015;2016;2015;2015',
    ],
  ])('with %s are read', async (_name, first, second, third) => {
    expect(await figuresIn(first, second, third, '0219;1;2;3;4')).toEqual(expected);
  });

  it('end a group where a group above it ends', async () => {
    const lines = ['Kommune;Brukere;;Plasser;', ';Menn;;;', ';2015;2016;2015;2016', '0219;1;2;3;4'];
    expect(await figuresIn(...lines)).toEqual([
      'brukere-menn 0219 2015 1',
      'brukere-menn 0219 2016 2',
      'plasser 0219 2015 3',
      'plasser 0219 2016 4',
    ]);
  });

  it('may have units on one of them, and the notes quote them', async () => {
    const { figures, notes } = await readText(
      'units.csv',
      'Kommune;Brukere;\n;2015;2016\n;(antall);(antall)\n0219;1;2\n',
    );
    expect(figures.map(({ from, value }) => [from, value])).toEqual([
      ['2015-01-01', 1],
      ['2016-01-01', 2],
    ]);
    expect(notes).toContain(
      'The headings stand on lines 1, 2 and 3: «Kommune», «Brukere 2015 (antall)», «Brukere 2016 (antall)».',
    );
  });
});

describe('Lines below a table', () => {
  it('are left out if they have no figure and a text where the region should be', async () => {
    const read = await readText(
      'notes.csv',
      [
        'Kommune;Brukere 2015;Brukere 2016;Merknad',
        '0219 Bærum;1;2;',
        '1) Foreløpige tall;;;',
        'Kilde:;;;Asker kommune',
        '0220 Asker;3;4;',
      ].join('\n'),
    );
    expect([read.figures.length, reasonsOf(read)]).toEqual([4, []]);
    expect(read.notes).toContain(
      '2 lines with one text and no figure are left out: line 3 «1) Foreløpige tall», line 4 «Kilde:».',
    );
  });
});

describe('Line ends', () => {
  const lines = ['Kommune;År;Brukere', '0219;2016;2', '0220;2016;3', '0602;2016;4'];

  it.each([
    ['\\u2028', '\u2028'],
    ['\\u0085', '\u0085'],
  ])('of %s are read', async (_name, end) => {
    const read = await readText('ends.csv', lines.join(end));
    expect(read.figures.map(({ value }) => value)).toEqual([2, 3, 4]);
  });

  it('that first occur late in a file of others end lines, too', async () => {
    const many = '0219;2016;2\r'.repeat(10_000);
    const read = await readText('late.csv', `${lines[0]}\r${many}0220;2016;3\n0602;2016;4\n`);
    expect(read.figures.slice(-2).map(({ value }) => value)).toEqual([3, 4]);
  });
});
