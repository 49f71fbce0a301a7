import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../src/tabular/fields.ts';
import { tabulate } from '../src/tabular/rows.ts';
import { parseSelection } from '../src/selection/selection.ts';

const table = (query: string, data: unknown, choice = {}) => {
  const { columns, rows } = tabulate(fieldsOf(query, null), data, choice);
  return [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? null))];
};

describe('a table of an answer', () => {
  it('has the fields of single objects as columns, and repeats what stands around the list', () => {
    const query =
      '{ body { title: name members { year ...M } } } fragment M on X { place { name } }';
    const data = {
      body: {
        title: 'Vest',
        members: [
          { year: 2016, place: { name: 'Asker' } },
          { year: 2017, place: null },
        ],
      },
    };
    expect(table(query, data)).toEqual([
      ['body.title', 'year', 'place.name'],
      ['Vest', 2016, 'Asker'],
      ['Vest', 2017, null],
    ]);
  });

  it('has one row if the answer has no list, and none if the list is empty or null', () => {
    expect(table('{ a { b } }', { a: { b: 1 } })).toEqual([['a.b'], [1]]);
    expect(table('{ a { b } }', { a: [] })).toEqual([['b']]);
  });

  it('takes the items of the inner list as rows if that is chosen', () => {
    const data = {
      a: [
        { k: 1, b: [{ v: 2 }, { v: 3 }] },
        { k: 4, b: [] },
      ],
    };
    expect(() => table('{ a { k b { v } } }', data)).toThrow('the lists a and a.b');
    expect(table('{ a { k b { v } } }', data, { rows: 'a.b' })).toEqual([
      ['a.k', 'v'],
      [1, 2],
      [1, 3],
    ]);
    expect(() => table('{ a { k b { v } } }', data, { rows: 'b' })).toThrow('one of a, a.b');
  });

  it('joins lists of scalars only if that is asked for', () => {
    const data = { a: [{ b: ['x', 'y'] }] };
    expect(() => table('{ a { b } }', data)).toThrow('b is a list');
    expect(table('{ a { b } }', data, { joinLists: true })).toEqual([['b'], ['x y']]);
  });
});

describe('a selection', () => {
  const title = { nb: '', en: '' };
  const time = { key: 'year', title, role: 'time', code: 'year' } as const;
  const place = { ...time, key: 'region', role: 'place' } as const;
  const years = ['2014', '2015', '2016'];
  const choose = (text: string, dimension: typeof time | typeof place = time) =>
    parseSelection(dimension, text)(years);

  it.each([
    ['2014,2016', ['2014', '2016']],
    ['2016,2014,2014', ['2014', '2016']],
    ['top(2)', ['2015', '2016']],
    ['TOP(1,1)', ['2015']],
    ['bottom(1)', ['2014']],
    ['from(2015)', ['2015', '2016']],
    ['to(2015)', ['2014', '2015']],
    ['range(2016,2015)', ['2015', '2016']],
    ['*', years],
    ['201?', years],
    ['*5', ['2015']],
    ['[2014]', ['2014']],
  ])('%s', (text, expected) => {
    expect(choose(text)).toEqual(expected);
  });

  it('means the first codes by top, but on time the latest', () => {
    expect(choose('top(1)', place)).toEqual(['2014']);
  });

  it.each(['2013', 'top(x)', 'top(0)', 'range(2014)', 'from(1)'])('%s is refused', (text) => {
    expect(() => choose(text)).toThrow(/valuecodes\[year\]: .* expected/);
  });
});
