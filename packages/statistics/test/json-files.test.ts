import { describe, expect, it } from 'vitest';
import { readText, refusalOf } from './read-text.ts';

const set = {
  class: 'dataset',
  version: '2.0',
  label: 'Prøve',
  id: ['Region', 'Tid'],
  size: [1, 3],
  role: { geo: ['Region'], time: ['Tid'] },
  dimension: {
    Region: { category: { index: ['0219'] } },
    Tid: { category: { index: ['2015', '2016', '2017'] } },
  },
  value: [1, 2, 3] as unknown,
};
const json = (rest: object = {}) => JSON.stringify({ ...set, ...rest });

const valuesOf = async (content: string | Buffer) =>
  (await readText('a.json', content)).figures.map(({ value }) => value);

describe('The positions of sparse values and symbols', () => {
  it.each([
    [{ value: { '00': 1, '0': 2 } }, 'value has the key "00"; expected the position of a value'],
    [{ value: { '1e0': 1 } }, 'value has the key "1e0"; expected the position of a value'],
    [{ value: { '7': 1 } }, 'value has the position 7; the data set has 3 values.'],
    [{ value: { '99999999999999': 1 } }, 'value has the position 99999999999999'],
    [{ status: { '01': ':' } }, 'status has the key "01"; expected the position of a value'],
    [{ value: {}, status: { '3': ':' } }, 'status has the position 3; the data set has 3 values.'],
  ])('are refused as in %j', async (rest, reason) => {
    expect(await refusalOf('a.json', json(rest))).toContain(reason);
  });

  it('are refused if one occurs more than once', async () => {
    const values = json({ value: 'here' }).replace('"here"', '{"1":5,"0":4,"1":6}');
    expect(await refusalOf('a.json', values)).toBe('value has the position 1 more than once.');
    const symbols = json({ status: 'here' }).replace('"here"', '{"1":":","1":"."}');
    expect(await refusalOf('a.json', symbols)).toBe('status has the position 1 more than once.');
  });

  it('may have any order', async () => {
    const values = json({ value: 'here' }).replace('"here"', '{"2":6,"0":4,"1":5}');
    expect(await valuesOf(values)).toEqual([6, 4, 5]);
  });
});

describe('A member that occurs more than once', () => {
  it.each([
    [
      '"value":[1,2,3]',
      '"value":[1,2,3],"value":[4,5,6]',
      'The member "value" occurs more than once in the file.',
    ],
    ['"size":', '"size":[3,1],"size":', 'The member "size" occurs more than once in the file.'],
    ['"Tid":', '"Region":{},"Tid":', 'The member "Region" occurs more than once in dimension.'],
  ])('is refused: %s', async (member, twice, reason) => {
    expect(await refusalOf('a.json', json().replace(member, twice))).toBe(reason);
  });
});

describe('A category without an index', () => {
  const labels = (label: object, size: number) => ({
    size: [1, size],
    dimension: { ...set.dimension, Tid: { category: { label } } },
  });

  it('is read if it is the only one', async () => {
    expect(await valuesOf(json({ ...labels({ 2016: 'i fjor' }, 1), value: [7] }))).toEqual([7]);
  });

  it('is refused beside others, whose order nothing states', async () => {
    const content = json(labels({ 2015: 'a', 2016: 'b', 2017: 'c' }, 3));
    expect(await refusalOf('a.json', content)).toBe(
      'dimension.Tid has labels of 3 categories and no index, so nothing states their order.',
    );
  });
});

describe('A JSON file', () => {
  it.each(['latin1', 'utf16le', 'utf8'] as const)('is read in %s', async (encoding) => {
    const mark = encoding === 'latin1' ? '' : '\ufeff';
    const read = await readText('a.json', Buffer.from(mark + json(), encoding));
    expect([read.about.dataSet, read.figures.length]).toEqual(['Prøve', 3]);
  });

  it('of which a part is in UTF-8 and another is not is refused', async () => {
    const content = Buffer.concat([
      Buffer.from(json().slice(0, -1)),
      Buffer.from(',"note":["å"]}', 'latin1'),
    ]);
    expect(await refusalOf('a.json', content)).toContain('A part of the file is in UTF-8');
  });

  it.each([
    ['half of a character', 'x\\ud800y', json({ label: 'x\ud800y' })],
    ['a zero character', 'x\\u0000y', json({ label: 'x\u0000y' })],
  ])('with %s is refused', async (what, shown, content) => {
    expect(await refusalOf('a.json', content)).toBe(`The text "${shown}" has ${what}.`);
  });

  it('is refused if its values are nested too deep', async () => {
    const deep = `{"class":"dataset","value":${'['.repeat(200_000)}`;
    expect(await refusalOf('a.json', deep)).toBe(
      'The file has values that are nested more than 100 levels deep.',
    );
  });

  it('is recognised whatever stands before its dimensions', async () => {
    const late = JSON.stringify({ note: ['x'.repeat(200_000)], ...set });
    expect(await valuesOf(late)).toEqual([1, 2, 3]);
    const { id, size, role, dimension, value } = set;
    const first = {
      label: 'x'.repeat(400),
      status: { '0': '*' },
      value,
      note: 'y'.repeat(100_000),
    };
    const nested = { ...first, dimension: { id, size, role, ...dimension } };
    expect(await valuesOf(JSON.stringify({ prove: nested }))).toEqual([1, 2, 3]);
  });

  it('with several data sets is refused with their names', async () => {
    const two = JSON.stringify({ a: set, b: set });
    expect(await refusalOf('a.json', two)).toContain('The file holds several data sets (a, b)');
    const collection = { class: 'collection', link: { item: [{ href: 'https://x/1' }, set] } };
    expect(await refusalOf('a.json', JSON.stringify(collection))).toBe(
      'The file is a collection of JSON-stat, a list of 2 data sets (https://x/1, Prøve); give each in a file of its own.',
    );
  });

  it('has no figure beyond what a number can be', async () => {
    const content = json().replace('[1,2,3]', '[1,1e400,3]');
    const read = await readText('a.json', content);
    expect([read.figures.length, read.rejections.map(({ line }) => line)]).toEqual([2, [2]]);
  });
});

describe('The name of a new indicator', () => {
  it.each([
    ['de \ufffdvrige', 'a lost letter (�)'],
    ['de Ã¸vrige', 'letters of UTF-8 that were decoded as Latin-1'],
    ['de ›vrige', 'letters of an encoding of DOS or the Macintosh'],
    ['p¿ sykehjem', 'letters of an encoding of DOS or the Macintosh'],
  ])('«%s» is refused', async (name, damage) => {
    const table = `kommune;periode;indikator;verdi\n0219;2016;${name};2\n`;
    expect(await refusalOf('a.csv', table)).toBe(
      `The name of an indicator, «${name}», has ${damage}; save the file as UTF-8 and send it again.`,
    );
  });

  it('is refused if it is very long', async () => {
    const content = json({ label: 'x'.repeat(501) });
    expect(await refusalOf('a.json', content)).toContain('has 501 characters');
  });
});
