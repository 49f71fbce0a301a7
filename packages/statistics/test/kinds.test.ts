import { describe, expect, it } from 'vitest';
import { kindFrom, kindOfUnit } from '../src/reading/measure.ts';
import { readText, reasonsOf } from './read-text.ts';

describe('The kind of an indicator', () => {
  it.each([
    ['Mottakere i vekstbedrift'],
    ['Personer med uførhet over 50 %'],
    ['Andel med vedtak (%)'],
    ['Brukere per 1 000 innbyggere'],
    ['Rate of admissions'],
    ['Prosentvis vekst'],
    ['Index of shares'],
  ])('is a count of persons that nothing states if a heading says «%s»', async (heading) => {
    const { figures, notes } = await readText('x.csv', `kommune;${heading} 2016\n0219 Bærum;2\n`);
    expect(figures.map(({ measure }) => measure)).toEqual(['COUNT']);
    expect(notes.join()).toContain(
      'is taken for a count of people and closed: no unit, column, mapping or option states what it is',
    );
  });

  it('is hinted at by whole words of a heading, for people to confirm', async () => {
    const noteOf = async (heading: string) =>
      (await readText('x.csv', `kommune;${heading} 2016\n0219;2\n`)).notes.join();
    expect(await noteOf('Andel med vedtak')).toContain(
      'the word «Andel» in its name suggests SHARE',
    );
    expect(await noteOf('Mottakere i vekstbedrift')).not.toContain('suggests');
  });

  it.each([
    ['prosent', 'SHARE', null],
    ['%', 'SHARE', null],
    ['per 1 000 innbyggere', 'RATE', 1_000],
    ['antall pr. 100\u00a0000', 'RATE', 100_000],
    ['indeks', 'INDEX', null],
    ['personer', 'COUNT', null],
    ['antall', 'COUNT', null],
  ])('is stated by the unit «%s»', (unit, measure, per) => {
    expect(kindOfUnit(unit)).toMatchObject({ measure, per, unit, stated: true });
  });

  it.each(['prosentpoeng', 'vekstprosent', 'indeksert', 'kroner', 'millioner', 'andelshavere'])(
    'is not stated by the unit «%s»',
    (unit) => expect(kindOfUnit(unit)).toBeNull(),
  );

  it('counts persons unless the unit is of events', () => {
    const counted = (unit: string) => kindOfUnit(unit)?.counted;
    expect(['antall', 'brukere', 'antall opphold', 'liggedøgn'].map(counted)).toEqual([
      'PERSONS',
      'PERSONS',
      'EVENTS',
      'EVENTS',
    ]);
  });

  it('is stated by the column for the measure, once for an indicator', async () => {
    const read = await readText(
      'x.csv',
      'kommune;år;indikator;measure;verdi\n0219;2016;A;share;12,5\n0220;2016;A;rate;3\n0219;2016;B;;3\n',
    );
    expect(read.figures.map(({ indicator, measure }) => [indicator, measure])).toEqual([
      ['a', 'SHARE'],
      ['b', 'COUNT'],
    ]);
    expect(reasonsOf(read)).toEqual([
      '3 «A»: «A» is a share, and by the column «measure» it would be a rate; an indicator has one measure',
    ]);
    expect(read.notes[0]).toBe('«A» (a) is taken for a share because of the column «measure».');
  });

  it('is stated by the sender for all figures of a file', async () => {
    const kind = kindFrom({ measure: 'SHARE' }, 'what its sender stated');
    const table = (name: string) => `kommune;${name} 2016\n0219;12,5\n`;
    const fresh = await readText('x.csv', table('Andel med vedtak'), { kind });
    expect(fresh.figures[0]).toMatchObject({ indicator: 'andel-med-vedtak', measure: 'SHARE' });
    const known = await readText('x.csv', table('Ukjent'), { kind });
    expect(known.figures[0]).toMatchObject({ indicator: 'unknown', measure: 'SHARE' });
    const other = await readText('x.csv', table('Personer'), { kind, indicator: 'population' });
    expect(reasonsOf(other)).toEqual([
      '2 «»: «Folkemengde» is a count, and by what its sender stated it would be a share; an indicator has one measure',
    ]);
  });
});

describe('Figures', () => {
  it.each([
    ['1,5', 'no count: it is no whole number'],
    ['-3', 'no count: it is negative'],
    ['1000000000', 'no count: it is 1000000000 or more'],
  ])('of a stated count are rejected if they are «%s»', async (cell, reason) => {
    const read = await readText('x.csv', `kommune;Personer 2016\n0219;${cell}\n`, {
      indicator: 'population',
    });
    expect(reasonsOf(read)).toEqual([`2 «${cell}»: ${reason}`]);
  });

  it('of a share that are all whole, or outside its bounds, are suspect', async () => {
    const kind = kindFrom({ measure: 'SHARE' }, 'what its sender stated');
    const notesOf = async (...cells: string[]) => {
      const lines = cells.map((cell, at) => `0219;${2010 + at};${cell}`);
      const read = await readText('x.csv', ['kommune;år;verdi', ...lines].join('\n'), {
        kind,
        indicator: 'unknown',
      });
      return read.notes.filter((note) => note.startsWith('Suspect'));
    };
    expect(await notesOf('2', '1', '..')).toEqual([
      'Suspect: all 2 figures of unknown (SHARE) are whole numbers, as counts are.',
    ]);
    expect(await notesOf('12,5', '101,5')).toEqual([
      'Suspect: 1 of 2 figures of unknown (SHARE) are outside 0 to 100.',
    ]);
    expect(await notesOf('12,5', '99')).toEqual([]);
  });
});
