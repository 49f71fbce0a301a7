import { figuresCube } from '../src/publishing/figures-cube.ts';
import { makeRelease } from '@vesthub/releases';
import type { RequestContext } from '@vesthub/kernel';
import { useTestHub } from '@vesthub/testing';
import { expect, test } from 'vitest';
import { steeringDataModule } from '../src/index.ts';
import { insider, storeFigures, type TestFigure } from './answer/store.ts';

const indicator = 'synthetic-outpatient-contacts';
const codes = ['0219', '0220', '0602'];
/** Contacts in the two halves of 2016 by age and sex. In Asker, men aged 40+ have a single contact in each half. */
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

/** Figures of the three municipalities in 2016. A null stands for a figure that the publisher keeps confidential. */
function visits(of: string, values: readonly (number | null)[]): TestFigure[] {
  return values.map((value, at) => ({
    indicator: of,
    region: codes[at]!,
    from: '2016-01-01',
    to: '2017-01-01',
    value,
    ...(value === null ? { status: ':' } : {}),
  }));
}

const hub = useTestHub([steeringDataModule], {
  prepare: async (hub) => {
    await storeFigures(hub.databaseUrl, { id: 'c', knownFrom: '2022-02-01T12:00:00Z' }, contacts);
    const { pool } = hub.databases.get('steering-data')!;
    await pool.query({
      text: `insert into steering_data.indicator (id, code, name, measure, unit, over_time, counted, persons_id, stated) values
             ('patients', 'patients', 'Pasienter', 'COUNT', 'personer', 'NONE', 'PERSONS', null, true),
             ('visits', 'visits', 'Besøk', 'COUNT', 'besøk', 'SUM', 'EVENTS', 'patients', true)`,
    });
    await storeFigures(hub.databaseUrl, { id: 'v', knownFrom: '2022-02-02T12:00:00Z' }, [
      ...visits('visits', [300, 40, null]),
      ...visits('patients', [200, 3, null]),
    ]);
    await makeRelease(hub.databases.get('steering-data')!, figuresCube, { author: 'test' });
  },
});

interface Row {
  place: string;
  ageGroup: string;
  sex: string;
  value: number | null;
  flag: string;
  numerator: number | null;
  rank: { place: number } | null;
}

const question = (args: string, of = indicator) => `{
  steeringData(indicators: ["${of}"], municipalities: ${JSON.stringify(codes)}, ${args}) {
    rows { place ageGroup sex value flag numerator rank { place } }
  }
}`;

async function rows(args: string, ask = {}, of = indicator): Promise<Row[]> {
  const { steeringData } = await hub().data<{ steeringData: { rows: Row[] } }>(
    question(args, of),
    ask,
  );
  return steeringData.rows;
}

const detailed = 'groupBy: [MUNICIPALITY, YEAR, AGE_GROUP, SEX], measure: COUNT';

test('A caller without scopes reads published figures, except small counts and counts that would reveal them', async () => {
  const found = await rows(detailed);
  const small = found.find(
    ({ place, ageGroup, sex }) => place === 'asker' && ageGroup === '40+' && sex === 'MALE',
  );
  expect(small).toMatchObject({ value: null, flag: 'PRIVACY', numerator: null, rank: null });
  expect(found.filter(({ flag }) => flag === 'PRIVACY').length).toBeGreaterThan(3);
  expect(found.some(({ flag, value }) => flag === 'OK' && value !== null)).toBe(true);
});

test('A hidden figure names the nearest shown count of which it is a part, and gives the same reason as all others', async () => {
  const { steeringData } = await hub().data<{ steeringData: { rows: Explained[] } }>(
    question(detailed).replace(
      'rank { place }',
      'reason coarserFigure { place period { from to } ageGroup sex }',
    ),
  );
  const hidden = steeringData.rows.filter(({ flag }) => flag === 'PRIVACY');
  expect(new Set(hidden.map(({ reason }) => reason)).size).toBe(1);
  const years = { from: '2016-01-01', to: '2017-01-01' };
  const nearest = hidden.map(({ place, ageGroup, sex, coarserFigure }) => {
    expect(coarserFigure?.period).toEqual(years);
    const near = coarserFigure!;
    return `${place} ${ageGroup} ${sex}: ${near.place} ${near.ageGroup} ${near.sex}`;
  });
  expect(nearest).toMatchInlineSnapshot(`
    [
      "baerum 0-39 FEMALE: baerum 0-39 ALL",
      "asker 0-39 FEMALE: asker 0-39 ALL",
      "baerum 0-39 MALE: baerum 0-39 ALL",
      "asker 0-39 MALE: asker 0-39 ALL",
      "baerum 40+ FEMALE: baerum 40+ ALL",
      "asker 40+ FEMALE: asker 40+ ALL",
      "baerum 40+ MALE: baerum 40+ ALL",
      "asker 40+ MALE: asker 40+ ALL",
    ]
  `);
  const shown = steeringData.rows.filter(({ flag }) => flag === 'OK');
  expect(shown.every(({ coarserFigure }) => coarserFigure === null)).toBe(true);
});

interface Explained extends Row {
  reason: string | null;
  coarserFigure: {
    place: string;
    period: { from: string; to: string };
    ageGroup: string;
    sex: string;
  } | null;
}

test('The rate of a hidden count is hidden too', async () => {
  const hidden = (await rows(detailed)).filter(({ flag }) => flag === 'PRIVACY');
  const rates = await rows(detailed.replace('COUNT', 'RATE_PER_1000'));
  for (const { place, ageGroup, sex } of hidden) {
    const rate = rates.find(
      (one) => one.place === place && one.ageGroup === ageGroup && one.sex === sex,
    );
    expect(rate).toMatchObject({ value: null, numerator: null });
  }
});

test('The scope of import reports gives no access to unprotected figures', async () => {
  const withInternal = {
    context: (context: RequestContext): RequestContext => ({
      ...context,
      principal: { ...context.principal, scopes: new Set(['steering-data:internal']) },
    }),
  };
  expect(await rows(detailed, withInternal)).toEqual(await rows(detailed));
  const { data } = await hub().answer(
    '{ steeringObservations(first: 1) { totalCount } }',
    withInternal,
  );
  expect(data).toEqual({ steeringObservations: null });
});

test('Many contacts of few patients are hidden, and so are figures that the publisher keeps confidential', async () => {
  const found = await rows('groupBy: [MUNICIPALITY, YEAR], measure: COUNT', {}, 'visits');
  expect(found.map(({ place, flag }) => [place, flag])).toContainEqual(['asker', 'PRIVACY']);
  expect(found.map(({ place, flag }) => [place, flag])).toContainEqual(['drammen', 'PRIVACY']);
  expect(found.every(({ value, flag }) => (value === null) === (flag !== 'OK'))).toBe(true);
});

test('A caller with the raw scope reads unprotected figures, and the read is recorded', async () => {
  const found = await rows(detailed, insider);
  expect(found.every(({ flag }) => flag === 'OK')).toBe(true);
  const { pool } = hub().databases.get('steering-data')!;
  const { rows: log } = await pool.query<{ what: string }>({
    text: 'select what from steering_data.kernel_read_log',
  });
  expect(log.length).toBeGreaterThan(0);
  expect(new Set(log.map(({ what }) => what))).toEqual(new Set(['figures']));
});
