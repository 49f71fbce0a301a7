import { makeRelease } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { steeringDataModule } from '../src/index.ts';
import { insider, storeFigures, type TestFigure } from './answer/store.ts';

const indicator = 'synthetic-outpatient-contacts';
const codes = ['0219', '0220', '0602'];
/** Contacts in the two halves of 2016, by age and sex; few of old men in Asker. */
const contacts: TestFigure[] = codes.flatMap((region, at) =>
  ['2016-01-01', '2016-07-01'].flatMap((from, half) =>
    ['0-39', '40+'].flatMap((ageGroup, age) =>
      (['FEMALE', 'MALE'] as const).map((sex, man) => ({
        indicator,
        region,
        from,
        to: half === 0 ? '2016-07-01' : '2017-01-01',
        ageGroup,
        sex,
        value: region === '0220' && age === 1 && man === 1 ? 1 : 20 + 7 * at + 3 * half + age + man,
      })),
    ),
  ),
);

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([steeringDataModule]);
  await storeFigures(hub.databaseUrl, { id: 'c', knownFrom: '2022-02-01T12:00:00Z' }, contacts);
  const { publishedCubes } = hub.composition.registration;
  const { cube } = publishedCubes.find(({ module }) => module === 'steering-data')!;
  await makeRelease(hub.connections.get('steering-data')!, cube, { author: 'test' });
});

afterAll(() => hub.close());

interface Row {
  place: string;
  ageGroup: string;
  sex: string;
  value: number | null;
  flag: string;
  numerator: number | null;
  rank: { place: number } | null;
}

const question = (args: string) => `{
  steeringData(indicators: ["${indicator}"], municipalities: ${JSON.stringify(codes)}, ${args}) {
    rows { place ageGroup sex value flag numerator rank { place } }
  }
}`;

async function rows(args: string, ask = {}): Promise<Row[]> {
  const { steeringData } = await hub.data<{ steeringData: { rows: Row[] } }>(question(args), ask);
  return steeringData.rows;
}

const detailed = 'groupBy: [MUNICIPALITY, YEAR, AGE_GROUP, SEX], measure: COUNT';

test('Everybody reads the published figures, without the small ones and what gives them away', async () => {
  const found = await rows(detailed);
  const small = found.find(
    ({ place, ageGroup, sex }) => place === 'asker' && ageGroup === '40+' && sex === 'MALE',
  );
  expect(small).toMatchObject({ value: null, flag: 'PRIVACY', numerator: null, rank: null });
  expect(found.filter(({ flag }) => flag === 'PRIVACY').length).toBeGreaterThan(3);
  expect(found.some(({ flag, value }) => flag === 'OK' && value !== null)).toBe(true);
});

test('A rate of a hidden count is hidden with it', async () => {
  const hidden = (await rows(detailed)).filter(({ flag }) => flag === 'PRIVACY');
  const rates = await rows(detailed.replace('COUNT', 'RATE_PER_1000'));
  for (const { place, ageGroup, sex } of hidden) {
    const rate = rates.find(
      (one) => one.place === place && one.ageGroup === ageGroup && one.sex === sex,
    );
    expect(rate).toMatchObject({ value: null, numerator: null });
  }
});

test('Who may read figures as they came does so on record', async () => {
  const found = await rows(detailed, insider);
  expect(found.every(({ flag }) => flag === 'OK')).toBe(true);
  const { pool } = hub.connections.get('steering-data')!;
  const { rows: log } = await pool.query<{ what: string }>({
    text: 'select what from steering_data.kernel_read_log',
  });
  expect(log.length).toBeGreaterThan(0);
  expect(new Set(log.map(({ what }) => what))).toEqual(new Set(['figures']));
});
