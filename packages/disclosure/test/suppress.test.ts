import { expect, test } from 'vitest';
import { protect } from '../src/protect.ts';
import type { Cube, Dimension, Row, SuppressionRule } from '../src/linked-tables.ts';
import { vectors, type Vector } from './tables.ts';

const rule: SuppressionRule = { method: 'suppress', threshold: 4, zeros: 'hideable' };

function withTotal(name: string, leaves: readonly string[]): Dimension {
  return { name, leaves, groups: [{ code: 'all', leaves }], total: 'all' };
}

const sex = withTotal('sex', ['f', 'm']);
const town = withTotal('town', ['a', 'b', 'c', 'd']);
const both: Cube[] = [{ name: 'both', codes: { sex: 'all', town: 'all' } }];

function counts(f: readonly number[], m: readonly number[]): Row[] {
  return [
    ...f.map((value, at) => ({ at: ['f', town.leaves[at]!], value })),
    ...m.map((value, at) => ({ at: ['m', town.leaves[at]!], value })),
  ];
}

test.each(vectors)(
  'suppresses cells at most 1.2 times as many and as large as GaussSuppression: $name',
  async (vector) => {
    const { dimensions, cubes, rows, threshold, zeros, absent } = vector;
    const result = await protect({
      dimensions,
      cubes,
      rows,
      rule: { method: 'suppress', threshold, zeros },
      ...(absent ? { absent } : {}),
    });
    const hidden = result.cells.filter(({ flag }) => flag === 'PRIVACY');
    const values = hidden.map(({ at }) => sumAt(vector, at));
    expect(result.primary).toBeGreaterThan(0);
    const { least = { cells: 0, value: 0 } } = vector;
    expect(hidden.length).toBeLessThanOrEqual(Math.max(1.2 * vector.suppressed, least.cells));
    expect(values.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(
      Math.max(1.2 * vector.suppressedValue, least.value),
    );
  },
);

/** The true value of the cell at these codes. */
function sumAt({ dimensions, rows }: Vector, codes: readonly string[]): number {
  const leaves = dimensions.map(({ groups = [] }, d) => {
    const group = groups.find(({ code }) => code === codes[d]);
    return group ? group.leaves : [codes[d]!];
  });
  return rows
    .filter(({ at }) => at.every((leaf, d) => leaves[d]!.includes(leaf)))
    .reduce((sum, { value }) => sum + value!, 0);
}

test('suppresses nothing in a table without sensitive cells', async () => {
  const result = await protect({
    dimensions: [sex, town],
    cubes: both,
    rule,
    rows: counts([10, 20, 30, 0], [40, 50, 60, 70]),
  });
  expect(result).toMatchObject({ published: 15, primary: 0, secondary: 0, missing: 0 });
  expect(result.cells.find(({ at }) => at.join() === 'f,d')).toEqual({
    at: ['f', 'd'],
    value: 0,
    flag: 'OK',
  });
});

test('flags an unknown count and every sum over it as MISSING', async () => {
  const rows = counts([10, 20, 30, 40], [40, 50, 60, 70]).map((row, at) =>
    at === 0 ? { ...row, value: null } : row,
  );
  const { cells, missing } = await protect({ dimensions: [sex, town], cubes: both, rule, rows });
  expect(missing).toBe(4);
  expect(cells.filter(({ flag }) => flag === 'MISSING').map(({ at }) => at.join())).toEqual([
    'f,a',
    'f,all',
    'all,a',
    'all,all',
  ]);
});

test('suppresses a count if only few of its public denominator remain', async () => {
  const rows = counts([98, 50, 50, 50], [50, 50, 50, 50]).map((row) => ({
    ...row,
    denominator: 100,
  }));
  const { cells, reasons } = await protect({ dimensions: [sex, town], cubes: both, rule, rows });
  expect(reasons).toEqual({ complement: 1 });
  expect(cells.find(({ at }) => at.join() === 'f,a')?.flag).toBe('PRIVACY');
});

test('suppresses a zero whose denominator is within the threshold', async () => {
  const rows = counts([0, 50, 50, 50], [50, 50, 50, 50]).map((row, at) => ({
    ...row,
    denominator: at === 0 ? 3 : 100,
  }));
  const { cells, reasons } = await protect({ dimensions: [sex, town], cubes: both, rule, rows });
  expect(reasons).toEqual({ denominator: 1 });
  expect(cells.find(({ at }) => at.join() === 'f,a')?.flag).toBe('PRIVACY');
});

test('suppresses many events of few contributors', async () => {
  const rows = counts([30, 50, 50, 50], [50, 50, 50, 50]).map((row, at) =>
    at === 0 ? { ...row, contributors: 2 } : row,
  );
  const { reasons } = await protect({ dimensions: [sex, town], cubes: both, rule, rows });
  expect(reasons).toEqual({ small: 1 });
});

test('suppresses the year of a repeating month dimension when each month has few contributors', async () => {
  const months = ['jan', 'feb', 'mar'];
  const month = {
    name: 'month',
    leaves: months,
    groups: [{ code: 'year', leaves: months }],
    total: 'year',
  };
  const rows = months.flatMap((at) =>
    town.leaves.map((where) => ({
      at: [at, where],
      value: 30,
      contributors: where === 'a' ? 3 : 20,
    })),
  );
  const suppressedYear = async (repeats: boolean) => {
    const { cells, reasons } = await protect({
      dimensions: [{ ...month, repeats }, town],
      cubes: [{ name: 'all', codes: { month: 'all', town: 'all' } }],
      rule,
      rows,
    });
    const year = cells.find(({ at }) => at.join() === 'year,a');
    return [reasons.small, year?.flag];
  };
  expect((await suppressedYear(true))[0]).toBe(4);
  expect((await suppressedYear(false))[0]).toBe(3);
  expect((await suppressedYear(true))[1]).toBe('PRIVACY');
});

test('suppresses events that can concern few people', async () => {
  const rows = counts([30, 50, 50, 50], [50, 50, 50, 50]).map((row, at) => ({
    ...row,
    people: at === 0 ? 4 : 100,
  }));
  const { reasons } = await protect({ dimensions: [sex, town], cubes: both, rule, rows });
  expect(reasons).toEqual({ denominator: 1 });
});

test('flags confidential sources as PRIVACY and structural zeros as NOT_APPLICABLE', async () => {
  const rows = counts([10, 20, 30, 40], [50, 60, 70, 80])
    .filter(({ at }) => at.join() !== 'm,b')
    .map((row, at) => (at === 0 ? { at: row.at, value: null, withheld: true } : row));
  const { cells, published, missing } = await protect({
    dimensions: [sex, town],
    cubes: both,
    rule,
    rows,
    absent: 'impossible',
  });
  const of = (flag: string) =>
    cells.filter((cell) => cell.flag === flag).map(({ at }) => at.join());
  expect(of('PRIVACY')).toEqual(['f,a', 'f,all', 'all,a', 'all,all']);
  expect(of('NOT_APPLICABLE')).toEqual(['m,b']);
  expect(published + missing).toBe(cells.length);
});

test('suppresses an amount dominated by one contributor', async () => {
  const contributionsOf = (largest: number) =>
    [largest, 100, 100, 100, 100, 100].map((amount, at) => ({ by: `donor ${at}`, amount }));
  const rows = counts([0, 0, 0, 0], [0, 0, 0, 0]).map(({ at }, index) => {
    const contributions = contributionsOf(index === 0 ? 100_000 : 100);
    const value = contributions.reduce((sum, { amount }) => sum + amount, 0);
    return { at, value, contributors: 6, contributions };
  });
  const { cells, reasons } = await protect({
    dimensions: [sex, town],
    cubes: both,
    rule: { ...rule, dominance: 0.1 },
    rows,
  });
  expect(reasons.dominance).toBeGreaterThanOrEqual(1);
  expect(cells.find(({ at }) => at.join() === 'f,a')?.flag).toBe('PRIVACY');
});

test('suppresses exactly the sums over the changed count of a revision', async () => {
  const tables = { dimensions: [sex, town], cubes: both, rule };
  const before = counts([10, 20, 30, 40], [40, 50, 60, 70]);
  const after = counts([3, 20, 30, 40], [40, 50, 60, 70]);
  const { cells } = await protect({
    ...tables,
    rows: after,
    earlier: [{ rows: before, published: () => true }],
  });
  const flags = new Map(cells.map(({ at, flag }) => [at.join(), flag]));
  // Every other count is unchanged and published, so each sum over the changed count would disclose it.
  expect([...flags].filter(([, flag]) => flag === 'PRIVACY').map(([at]) => at)).toEqual([
    'f,a',
    'f,all',
    'all,a',
    'all,all',
  ]);
});

test('suppresses the same cells in a revision without changes', async () => {
  const tables = { dimensions: [sex, town], cubes: both, rule };
  const rows = counts([3, 20, 30, 40], [40, 50, 2, 70]);
  const first = await protect({ ...tables, rows });
  const published = new Set(
    first.cells.flatMap(({ at, flag }) => (flag === 'OK' ? [at.join()] : [])),
  );
  const again = await protect({
    ...tables,
    rows,
    earlier: [{ rows, published: (at) => published.has(at.join()) }],
  });
  expect(again.cells).toEqual(first.cells);
});

test('suppresses other cells instead of a known cell', async () => {
  const rows = counts([3, 20, 30, 40], [40, 50, 60, 70]);
  const tables = { dimensions: [sex, town], cubes: both, rule, rows };
  const suppressed = ({ cells }: Awaited<ReturnType<typeof protect>>) =>
    cells.filter(({ flag }) => flag === 'PRIVACY').map(({ at }) => at);
  const [, other] = suppressed(await protect(tables));
  const again = suppressed(await protect({ ...tables, known: [other!] }));
  expect(again).not.toContainEqual(other);
  expect(again).toContainEqual(['f', 'a']);
  expect(again.length).toBeGreaterThan(2);
});

test('rejects linked cubes with too many cells', async () => {
  const many = (name: string) =>
    withTotal(
      name,
      Array.from({ length: 200 }, (_, at) => `${at}`),
    );
  const tables = {
    dimensions: [many('x'), many('y'), many('z')],
    cubes: [{ name: 'huge', codes: { x: 'all', y: 'all', z: 'all' } }] as const,
    rule,
    rows: [],
  };
  await expect(protect(tables)).rejects.toThrow(
    'The linked cubes huge have 8120601 cells; the limit is 4000000. Publish fewer levels, or make one part for each code',
  );
});

test('names the unknown dimension or leaf of an invalid declaration', async () => {
  const tables = { dimensions: [sex, town], rule, rows: [] };
  await expect(
    protect({ ...tables, cubes: [{ name: 'c', codes: { age: 'all' } }] }),
  ).rejects.toThrow('Cube c has the unknown dimension "age"; known: sex, town.');
  await expect(
    protect({ ...tables, cubes: both, rows: [{ at: ['x', 'a'], value: 1 }] }),
  ).rejects.toThrow('A row has "x" in sex, which is not a leaf of it.');
});

test('keeps the totals published if smaller cells can protect the sensitive ones', async () => {
  const names = (word: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${word}${at}`);
  const towns = names('town', 8);
  const dimensions: Dimension[] = [
    {
      ...withTotal('town', towns),
      groups: [
        { code: 'all', leaves: towns },
        { code: 'north', leaves: towns.slice(0, 4) },
        { code: 'south', leaves: towns.slice(4) },
      ],
    },
    withTotal('year', names('year', 3)),
    withTotal('age', names('age', 4)),
    sex,
  ];
  // With the costs of all levels nearly equal, this table loses the totals of two towns in two years.
  let rows: Row[] = [{ at: [], value: 7 }];
  for (const { leaves } of dimensions) {
    rows = rows.flatMap(({ at, value }) =>
      leaves.map((leaf, n) => ({ at: [...at, leaf], value: (value! * (n + 5) + n) % 13 })),
    );
  }
  const codes = Object.fromEntries(dimensions.map(({ name }) => [name, 'all' as const]));
  const { cells } = await protect({ dimensions, cubes: [{ name: 'box', codes }], rows, rule });
  const hidden = cells.filter(({ flag }) => flag === 'PRIVACY').map(({ at }) => at);
  expect(hidden.length).toBeGreaterThan(100);
  expect(hidden.filter(([, , age, of]) => age === 'all' && of === 'all')).toEqual([]);
});
