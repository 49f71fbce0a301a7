import type { TableStructure } from '@vesthub/disclosure-attacker';
import { makeRelease, publishedCubesOf } from '@vesthub/releases';
import type { TestHub } from '@vesthub/testing';
import { allModules } from '../../apps/hub/src/modules.ts';
import {
  storeFigures,
  type TestFigure,
} from '../../packages/module-steering-data/test/answer/store.ts';

/** Steering data alone. */
export const modules = allModules.filter(({ name }) => name === 'steering-data');

export const towns = { baerum: '0219', asker: '0220', drammen: '0602' };
const halves = ['2016-01-01/2016-07-01', '2016-07-01/2017-01-01'];
const year = '2016-01-01/2017-01-01';

/** Three towns, the halves of a year, two age groups and both sexes, with all totals but that of the towns. */
export const structure: TableStructure = {
  dimensions: [
    { name: 'place', codes: leafCodes(Object.keys(towns)) },
    { name: 'period', codes: { ...leafCodes(halves), [year]: halves } },
    { name: 'age', codes: { ...leafCodes(['0-39', '40+']), all: ['0-39', '40+'] } },
    { name: 'sex', codes: { ...leafCodes(['FEMALE', 'MALE']), ALL: ['FEMALE', 'MALE'] } },
  ],
};

export function leafCodes(leaves: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(leaves.map((leaf) => [leaf, [leaf]]));
}

/** Counts by place, period, age and sex, written `place period age sex`. */
export type Counts = ReadonlyMap<string, number>;

/** The most detailed places of `Counts`. */
export const detailedPlaces: readonly string[] = structure.dimensions
  .map(({ codes }) => Object.keys(codes).filter((code) => codes[code]?.length === 1))
  .reduce<string[][]>(
    (starts, codes) => starts.flatMap((start) => codes.map((code) => [...start, code])),
    [[]],
  )
  .map((at) => at.join(' '));

/** The sum of counts at a place, which may be a total. */
export function countAt(counts: Counts, at: readonly string[]): number {
  const parts = structure.dimensions.map(({ codes }, d) => codes[at[d] ?? ''] ?? []);
  return [...counts].reduce((sum, [key, count]) => {
    const own = key.split(' ');
    return parts.every((codes, d) => codes.includes(own[d] ?? '')) ? sum + count : sum;
  }, 0);
}

/** The counts of an indicator as figures to store. */
export function figuresOf(indicator: string, counts: Counts): TestFigure[] {
  return [...counts].map(([at, value]) => {
    const [place = '', period = '', ageGroup = '', sex] = at.split(' ');
    const region = Object.entries(towns).find(([key]) => key === place)?.[1] ?? '';
    const [from = '', to = ''] = period.split('/');
    return { indicator, region, from, to, ageGroup, sex: sex === 'MALE' ? sex : 'FEMALE', value };
  });
}

/** Stores figures as known from a moment, and releases them. */
export async function storeAndRelease(
  hub: TestHub,
  knownFrom: string,
  figures: readonly TestFigure[],
): Promise<void> {
  await storeFigures(hub.databaseUrl, { id: knownFrom.slice(0, 10), knownFrom }, figures);
  const [cube] = publishedCubesOf(modules);
  await makeRelease(hub.databases.get('steering-data')!, cube!.cube, { author: 'test' });
}

/** A row of an answer. */
export interface Answer {
  readonly place: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly ageGroup: string;
  readonly sex: string;
  readonly value: number | null;
  readonly flag: string;
}

/** The place of a row in `structure`. */
export const placeOf = ({ place, period, ageGroup, sex }: Answer): string[] => [
  place,
  `${period.from}/${period.to}`,
  ageGroup,
  sex,
];

const groupings = ['YEAR', 'PERIOD', 'YEAR, AGE_GROUP', 'YEAR, SEX', 'YEAR, AGE_GROUP, SEX'];

/** The counts of an indicator in every grouping, as anybody may read them; `more` has further arguments. */
export async function answers(hub: TestHub, indicator: string, more = ''): Promise<Answer[]> {
  const rows: Answer[] = [];
  for (const grouping of groupings) {
    const { steeringData } = await hub.data<{ steeringData: { rows: Answer[] } }>(
      `{ steeringData(indicators: ["${indicator}"], municipalities: ["baerum", "asker", "drammen"], groupBy: [MUNICIPALITY, ${grouping}],
          measure: COUNT${more}) { rows { place period { from to } ageGroup sex value flag } } }`,
    );
    rows.push(...steeringData.rows);
  }
  return rows;
}
