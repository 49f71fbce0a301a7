import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { steeringDataModule } from '../../src/index.ts';
import { monthlyCounts, populationByAgeAndSex } from './made-figures.ts';
import { insider, population, storeFigures } from './store.ts';
import pg from 'pg';

const admissions = 'synthetic-acute-admissions';
const madePopulation = 'synthetic-population';

/** Made-up population by age and sex for 2015 and 2016, the denominator of the made-up admissions. */
const people = populationByAgeAndSex(
  madePopulation,
  population.filter(({ from }) => from === '2015-01-01' || from === '2016-01-01'),
);
const figures = [...people, ...monthlyCounts(admissions, people)];

/** The sum of the figures with these properties in a year. */
const sum = (of: Partial<(typeof figures)[number]>, year = '2016') =>
  figures
    .filter((one) => one.from.startsWith(year))
    .filter((one) =>
      Object.entries(of).every(([key, value]) => one[key as keyof typeof one] === value),
    )
    .reduce((total, { value }) => total + value, 0);

const hub = useTestHub([steeringDataModule], {
  prepare: async (hub) => {
    const made = { id: 'made', knownFrom: '2027-01-02T12:00:00Z', synthetic: true };
    await storeFigures(hub.databaseUrl, made, figures);
  },
});

interface Row {
  place: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  numerator: number | null;
  denominator: number | null;
  flag: string;
  reason: string | null;
  regions: string[] | null;
  rank: { place: number; of: number } | null;
  period: { from: string };
}

async function ask<Extra = unknown>(args: string, more = ''): Promise<(Row & Extra)[]> {
  const { steeringData } = await hub().data<{ steeringData: { rows: (Row & Extra)[] } }>(
    `{ steeringData(${args}) { rows { place value lower upper numerator denominator flag reason(language: EN) regions
       rank { place of } period { from } ${more} } } }`,
    insider,
  );
  return steeringData.rows;
}

