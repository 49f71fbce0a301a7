import { publishedCube, makeRelease, type PublishedCube } from '@vesthub/releases';
import type { ModuleDatabase } from '@vesthub/kernel';
import { allModules } from '../../../apps/hub/src/modules.ts';
import {
  storeFigures,
  type TestFigure,
} from '../../../packages/module-steering-data/test/answer/store.ts';
import { generator } from '../random-tables.ts';

/** Random counts of one indicator, as steering data stores them, with the dimensions of their table. */
export interface RandomFigures {
  readonly indicator: string;
  readonly population: string;
  readonly counts: readonly TestFigure[];
  readonly codes: readonly string[];
  readonly periods: readonly Period[];
  readonly ages: readonly string[];
  readonly sexes: readonly ('ALL' | 'FEMALE' | 'MALE')[];
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

const halves = (year: number): Period[] => [
  { from: `${year}-01-01`, to: `${year}-07-01` },
  { from: `${year}-07-01`, to: `${year + 1}-01-01` },
];
const year = (of: number): Period => ({ from: `${of}-01-01`, to: `${of + 1}-01-01` });

const ageGroupings = [['all'], ['0-39', '40+'], ['0-17', '18-66', '67+']] as const;

/** Possible dimensions of random figures. The release protects a large table in a minute, a small one in seconds. */
const shapes = {
  any: {
    periods: [
      halves(2016),
      [year(2015), year(2016)],
      [...halves(2015), ...halves(2016)],
      [year(2016)],
    ],
    ageGroupings,
  },
  small: { periods: [halves(2016), [year(2016)]], ageGroupings: [['all']] },
} as const;
export type Shape = keyof typeof shapes;

/** Random figures of one indicator for the municipalities in `codes`. `seed` decides periods, age groups and sexes. */
export function randomFigures(seed: number, codes: readonly string[], shape: Shape): RandomFigures {
  const random = generator(seed);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!;
  const periods = pick<readonly Period[]>(shapes[shape].periods);
  const ages = pick<readonly string[]>(shapes[shape].ageGroupings);
  const sexes = random() < 0.75 ? (['FEMALE', 'MALE'] as const) : (['ALL'] as const);
  const scale = pick([1.5, 4, 12, 40]);
  const indicator = `random-${seed}`;
  const counts = codes.flatMap((region) => {
    const size = Math.exp(1.2 * (random() - 0.5) * 2) * scale;
    const incomplete = random() < 0.03;
    return periods.flatMap((period) =>
      ages.flatMap((ageGroup) =>
        sexes.map((sex): TestFigure => {
          const value = Math.floor(-Math.log(1 - random()) * size);
          const confidential = incomplete && random() < 0.5;
          const cell = { indicator, region, ...period, ageGroup, sex };
          return confidential ? { ...cell, value: null, status: ':' } : { ...cell, value };
        }),
      ),
    );
  });
  return { indicator, population: populationOf(ages), counts, codes, periods, ages, sexes };
}

/** A revision of the figures that changes about one count in twelve. */
export function corrected(figures: RandomFigures, seed: number): RandomFigures {
  const random = generator(seed);
  const counts = figures.counts.map((one) =>
    one.value !== null && random() < 0.08
      ? { ...one, value: Math.max(0, one.value + Math.floor(random() * 7) - 3) }
      : one,
  );
  return { ...figures, counts };
}

function populationOf(ages: readonly string[]): string {
  return `people-${ages.length}`;
}

/** The public denominators of the rates: inhabitants by municipality, year, age group and sex. */
export function inhabitants(codes: readonly string[]): TestFigure[] {
  const random = generator(1);
  return ageGroupings.flatMap((ages) =>
    codes.flatMap((region) =>
      [2015, 2016].flatMap((of) =>
        ages.flatMap((ageGroup) =>
          (['FEMALE', 'MALE'] as const).map((sex) => ({
            indicator: populationOf(ages),
            region,
            ...year(of),
            ageGroup,
            sex,
            value: 400 + Math.floor(random() * 4000),
          })),
        ),
      ),
    ),
  );
}

/** Inserts the indicators of the figures, with the indicators of their denominators. */
export async function declare(
  { pool, schema }: ModuleDatabase,
  figures: readonly RandomFigures[],
): Promise<void> {
  const populations = ageGroupings.map((ages) => ({
    id: populationOf(ages),
    over: 'NONE',
    per: null,
  }));
  const indicators = figures.map(({ indicator, population }) => ({
    id: indicator,
    over: 'SUM',
    per: population,
  }));
  for (const { id, over, per } of [...populations, ...indicators]) {
    await pool.query({
      text: `insert into "${schema}".indicator (id, code, name, measure, unit, over_time, population_id, aliases, stated)
             values ($1, $1, $1, 'COUNT', 'hendelser', $2::"${schema}".steering_over_time, $3, '{}', true) on conflict do nothing`,
      values: [id, over, per],
    });
  }
}

let batches = 0;

/** Stores the figures as one import batch. */
export async function store(url: string, figures: readonly TestFigure[]): Promise<void> {
  batches += 1;
  const knownFrom = new Date(Date.UTC(2022, 0, 1) + batches * 60_000).toISOString();
  await storeFigures(url, { id: `random-batch-${batches}`, knownFrom }, figures);
}

const steeringModule = allModules.find(({ name }) => name === 'steering-data')!;

/** The cube of the steering data module. */
export const figuresCube: PublishedCube = publishedCube.of(steeringModule)[0]!;

/** Releases the stored figures and dates the release `daysAgo` days back. */
export async function release(
  connection: ModuleDatabase,
  cube: PublishedCube,
  daysAgo: number,
): Promise<void> {
  const { number } = await makeRelease(connection, cube, { author: 'test' });
  await connection.pool.query({
    text: `update "${connection.schema}".kernel_release set made_at = now() - make_interval(days => $2)
           where cube = $3 and number = $1`,
    values: [number, daysAgo, cube.name],
  });
}
