import {
  Attacker,
  breachesOf,
  type Breach,
  type TableStructure,
} from '@vesthub/disclosure-attacker';
import { makeRelease, publishedCubesOf } from '@vesthub/releases';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { protect, type ProtectedCell } from '@vesthub/disclosure';
import { allModules } from '../../apps/hub/src/modules.ts';
import {
  storeFigures,
  type TestFigure,
} from '../../packages/module-steering-data/test/answer/store.ts';
import { generator } from './random-tables.ts';

const modules = allModules.filter(({ name }) => name === 'steering-data');
const indicator = 'synthetic-outpatient-contacts';
const towns = { baerum: '0219', asker: '0220', drammen: '0602' };
const halves = ['2016-01-01/2016-07-01', '2016-07-01/2017-01-01'];
const year = '2016-01-01/2017-01-01';
const structure: TableStructure = {
  dimensions: [
    { name: 'place', codes: codesOf(Object.keys(towns)) },
    { name: 'period', codes: { ...codesOf(halves), [year]: halves } },
    { name: 'age', codes: { ...codesOf(['0-39', '40+']), all: ['0-39', '40+'] } },
    { name: 'sex', codes: { ...codesOf(['FEMALE', 'MALE']), ALL: ['FEMALE', 'MALE'] } },
  ],
};

function codesOf(leaves: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(leaves.map((leaf) => [leaf, [leaf]]));
}

/** The counts of a vintage by place, period, age and sex, written `place period age sex`. */
type Counts = ReadonlyMap<string, number>;

const random = generator(41);
const leaves = structure.dimensions.map(({ codes }) =>
  Object.keys(codes).filter((code) => codes[code]?.length === 1),
);
const combinations = leaves.reduce<string[][]>(
  (starts, codes) => starts.flatMap((start) => codes.map((code) => [...start, code])),
  [[]],
);
const before: Counts = new Map(
  combinations.map((at) => [at.join(' '), Math.floor(-Math.log(1 - random()) * 3)]),
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
  await release(before, '2022-02-01T12:00:00Z');
  await hub.databases.get('steering-data')!.pool.query({
    text: `update steering_data.kernel_release set made_at = made_at - interval '3 days'`,
  });
  pastBefore = await answers(await past());
  await release(after, '2022-02-05T12:00:00Z');
});

afterAll(() => hub.close());

async function release(counts: Counts, knownFrom: string): Promise<void> {
  const figures = [...counts].map(([at, value]): TestFigure => {
    const [place = '', period = '', ageGroup = '', sex] = at.split(' ');
    const region = Object.entries(towns).find(([key]) => key === place)?.[1] ?? '';
    const [from = '', to = ''] = period.split('/');
    return { indicator, region, from, to, ageGroup, sex: sex === 'MALE' ? sex : 'FEMALE', value };
  });
  await storeFigures(hub.databaseUrl, { id: knownFrom.slice(0, 10), knownFrom }, figures);
  const [cube] = publishedCubesOf(modules);
  await makeRelease(hub.databases.get('steering-data')!, cube!.cube, { author: 'test' });
}

/** The day of the first release, as an argument. */
async function past(): Promise<string> {
  const { rows } = await hub.databases.get('steering-data')!.pool.query<{ day: string }>({
    text: `select ((made_at at time zone 'Europe/Oslo')::date)::text as day from steering_data.kernel_release where number = 1`,
  });
  return `, knownAt: "${rows[0]?.day}"`;
}

interface Answer {
  readonly place: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly ageGroup: string;
  readonly sex: string;
  readonly value: number | null;
  readonly flag: string;
}

const groupings = ['YEAR', 'PERIOD', 'YEAR, AGE_GROUP', 'YEAR, SEX', 'YEAR, AGE_GROUP, SEX'];

/** The counts in every grouping, as known now or on a day. */
async function answers(knownAt = ''): Promise<Answer[]> {
  const rows: Answer[] = [];
  for (const grouping of groupings) {
    const { steeringData } = await hub.data<{ steeringData: { rows: Answer[] } }>(
      `{ steeringData(indicators: ["${indicator}"], municipalities: ["baerum", "asker", "drammen"], groupBy: [MUNICIPALITY, ${grouping}],
          measure: COUNT${knownAt}) { rows { place period { from to } ageGroup sex value flag } } }`,
    );
    rows.push(...steeringData.rows);
  }
  return rows;
}

const placeOf = ({ place, period, ageGroup, sex }: Answer) => [
  place,
  `${period.from}/${period.to}`,
  ageGroup,
  sex,
];

function countAt(counts: Counts, at: readonly string[]): number {
  const parts = structure.dimensions.map(({ codes }, d) => codes[at[d] ?? ''] ?? []);
  return [...counts].reduce((sum, [key, count]) => {
    const own = key.split(' ');
    return parts.every((codes, d) => codes.includes(own[d] ?? '')) ? sum + count : sum;
  }, 0);
}

test('knownAt answers as on the day, also after a later release', async () => {
  expect(await answers(await past())).toEqual(pastBefore);
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
  const now = (await answers()).map(cellOf);
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