describe('The level', () => {
  it('is 482 668 for the population of the 26 municipalities on 1 January 2016', async () => {
    const region = await ask(
      'indicators: ["population"], from: "2016-01-01", to: "2017-01-01", groupBy: [REGION, YEAR]',
    );
    expect(region).toMatchObject([{ place: 'vestre-viken', value: 482_668, flag: 'OK' }]);
    const each = await ask('indicators: ["population"], from: "2016-01-01", to: "2017-01-01"');
    expect(each).toHaveLength(26);
    expect(each.reduce((total, { value }) => total + value!, 0)).toBe(482_668);
  });

  it('adds up the months, ages and sexes of a year', async () => {
    const rows = await ask(`indicators: ["${admissions}"], from: "2016-01-01", to: "2017-01-01"`);
    expect(rows).toHaveLength(26);
    for (const { regions, value } of rows) {
      expect(value).toBe(sum({ indicator: admissions, region: regions![0]! }));
    }
  });

  it('adds up the figures of a month, an age group or a sex', async () => {
    const selection = `indicators: ["${admissions}"], municipalities: ["0219"]`;
    const months = await ask(`${selection}, groupBy: [MONTH]`);
    expect(months).toHaveLength(24);
    const march = months.find(({ period }) => period.from === '2016-03-01');
    const baerum = { indicator: admissions, region: '0219' };
    expect(march?.value).toBe(sum({ ...baerum, from: '2016-03-01' }));
    const ages = await ask<{ ageGroup: string }>(
      `${selection}, from: "2016-01-01", groupBy: [MUNICIPALITY, YEAR, AGE_GROUP]`,
      'ageGroup',
    );
    expect(ages.map(({ ageGroup, value }) => [ageGroup, value])).toEqual(
      ['0-17', '18-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'].map((ageGroup) => [
        ageGroup,
        sum({ ...baerum, ageGroup }),
      ]),
    );
    const drill = await ask<{ sex: string }>(
      `${selection}, from: "2016-01-01", groupBy: [MUNICIPALITY, MONTH, AGE_GROUP, SEX]`,
      'sex',
    );
    expect(drill).toHaveLength(12 * 8 * 2);
    expect(drill.reduce((total, { value }) => total + value!, 0)).toBe(sum(baerum));
  });

  it('per inhabitants divides a count by the population of the same year', async () => {
    const [row] = await ask(
      `indicators: ["${admissions}"], municipalities: ["baerum"], from: "2016-01-01", measure: RATE_PER_1000`,
    );
    const count = sum({ indicator: admissions, region: '0219' });
    expect(row).toMatchObject({ numerator: count, denominator: 122_348 });
    expect(row!.value).toBeCloseTo((1000 * count) / 122_348, 9);
  });

  it('per inhabitants divides a count of several years by the sum of the yearly populations', async () => {
    const [row] = await ask(
      `indicators: ["${admissions}"], municipalities: ["baerum", "asker"], groupBy: [], measure: RATE_PER_10000`,
    );
    const both = (indicator: string) =>
      ['0219', '0220'].reduce(
        (total, region) =>
          total + sum({ indicator, region }, '2015') + sum({ indicator, region }, '2016'),
        0,
      );
    expect(row).toMatchObject({
      numerator: both(admissions),
      denominator: both(madePopulation),
    });
  });

  it('as a standardised rate equals the result of one SQL statement on the figures', async () => {
    const rows = await ask(
      `indicators: ["${admissions}"], from: "2016-01-01", measure: STANDARDISED_PER_1000`,
    );
    const expected = await query<{ region: string; rate: number }>(`
      with cells as (
        select indicator_id, region, age_group, sex, sum(value) as n from steering_data.observation
        where period_from >= '2016-01-01' and indicator_id in ('${admissions}', '${madePopulation}')
        group by 1, 2, 3, 4
      ), people as (select * from cells where indicator_id = '${madePopulation}'),
      weights as (select age_group, sex, sum(n) / sum(sum(n)) over () as weight from people group by 1, 2)
      select e.region, 1000 * sum(w.weight * e.n / p.n) as rate
      from cells e join people p using (region, age_group, sex) join weights w using (age_group, sex)
      where e.indicator_id = '${admissions}' group by 1`);
    expect(expected).toHaveLength(26);
    for (const { region, rate } of expected) {
      const row = rows.find(({ regions }) => regions![0] === region)!;
      expect(row.value).toBeCloseTo(rate, 8);
      expect(row.lower).toBeLessThan(rate);
      expect(row.upper).toBeGreaterThan(rate);
    }
  });

  it('adds up the municipalities of an area', async () => {
    const rows = await ask(
      'indicators: ["population"], from: "2016-01-01", to: "2017-01-01", groupBy: [HOSPITAL_AREA, YEAR]',
    );
    expect(rows.map(({ place }) => place)).toEqual([
      'baerum-sykehus',
      'drammen-sykehus',
      'kongsberg-sykehus',
      'ringerike-sykehus',
    ]);
    expect(rows[0]).toMatchObject({ value: 122_348 + 60_106, regions: ['0219', '0220'] });
    expect(rows.reduce((total, { value }) => total + value!, 0)).toBe(482_668);
    const counties = await ask(
      'indicators: ["population"], from: "2016-01-01", to: "2017-01-01", groupBy: [COUNTY, YEAR]',
    );
    expect(counties.map(({ place }) => place)).toEqual(['02', '05', '06', '07']);
    const hallingdal = await ask(
      'indicators: ["population"], subregion: "hallingdal", from: "2016-01-01", to: "2017-01-01"',
    );
    expect(hallingdal).toHaveLength(6);
  });

  it('lists the batches of its figures, and whether each is synthetic', async () => {
    const [row] = await ask<{ batch: object; batches: object[] }>(
      `indicators: ["${admissions}"], municipalities: ["baerum"], measure: RATE_PER_1000, from: "2016-01-01"`,
      'batch { dataSet synthetic } batches { dataSet synthetic }',
    );
    expect(row!.batch).toEqual({ dataSet: 'made', synthetic: true });
    expect(row!.batches).toEqual([{ dataSet: 'made', synthetic: true }]);
  });
});

