import type { HubContext } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../src/database.ts';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { bpaModule } from '../src/index.ts';

let hub: TestHub;
let tables: PrismaClient;

beforeAll(async () => {
  hub = await createTestHub([bpaModule]);
  tables = database({ connections: hub.connections } as never);
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

const said = ({ id, expected, actual }: Finding) => `${id}: ${expected} ≠ ${actual}`;
const discrepancies = async () =>
  (await findings()).filter(({ status }) => status === 'DISCREPANCY').map(said);

describe('the checks', () => {
  it('find what does not add up, and nothing else', async () => {
    expect(await discrepancies()).toEqual([
      'bpa/bpa-2020-population/bpa-2020: 477000 ≠ 394209',
      'bpa/bpa-period-start/bpa-2016-2018.1-from: 2015 ≠ 2016',
      'bpa/bpa-preparation-year/bpa-2016-2018.1-year: 2014 ≠ 2015',
      'bpa/bpa-suppliers-shortlisted/bpa-2020: Assistermeg, Humana ≠ Assistermeg',
      'bpa/bpa-users-named-twice: brukere, eksterne leverandører og media ≠ brukere, eksterne leverandører, brukere og media',
      'bpa/i23-bpa-thirteen-members: 15 medlemmer, 13 deltakere, to fraværende navngitt ≠ 13 deltakere uten navn',
    ]);
  });

  it('explain every discrepancy and name where claim and contradiction were read', async () => {
    const unexplained = (await findings()).filter(
      ({ status, explanation, sources }) =>
        (status === 'DISCREPANCY' && explanation === null) || sources.length === 0,
    );
    expect(unexplained).toEqual([]);
  });

  it('find the same two members absent, and no others', async () => {
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

/** Every column whose numbers a check reads, and which of its rows. */
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

/** What the checks report, without the sources that an answer adds. */
async function reported(): Promise<string[]> {
  const context = { connections: hub.connections } as HubContext;
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

describe('changing any number a check reads makes it report', () => {
  it.each(numbers)('%s %j', async (model, columns, where = {}) => {
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
  ])('and so does taking a row of %s away', async (table, id) => {
    const before = await reported();
    const { pool } = hub.connections.get('bpa')!;
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
