import { bpa } from '../src/module.ts';
import type { RequestContext } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { bpaModule } from '../src/index.ts';

let hub: TestHub;
let tables: PrismaClient;

beforeAll(async () => {
  hub = await createTestHub([bpaModule]);
  tables = bpa.client({ databases: { current: hub.databases } });
});

afterAll(() => hub.close());

interface Finding {
  id: string;
  status: string;
  expected: string;
  actual: string;
  explanation: string | null;
  sources: { document: string }[];
}

async function findings(): Promise<Finding[]> {
  const { checks } = await hub.data<{ checks: { findings: Finding[] } }>(`{
    checks(module: "bpa") {
      findings { id status expected actual explanation sources { document } }
    }
  }`);
  return checks.findings;
}

const line = ({ id, expected, actual }: Finding) => `${id}: ${expected} ≠ ${actual}`;
const discrepancies = async () =>
  (await findings()).filter(({ status }) => status === 'DISCREPANCY').map(line);

describe('the checks of the module bpa', () => {
  it('report exactly the known disagreements', async () => {
    expect(await discrepancies()).toEqual([
      'bpa/bpa-2020-population/bpa-2020: 477000 ≠ 394209',
      'bpa/bpa-period-start/bpa-2016-2018.1-from: 2015 ≠ 2016',
      'bpa/bpa-preparation-year/bpa-2016-2018.1-year: 2014 ≠ 2015',
      'bpa/bpa-suppliers-shortlisted/bpa-2020: Assistermeg, Humana ≠ Assistermeg',
      'bpa/bpa-users-named-twice: brukere, eksterne leverandører og media ≠ brukere, eksterne leverandører, brukere og media',
      'bpa/i23-bpa-thirteen-members: 15 medlemmer, 13 deltakere, to fraværende navngitt ≠ 13 deltakere uten navn',
    ]);
  });

  it('explain every discrepancy and give sources for every finding', async () => {
    const unexplained = (await findings()).filter(
      ({ status, explanation, sources }) =>
        (status === 'DISCREPANCY' && explanation === null) || sources.length === 0,
    );
    expect(unexplained).toEqual([]);
  });

  it('find that only Hole and Sigdal can be the absent members', async () => {
    expect(
      (await findings()).filter(({ id }) => id.startsWith('bpa/bpa-participants-derived/')),
    ).toMatchObject([
      { actual: '105' },
      { actual: '4' },
      { actual: 'hole + sigdal 2016-01-01 EACH_UP' },
      { actual: '1' },
    ]);
  });
});

interface Delegate {
  findMany(query: { where: object }): Promise<Record<string, unknown>[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
}

/** The number columns that the checks read, and the rows they read. */
const numbers: [model: keyof PrismaClient & string, columns: string[], where?: object][] = [
  ['concessionRound', ['participantCount', 'supplierCount'], { id: 'bpa-2016-2018' }],
  ['concessionRound', ['participantCount', 'shortlistCount'], { id: 'bpa-2020' }],
  ['concessionRound', ['populationCovered'], { id: 'bpa-2020' }],
  ['concessionParticipantGroup', ['statedCount']],
  ['concessionAgreement', ['supplierCount']],
  ['concessionMeasure', ['year']],
  ['concessionPreparationReading', ['year']],
  ['concessionPreparationReading', ['fromQuarter', 'toQuarter'], { fromQuarter: { not: null } }],
  ['concessionContribution', ['population', 'amountNok', 'year']],
  ['bpaFunding', ['amountNok', 'ratePerInhabitantNok'], { amountNok: { not: null } }],
  ['bpaPopulation', ['population'], { municipalityId: { not: 'asker-2020' } }],
  [
    'concessionDerivation',
    [
      'amountNok',
      'ratePerInhabitantNok',
      'impliedPopulation',
      'populationSum',
      'exactAmountNok',
      'oddPopulationCount',
      'pairsTried',
      'roundingsTried',
      'solutionCount',
    ],
  ],
  ['concessionDerivationTotal', ['population', 'memberPopulation']],
];

/** The discrepancies that the checks compute, without the sources that an answer adds. */
async function reported(): Promise<string[]> {
  const context = { databases: { current: hub.databases } } as RequestContext;
  const outcomes = await Promise.all(
    hub.composition.registration.checks.map(async ({ module, check }) =>
      module === 'bpa' && 'run' in check ? check.run(context) : [],
    ),
  );
  return outcomes
    .flat()
    .filter(({ expected, actual }) => String(expected) !== String(actual))
    .map(({ what, expected, actual }) => `${what}: ${expected} ≠ ${actual}`);
}

describe('the checks report', () => {
  it.each(numbers)('any changed number in %s %j', async (model, columns, where = {}) => {
    const before = await reported();
    const delegate = tables[model] as unknown as Delegate;
    const unnoticed: string[] = [];
    for (const row of await delegate.findMany({ where })) {
      for (const column of columns) {
        const id = String(row['id']);
        await delegate.update({ where: { id }, data: { [column]: Number(row[column]) + 1 } });
        if (String(await reported()) === String(before)) unnoticed.push(`${id} ${column}`);
        await delegate.update({ where: { id }, data: { [column]: row[column] } });
      }
    }
    expect(unnoticed).toEqual([]);
  });

  it.each([
    ['concession_agreement', 'bpa-2016-2018.lier'],
    ['concession_supplier', 'bpa-2020.uloba'],
    ['concession_absence', 'bpa-2016-2018.hole'],
  ])('a missing row of %s', async (table, id) => {
    const before = await reported();
    const { pool } = hub.databases.get('bpa')!;
    const { rows } = await pool.query<object>({
      text: `delete from bpa.${table} where id = $1 returning *`,
      values: [id],
    });
    expect(await reported()).not.toEqual(before);
    await pool.query({
      text: `insert into bpa.${table} select * from jsonb_populate_record(null::bpa.${table}, $1)`,
      values: [rows[0]],
    });
    expect(await reported()).toEqual(before);
  });
});