describe('Development, rank, position and variation', () => {
  it('compare a year with the year before, the base year, the region and the county', async () => {
    const [row] = await ask<{
      development: { previous: { absolute: number }; yearBefore: object; index: number };
      position: { region: { reference: number }; county: { reference: number } };
    }>(
      'indicators: ["population"], municipalities: ["baerum"], from: "2016-01-01", to: "2017-01-01", baseYear: 2010',
      `development { previous { absolute percent } yearBefore { absolute } index }
       position { region { reference percent } county { reference } }`,
    );
    const of = (year: number) =>
      population.find((one) => one.region === '0219' && one.from === `${year}-01-01`)!.value!;
    expect(row!.development.previous.absolute).toBe(of(2016) - of(2015));
    expect(row!.development.yearBefore).toEqual({ absolute: of(2016) - of(2015) });
    expect(row!.development.index).toBeCloseTo((100 * of(2016)) / of(2010), 9);
    expect(row!.rank).toEqual({ place: 1, of: 26 });
    expect(row!.position.region.reference).toBe(482_668);
    expect(row!.position.county.reference).toBe(122_348 + 60_106);
  });

  it('compare a month with the month before and the same month a year before', async () => {
    const months = await ask<{ development: Record<string, { absolute: number } | null> }>(
      `indicators: ["${admissions}"], municipalities: ["0219"], from: "2016-01-01", groupBy: [MUNICIPALITY, MONTH]`,
      'development { previous { absolute } yearBefore { absolute } }',
    );
    const of = (from: string) => sum({ indicator: admissions, region: '0219', from }, from);
    expect(months).toHaveLength(12);
    expect(months[0]!.development).toEqual({
      previous: { absolute: of('2016-01-01') - of('2015-12-01') },
      yearBefore: { absolute: of('2016-01-01') - of('2015-01-01') },
    });
  });

  it('give the same rows whether development is selected directly, in a fragment or not at all', async () => {
    const answer = (rows: string, more = '') =>
      hub().data<{ steeringData: { rows: object[] } }>(
        `{ steeringData(indicators: ["${admissions}"], municipalities: ["0219"], from: "2016-01-01",
             groupBy: [MUNICIPALITY, MONTH, AGE_GROUP]) { rows { place period { from } ageGroup value flag ${rows} } } } ${more}`,
        insider,
      );
    const plain = await answer('');
    const compared = await answer('development { yearBefore { absolute } }');
    const named = await answer(
      '...grown',
      'fragment grown on SteeringRow { ... on SteeringRow { development { yearBefore { absolute } } } }',
    );
    expect(named).toEqual(compared);
    expect(compared.steeringData.rows[0]).toMatchObject({
      development: { yearBefore: { absolute: expect.any(Number) as number } },
    });
    const without = (row: object) => ({ ...row, development: undefined });
    expect(compared.steeringData.rows.map(without)).toEqual(plain.steeringData.rows.map(without));
  });

  it('give the same variation as the aggregate functions of PostgreSQL', async () => {
    const { steeringData } = await hub().data<{
      steeringData: { variation: Record<string, number>[] };
    }>(
      `{ steeringData(indicators: ["population"], from: "2016-01-01", to: "2017-01-01") {
         variation { areas lowest highest ratio ratioOfQuartiles coefficientOfVariation } } }`,
      insider,
    );
    const [expected] = await query<Record<string, number>>(
      `select count(*)::int as areas, min(value) as lowest, max(value) as highest, max(value) / min(value) as ratio,
         percentile_cont(0.75) within group (order by value) / percentile_cont(0.25) within group (order by value) as "ratioOfQuartiles",
         stddev_pop(value) / avg(value) as "coefficientOfVariation"
       from steering_data.observation where indicator_id = 'population' and period_from = '2016-01-01'`,
    );
    const [variation] = steeringData.variation;
    for (const [name, value] of Object.entries(expected!)) {
      expect(variation![name]).toBeCloseTo(value, 9);
    }
  });
});

async function query<Result extends object>(text: string): Promise<Result[]> {
  const client = new pg.Client({ connectionString: hub().databaseUrl });
  await client.connect();
  try {
    return (await client.query<Result>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('The end of a series', () => {
  const ended = async (args: string) => {
    const { steeringData } = await hub().data<{ steeringData: { ended: { place: string }[] } }>(
      `{ steeringData(indicators: ["population"], ${args}) { ended { place endedOn successorPlaces note(language: EN) } } }`,
      insider,
    );
    return steeringData.ended;
  };

  it('comes with the successors of the municipality or county', async () => {
    const asker = {
      place: 'asker',
      endedOn: '2020-01-01',
      successorPlaces: ['asker-2020'],
      note: 'The series of asker (Asker) ends on 2020-01-01 and goes on in asker-2020 (Asker).',
    };
    expect(await ended('municipalities: ["0220"], from: "2018-01-01"')).toEqual([asker]);
    expect(await ended('municipalities: ["Asker"], from: "2018-01-01"')).toEqual([asker]);
    expect((await ended('from: "2018-01-01"')).map(({ place }) => place)).toContain('hurum');
    expect(await ended('groupBy: [COUNTY, YEAR]')).toMatchObject([
      { place: '02', successorPlaces: ['30'] },
      { place: '05', successorPlaces: ['30'] },
      { place: '06', successorPlaces: ['30'] },
      { place: '07', successorPlaces: ['30', '38'] },
      { place: '30' },
    ]);
  });

  it('is left out if the question ends earlier or sets `boundaries`', async () => {
    expect(await ended('municipalities: ["asker"], to: "2020-01-01"')).toEqual([]);
    expect(await ended('boundaries: "2020-01-01"')).toEqual([]);
  });
});
