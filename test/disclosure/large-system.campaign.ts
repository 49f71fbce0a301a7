import { protect, type LinkedTables } from '@vesthub/disclosure';
import { Attacker, breachesOf } from '@vesthub/disclosure-attacker';
import { publishedCubesOf } from '@vesthub/releases';
import { sampleData } from '@vesthub/sample-data';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { structureOf, trueValueOf } from './random-tables.ts';
import { modules } from './town-counts.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(modules);
  await sampleData.get('steering-data')!.importInto(hub.databases.get('steering-data')!);
});

afterAll(() => hub.close());

/** Number of hidden cells that are attacked: each takes two programs over the whole system, about a second. */
const attacked = 60;

test('hides what an attacker seeks in a system of more than 3 000 cells, the totals first', async () => {
  const indicator = 'synthetic-substance-admissions';
  const [cube] = publishedCubesOf(modules);
  const rule = { method: 'suppress', threshold: 4, zeros: 'hideable' } as const;
  const declared = await cube!.cube.tables(hub.databases.get('steering-data')!, indicator);
  const tables: LinkedTables = { ...declared, rule };
  const { cells } = await protect(tables);
  expect(cells.length).toBeGreaterThan(3_000);
  const attacker = new Attacker(structureOf(tables));
  for (const { at, value, flag } of cells) {
    if (value !== null) attacker.addValue(at, value);
    else if (flag === 'PRIVACY') attacker.addSuppressed(at);
  }
  const { dimensions } = structureOf(tables);
  const sizeOf = (at: readonly string[]) =>
    dimensions.reduce((size, { codes }, d) => size * (codes[at[d] ?? '']?.length ?? 0), 1);
  const hidden = cells
    .flatMap(({ at, flag }) => (flag === 'PRIVACY' ? [{ at, size: sizeOf(at) }] : []))
    .toSorted((one, other) => other.size - one.size);
  const half = attacked / 2;
  const step = Math.ceil(hidden.length / half);
  const sought = new Map(
    hidden
      .filter((_, at) => at < half || at % step === 0)
      .map(({ at }) => [at.join('|'), trueValueOf(tables, at)]),
  );
  const intervals = await attacker.intervals((at) => sought.has(at.join('|')));
  expect(intervals.length).toBeGreaterThanOrEqual(half);
  const isSensitive = (at: readonly string[]) => {
    const value = sought.get(at.join('|')) ?? 0;
    return value >= 1 && value <= rule.threshold;
  };
  expect(breachesOf(intervals, { isSensitive, protectionLevel: () => rule.threshold })).toEqual([]);
});
