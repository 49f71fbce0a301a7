import { protect, type ProtectedCell } from '@vesthub/disclosure';
import { Attacker, breachesOf, type Breach } from '@vesthub/disclosure-attacker';
import { publishedCubesOf } from '@vesthub/releases';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generator } from './random-tables.ts';
import {
  answers,
  countAt,
  detailedPlaces,
  figuresOf,
  modules,
  placeOf,
  storeAndRelease,
  structure,
  towns,
  type Answer,
  type Counts,
} from './town-counts.ts';

const indicator = 'synthetic-outpatient-contacts';
const random = generator(41);
const before: Counts = new Map(
  detailedPlaces.map((at) => [at, Math.floor(-Math.log(1 - random()) * 3)]),
);
/** A revision of one count in four, which leaves others as they were. */
const after: Counts = new Map(
  [...before].map(([at, count]) => [
    at,
    random() < 0.25 ? Math.max(0, count + Math.floor(random() * 7) - 3) : count,
  ]),
);

let hub: TestHub;
let pastBefore: Answer[];

beforeAll(async () => {
  hub = await createTestHub(modules);
  await storeAndRelease(hub, '2022-02-01T12:00:00Z', figuresOf(indicator, before));
  await hub.databases.get('steering-data')!.pool.query({
    text: `update steering_data.kernel_release set made_at = made_at - interval '3 days'`,
  });
  pastBefore = await answers(hub, indicator, await past());
  await storeAndRelease(hub, '2022-02-05T12:00:00Z', figuresOf(indicator, after));
});

afterAll(() => hub.close());

/** The day of the first release, as an argument. */
async function past(): Promise<string> {
  const { rows } = await hub.databases.get('steering-data')!.pool.query<{ day: string }>({
    text: `select ((made_at at time zone 'Europe/Oslo')::date)::text as day from steering_data.kernel_release where number = 1`,
  });
  return `, knownAt: "${rows[0]?.day}"`;
}

test('knownAt answers as on the day, also after a later release', async () => {
  expect(await answers(hub, indicator, await past())).toEqual(pastBefore);
  expect(pastBefore.filter(({ flag }) => flag === 'PRIVACY').length).toBeGreaterThan(3);
  for (const row of pastBefore.filter(({ flag }) => flag === 'OK')) {
    expect(row.value).toBe(countAt(before, placeOf(row)));
  }
});

/** The intervals of both releases that break the protection, for an attacker who knows which counts were revised. */
async function breaches(now: readonly ShownCell[]): Promise<Breach[]> {
  const counts: Readonly<Record<string, Counts>> = { now: after, past: before };
  const attacker = new Attacker(structure, (vintage, at) =>
    after.get(at.join(' ')) === before.get(at.join(' ')) ? 'now' : vintage,
  );
  for (const [vintage, cells] of Object.entries({ now, past: pastBefore.map(cellOf) })) {
    for (const { at, value } of cells) {
      if (value !== null) attacker.addValue(at, value, vintage);
      else attacker.addSuppressed(at, vintage);
    }
  }
  const intervals = await attacker.intervals();
  const isSensitive = (at: readonly string[], vintage: string) => {
    const count = countAt(counts[vintage] ?? after, at);
    return count >= 1 && count <= 4;
  };
  return breachesOf(intervals, { isSensitive, protectionLevel: () => 4 });
}

interface ShownCell {
  readonly at: readonly string[];
  readonly value: number | null;
}

const cellOf = (row: Answer): ShownCell => ({ at: placeOf(row), value: row.value });

test('an attacker with both releases finds no hidden count', async () => {
  const now = (await answers(hub, indicator)).map(cellOf);
  expect(now.filter(({ value }) => value === null).length).toBeGreaterThan(3);
  expect(await breaches(now)).toEqual([]);
});

test('an attacker finds hidden counts if the later release is protected without regard to the earlier one', async () => {
  const [cube] = publishedCubesOf(modules);
  const tables = await cube!.cube.tables(hub.databases.get('steering-data')!, indicator);
  const { cells } = await protect({
    ...tables,
    rule: { method: 'suppress', threshold: 4, zeros: 'hideable' },
  });
  expect(await breaches(cells.flatMap(inTowns))).not.toEqual([]);
});

/** The cell with the name of its place; none for a cell of a larger area. */
function inTowns({ at: [region, ...rest], value }: ProtectedCell): ShownCell[] {
  const town = Object.entries(towns).find(([, code]) => code === region)?.[0];
  return town === undefined ? [] : [{ at: [town, ...rest], value }];
}
