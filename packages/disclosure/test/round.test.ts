import { expect, test } from 'vitest';
import { protect } from '../src/protect.ts';
import type { Cube, Dimension, Row } from '../src/linked-tables.ts';

// The example data exPSD of SmallCountRounding 1.2.5 (MIT).
const columns = ['1', '2', '3', '4', '5'];
const counts = { r1: [6, 0, 1, 3, 4], r2: [1, 2, 3, 1, 2], r3: [0, 1, 1, 0, 2] };
const dimensions: Dimension[] = [
  {
    name: 'row',
    leaves: Object.keys(counts),
    groups: [{ code: 'all', leaves: Object.keys(counts) }],
    total: 'all',
  },
  { name: 'column', leaves: columns, groups: [{ code: 'all', leaves: columns }], total: 'all' },
];
const cubes: Cube[] = [{ name: 'all', codes: { row: 'all', column: 'all' } }];
const rows: Row[] = Object.entries(counts).flatMap(([row, values]) =>
  values.map((value, at) => ({ at: [row, columns[at]!], value })),
);

test.each([3, 5] as const)(
  'rounds to base %i so that tables are additive and show no small number',
  async (base) => {
    const { cells } = await protect({
      dimensions,
      cubes,
      rows,
      rule: { method: 'round', base, seed: 'a' },
    });
    const value = (row: string, column: string) =>
      cells.find(({ at }) => at[0] === row && at[1] === column)!.value!;
    for (const { value: shown } of cells) expect(shown === 0 || shown! >= base).toBe(true);
    for (const row of ['r1', 'r2', 'r3', 'all']) {
      expect(columns.reduce((sum, column) => sum + value(row, column), 0)).toBe(value(row, 'all'));
    }
    for (const column of [...columns, 'all']) {
      const sum = ['r1', 'r2', 'r3'].reduce((total, row) => total + value(row, column), 0);
      expect(sum).toBe(value('all', column));
    }
    // SmallCountRounding's largest error on this table is 4.
    const truth = rows.reduce((sum, row) => sum + row.value!, 0);
    expect(Math.abs(value('all', 'all') - truth)).toBeLessThanOrEqual(4);
  },
);

test('keeps the rounded value of a count that did not change since the previous release', async () => {
  const rule = { method: 'round', base: 5, seed: 'a' } as const;
  const first = await protect({ dimensions, cubes, rows, rule });
  const rounded = new Map(first.cells.map(({ at, value }) => [at.join(), value!]));
  const revised = rows.map((row, at) => (at === 2 ? { ...row, value: 4 } : row));
  const again = await protect({
    dimensions,
    cubes,
    rows: revised,
    rule,
    earlier: { rows, rounded: (at) => rounded.get(at.join()) },
  });
  const changed = again.cells.filter(
    ({ at, value }) => !at.includes('all') && rounded.get(at.join()) !== value,
  );
  expect(changed.every(({ at }) => at.join() === 'r1,3')).toBe(true);
});
