import { describe, expect, it } from 'vitest';
import { figuresOf, readText, reasonsOf, refusalOf } from './read-text.ts';

const region = {
  label: 'region',
  category: { index: { '0219': 0, '0220': 1 }, label: { '0219': 'Bærum', '0220': 'Asker' } },
};
const time = { label: 'år', category: { index: ['2015', '2016'] } };
const metric = (code: string) => ({
  label: 'statistikkvariabel',
  category: {
    label: { [code]: `Variabel ${code}` },
    unit: { [code]: { base: 'prosent', decimals: 1 } },
  },
});

/** A data set of version 2 with two regions and two years. */
function dataSet(code: string, rest: object) {
  return {
    ...rest,
    version: '2.0',
    class: 'dataset',
    label: '12345: Prøve, etter region og år',
    id: ['Region', 'ContentsCode', 'Tid'],
    size: [2, 1, 2],
    role: { geo: ['Region'], time: ['Tid'], metric: ['ContentsCode'] },
    dimension: { Region: region, ContentsCode: metric(code), Tid: time },
  };
}

const figures = [
  '0219 2015-01-01 all ALL SHARE 1.5',
  '0219 2016-01-01 all ALL SHARE null :',
  '0220 2015-01-01 all ALL SHARE 0',
  '0220 2016-01-01 all ALL SHARE 4 *',
];

describe('JSON-stat 2', () => {
  it('may have values and symbols as lists', async () => {
    const set = dataSet('A', { value: [1.5, null, 0, 4], status: [null, ':', '', '*'] });
    const read = await readText('a.json', JSON.stringify(set));
    expect([read.format, read.figures.length, reasonsOf(read)]).toEqual(['json-stat', 4, []]);
    expect(figuresOf(read, '12345.a')).toEqual(figures);
  });

  it('may have sparse values and symbols by index, and symbols without a value', async () => {
    const set = dataSet('B', { value: { 0: 1.5, 2: 0, 3: 4 }, status: { 1: ':', 3: '*' } });
    expect(figuresOf(await readText('b.json', JSON.stringify(set)), '12345.b')).toEqual(figures);
  });

  it('may have one symbol for all values; an empty text is no symbol', async () => {
    const set = (code: string, status: string) =>
      JSON.stringify(dataSet(code, { value: [1, 2, 3, 4], status }));
    expect(figuresOf(await readText('c.json', set('C', '*')), '12345.c')).toEqual([
      '0219 2015-01-01 all ALL SHARE 1 *',
      '0219 2016-01-01 all ALL SHARE 2 *',
      '0220 2015-01-01 all ALL SHARE 3 *',
      '0220 2016-01-01 all ALL SHARE 4 *',
    ]);
    expect(figuresOf(await readText('d.json', set('D', '')), '12345.d')[0]).toBe(
      '0219 2015-01-01 all ALL SHARE 1',
    );
  });

  it('may omit roles: dimensions are then recognised by their names', async () => {
    const read = await readText(
      'fhi.json',
      JSON.stringify({
        class: 'dataset',
        version: '2.0',
        label: 'Befolkningsvekst (B)',
        id: ['GEO', 'AAR', 'KJONN', 'ALDER', 'MEASURE_TYPE'],
        size: [1, 2, 2, 2, 1],
        role: { time: null, geo: null, metric: ['MEASURE_TYPE'] },
        dimension: {
          GEO: { label: 'Geografi', category: { index: ['30'], label: { 30: 'Viken' } } },
          AAR: { label: 'År', category: { index: ['2020_2020', '2020_2021'] } },
          KJONN: { category: { index: ['0', '2'], label: { 0: 'Kjønn samlet', 2: 'Kvinner' } } },
          ALDER: {
            category: { index: ['0', '18_44'], label: { 0: 'Alle aldre', '18_44': '18–44 år' } },
          },
          MEASURE_TYPE: { category: { index: ['TELLER'], label: { TELLER: 'antall' } } },
        },
        value: [1, 2, 3, 4, 5, 6, 7, 8],
      }),
    );
    expect([read.figures.length, reasonsOf(read)]).toEqual([8, []]);
    expect(figuresOf(read, 'teller').slice(0, 4)).toEqual([
      '30 2020-01-01 18-44 ALL COUNT 2',
      '30 2020-01-01 18-44 FEMALE COUNT 4',
      '30 2020-01-01 all ALL COUNT 1',
      '30 2020-01-01 all FEMALE COUNT 3',
    ]);
  });

  it('is refused with a reason if it is inconsistent', async () => {
    const sets: object[] = [
      dataSet('E', { value: [1, 2, 3] }),
      { ...dataSet('E', { value: [1] }), dimension: '(abridged)' },
      { ...dataSet('E', { value: [1] }), size: [3, 1, 2] },
      {
        ...dataSet('E', { value: [1] }),
        role: {},
        dimension: { Region: { ...region, label: 'x' }, ContentsCode: metric('E'), Tid: time },
        id: ['Tid'],
        size: [2],
      },
    ];
    const reasons = [];
    for (const set of sets) reasons.push(await refusalOf('e.json', JSON.stringify(set)));
    expect(reasons).toEqual([
      'value has 3 values, size says 4.',
      'dimension: expected an object with the dimensions of the data set, the file has "(abridged)".',
      'dimension.Region has 2 categories, size says 3.',
      'No dimension is of regions (role geo); the dimensions are Tid.',
    ]);
  });
});

describe('JSON-stat 1', () => {
  it('may nest the data set under a name, with the roles among the dimensions', async () => {
    const { id, size, role, dimension } = dataSet('F', {});
    const set = {
      prove: {
        label: '12345: Prøve',
        value: { 0: 1.5, 2: 0, 3: 4 },
        status: { 1: ':', 3: '*' },
        dimension: { id, size, role, ...dimension },
      },
    };
    const read = await readText('f.json', JSON.stringify(set));
    expect([read.format, read.figures.length, reasonsOf(read)]).toEqual(['json-stat', 4, []]);
    expect(figuresOf(read, '12345.f')).toEqual(figures);
  });
});
