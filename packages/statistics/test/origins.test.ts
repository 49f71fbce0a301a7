import { describe, expect, it } from 'vitest';
import { Indicators, type KnownIndicator } from '../src/reading/indicators.ts';
import { kindFrom, kindOf } from '../src/reading/measure.ts';
import { dataSetKey, isSamePublisher } from '../src/reading/origin.ts';
import { indicators } from './reference.ts';
import { readText, reasonsOf, refusalOf } from './read-text.ts';

/** The key under which a table with this heading finds or adds its indicator. */
async function keyOf(heading: string, options: object = {}, name = 'x.csv'): Promise<string> {
  const { figures } = await readText(name, `region;${heading} 2016\n0219;5\n`, options);
  return figures[0]!.indicator;
}

describe('The key of an indicator', () => {
  it('holds publisher and data set: another origin with the same name is another indicator', async () => {
    const official = { publisher: 'SSB', dataSet: '07459: Population' };
    expect(await keyOf('Persons', official)).toBe('population');
    expect(await keyOf('Persons')).toBe('x.csv.persons');
    expect(await keyOf('Persons', { ...official, publisher: 'FHI' })).toBe(
      'folkehelseinstituttet.07459.persons',
    );
    expect(await keyOf('Persons', { ...official, dataSet: '06913' })).toBe('06913.persons');
  });

  it('has all its parts where others have the shorter keys', () => {
    const added = (id: string): KnownIndicator => ({ ...indicators[0]!, id, aliases: [] });
    const found = new Indicators([...indicators, added('libraries.persons')], {
      name: 'x.csv',
      publisher: 'FHI',
      dataSet: 'Libraries',
    });
    expect(found.find('persons', () => ({ name: 'Persons', ...kindOf('Persons') }))).toMatchObject({
      key: 'folkehelseinstituttet.libraries.persons',
    });
    expect(found.added.get('folkehelseinstituttet.libraries.persons')).toMatchObject({
      code: 'persons',
      publisher: 'FHI',
      dataSet: 'Libraries',
    });
  });

  it('is the file name where no data set is stated', async () => {
    expect(await keyOf('Ukjent')).toBe('unknown');
    expect(await keyOf('Ukjent', {}, 'y.csv')).toBe('y.csv.ukjent');
  });

  it('is explained in the report if others have the name', async () => {
    const { notes } = await readText('x.csv', 'region;Persons 2016\n0219;5\n', {
      publisher: 'FHI',
    });
    expect(notes[1]).toBe(
      'x.csv.persons is a new indicator, because the file is of FHI, «x.csv»: population is of Statistisk sentralbyrå, «07459: Befolkning, etter region og år». To change a known indicator, state its publisher and data set.',
    );
  });

  it.each([
    ['07459: Befolkning, etter region og år', '07459'],
    ['07459', '07459'],
    ['Bruk av tjenester 2016', 'bruk-av-tjenester-2016'],
    ['074591', '074591'],
  ])('has of the data set «%s» the part %s', (name, key) => {
    expect(dataSetKey(name)).toBe(key);
  });

  it('is the same for all names of a publisher', () => {
    expect(isSamePublisher('SSB', 'Statistics Norway')).toBe(true);
    expect(isSamePublisher('SSB', 'FHI')).toBe(false);
  });
});

describe('A file that names a known indicator of another origin', () => {
  const template = 'indicator;region;period;value\npopulation;0219;2016;5\n';

  it('is rejected line by line in the template', async () => {
    const read = await readText('x.csv', template, { dataSet: 'Libraries' });
    expect(reasonsOf(read)).toEqual([
      '2 «population»: «population» is of Statistisk sentralbyrå, «07459: Befolkning, etter region og år», and the file is of a publisher that is not stated, «Libraries»; only its own publisher and data set change it',
    ]);
  });

  it('is read in the template if it states no other origin', async () => {
    expect((await readText('x.csv', template)).figures).toHaveLength(1);
    expect((await readText('x.csv', template, { dataSet: '07459' })).figures).toHaveLength(1);
  });

  it('is refused if all its figures shall be of that indicator', async () => {
    const content = '"06913: Folkemengde, etter region"\nregion;2016\n0219;5\n';
    const options = { indicator: 'population' };
    expect(await refusalOf('x.csv', content, options)).toContain(
      'and the file is of Statistisk sentralbyrå, «06913: Folkemengde, etter region»',
    );
    const told = { ...options, dataSet: '07459' };
    expect((await readText('x.csv', content, told)).figures[0]).toMatchObject({
      indicator: 'population',
    });
  });

  it('cannot make it another measure', () => {
    const found = new Indicators(indicators, {
      name: 'x.csv',
      only: 'population',
      kind: kindFrom({ measure: 'SHARE' }, 'what its sender stated'),
    });
    expect(found.find('x', () => ({ name: 'X', ...kindOf('X') }))).toContain('is a count');
  });
});
