import { protect } from '@vesthub/disclosure';
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
  leafCodes,
  modules,
  placeOf,
  storeAndRelease,
  structure,
  type Counts,
} from './town-counts.ts';

const random = generator(7);
const counts: Readonly<Record<string, Counts>> = nested();

/** All stays, those that were acute, and of these the ones of a night. */
function nested(): Record<string, Counts> {
  const share = (of: Counts) =>
    new Map([...of].map(([at, count]) => [at, Math.round(count * random())]));
  const stays = new Map(
    detailedPlaces.map((at) => [at, Math.floor(-Math.log(1 - random()) * 9)] as const),
  );
  const acute = share(stays);
  return { stays, acute, night: share(acute) };
}

const nestedStructure = {
  dimensions: [
    ...structure.dimensions,
    {
      name: 'indicator',
      codes: {
        ...leafCodes(['night', 'other acute', 'other stays']),
        acute: ['night', 'other acute'],
        stays: ['night', 'other acute', 'other stays'],
      },
    },
  ],
};

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(modules);
  await hub.databases.get('steering-data')!.pool.query({
    text: `insert into steering_data.indicator (id, code, name, measure, unit, over_time, counted, whole_id, stated) values
           ('stays', 'stays', 'Opphold', 'COUNT', 'opphold', 'SUM', 'EVENTS', null, true),
           ('acute', 'acute', 'Akutte opphold', 'COUNT', 'opphold', 'SUM', 'EVENTS', 'stays', true),
           ('night', 'night', 'En natt', 'COUNT', 'opphold', 'SUM', 'EVENTS', 'acute', true)`,
  });
  await storeAndRelease(
    hub,
    '2022-02-01T12:00:00Z',
    Object.entries(counts).flatMap(([indicator, own]) => figuresOf(indicator, own)),
  );
});

afterAll(() => hub.close());

/** The true count of an indicator or of the rest of a whole. */
function trueCount(at: readonly string[], indicator: string): number {
  const of = (name: string) => countAt(counts[name] ?? new Map(), at);
  if (indicator === 'other acute') return of('acute') - of('night');
  return indicator === 'other stays' ? of('stays') - of('acute') : of(indicator);
}

interface ShownCell {
  /** Place, period, age, sex and indicator. */
  readonly at: readonly string[];
  readonly value: number | null;
}

async function breachesIn(cells: readonly ShownCell[]): Promise<Breach[]> {
  const attacker = new Attacker(nestedStructure);
  for (const { at, value } of cells) {
    if (value === null) attacker.addSuppressed(at);
    else attacker.addValue(at, value);
  }
  const isSensitive = (at: readonly string[]) => {
    const count = trueCount(at, at[4] ?? '');
    return count >= 1 && count <= 4;
  };
  // No answer has the rest of a whole, but a small one must not follow from the whole and its parts.
  for (const { at } of cells.filter((cell) => cell.at[4] === 'stays')) {
    for (const rest of ['other acute', 'other stays']) {
      const place = [...at.slice(0, 4), rest];
      if (isSensitive(place)) attacker.addSuppressed(place);
    }
  }
  return breachesOf(await attacker.intervals(), { isSensitive, protectionLevel: () => 4 });
}

test('an attacker who knows what is a part of what finds no hidden count', async () => {
  const cells: ShownCell[] = [];
  for (const indicator of Object.keys(counts)) {
    const rows = await answers(hub, indicator);
    expect(rows.some(({ flag }) => flag === 'PRIVACY')).toBe(true);
    for (const row of rows) {
      cells.push({ at: [...placeOf(row), indicator], value: row.value });
    }
    const shown = rows.filter(({ value }) => value !== null);
    expect(shown.map(({ value }) => value)).toEqual(
      shown.map((row) => countAt(counts[indicator]!, placeOf(row))),
    );
  }
  expect(cells.filter(({ value }) => value !== null).length).toBeGreaterThan(20);
  expect(await breachesIn(cells)).toEqual([]);
});

test('an attacker finds hidden counts if each indicator is protected by itself', async () => {
  const [cube] = publishedCubesOf(modules);
  const family = await cube!.cube.tables(hub.databases.get('steering-data')!, 'stays');
  const cells: ShownCell[] = [];
  for (const [indicator, own] of Object.entries(counts)) {
    const rows = [...own].map(([at, value]) => ({ at: at.split(' '), value }));
    const alone = await protect({
      dimensions: structure.dimensions.map(({ name, codes }) => {
        const groups = Object.entries(codes).filter(([, leaves]) => leaves.length > 1);
        return {
          name,
          leaves: Object.keys(codes).filter((code) => codes[code]?.length === 1),
          groups: groups.map(([code, leaves]) => ({ code, leaves })),
          ...(groups[0] ? { total: groups[0][0] } : {}),
        };
      }),
      cubes: [
        {
          name: 'year',
          codes: { place: 'all', period: ['2016-01-01/2017-01-01'], age: 'all', sex: 'all' },
        },
        { name: 'period', codes: { place: 'all', period: 'all' } },
      ],
      rows,
      rule: { method: 'suppress', threshold: 4, zeros: 'hideable' },
    });
    cells.push(...alone.cells.map(({ at, value }) => ({ at: [...at, indicator], value })));
  }
  expect(family.dimensions.at(-1)?.leaves).toEqual(['acute (rest)', 'night', 'stays (rest)']);
  expect(await breachesIn(cells)).not.toEqual([]);
});
