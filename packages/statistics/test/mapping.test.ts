import { describe, expect, it } from 'vitest';
import { isMappingFault, readMapping, type Mapping } from '../src/formats/mapping.ts';
import { proposeMapping } from '../src/formats/propose-mapping.ts';
import { Indicators } from '../src/reading/indicators.ts';
import { kindOf } from '../src/reading/measure.ts';
import { readText, refusalOf } from './read-text.ts';

const valid = `
version: 1
publisher: Asker kommune
dataSet: Tjenester
columns:
  Kommune: region
  Andel: { figures: vedtak, period: '2016' }
  Merknad: ignore
indicators:
  vedtak: { name: Andel med vedtak, measure: share, unit: prosent }
`;

function mapping(yaml: string): Mapping {
  const read = readMapping(yaml);
  if (isMappingFault(read)) throw new Error(JSON.stringify(read));
  return read;
}

describe('A mapping', () => {
  it('says how the columns of a table are read, and what its indicators are', async () => {
    const { columns, kinds, publisher, dataSet } = mapping(valid);
    const read = await readText('x.csv', 'Kommune;Andel;Merknad\n0219;12,5;x\n', {
      columns,
      kinds,
      publisher,
      dataSet,
    });
    expect(read.figures[0]).toMatchObject({
      indicator: 'vedtak',
      from: '2016-01-01',
      measure: 'SHARE',
      value: 12.5,
    });
    expect(read.notes).toEqual([
      '«Andel med vedtak» (vedtak) is taken for a share because of the mapping.',
    ]);
  });

  it('refuses a table with other columns', async () => {
    const { columns } = mapping(valid);
    expect(await refusalOf('x.csv', 'Kommune;Andel\n0219;1\n', { columns })).toContain(
      'The mapping has columns that the file has not: «Merknad»',
    );
    expect(
      await refusalOf('x.csv', 'Kommune;Andel;Merknad;Antall\n0219;1;x;2\n', { columns }),
    ).toBe('The file has columns that the mapping has not: «Antall».');
  });

  it.each([
    ['measure: share', 'measure: andel', 'indicators.vedtak.measure', 'andel'],
    ['Kommune: region', 'Kommune: sted', 'columns.Kommune', 'sted'],
    ['version: 1', 'version: 2', 'version', 2],
    ['publisher: Asker kommune', '', 'publisher', undefined],
    ["period: '2016'", 'period: i fjor', 'columns.Andel.period', 'i fjor'],
    ['unit: prosent', 'enhet: prosent', 'indicators.vedtak.enhet', 'prosent'],
  ])(
    'with a wrong value instead of «%s» is refused with field and value',
    (from, to, field, value) => {
      const fault = readMapping(valid.replace(from, to));
      expect(fault).toMatchObject({ field });
      expect(isMappingFault(fault) && fault.value).toEqual(value);
      expect(isMappingFault(fault) && fault.expected).not.toBe('');
    },
  );

  it('that is no YAML is refused with the place', () => {
    expect(readMapping('a: [')).toMatchObject({ field: 'mapping' });
  });

  it('is proposed from a file as it was read, and accepted as it is', () => {
    const indicators = new Indicators([], { name: 'x.csv', publisher: 'Asker', dataSet: 'T' });
    indicators.find('brukere', () => ({ name: 'Brukere', ...kindOf('Brukere') }));
    const proposal = proposeMapping({
      columns: [{ name: 'Kommune', is: 'region' }],
      indicators,
      used: new Set(['brukere']),
      samples: [],
    });
    expect(proposal).toContain('# «Brukere» (brukere) is taken for a count of people and closed');
    const { columns, kinds } = mapping(proposal);
    expect([...columns]).toEqual([['Kommune', 'region']]);
    expect(kinds.get('brukere')).toMatchObject({ measure: 'COUNT', counted: 'PERSONS' });
  });
});
