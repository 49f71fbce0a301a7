import { regional } from '../src/module.ts';
import type { RequestContext } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { regionalModule } from '../src/index.ts';

let hub: TestHub;
let tables: PrismaClient;

beforeAll(async () => {
  hub = await createTestHub([regionalModule]);
  tables = regional.client({ databases: { current: hub.databases } });
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
    checks(module: "regional") {
      findings { id status expected actual explanation sources { document } }
    }
  }`);
  return checks.findings;
}

describe('the checks of the module regional', () => {
  it('report exactly the known disagreements', async () => {
    const discrepancies = (await findings())
      .filter(({ status }) => status === 'DISCREPANCY')
      .map(({ id, expected, actual }) => `${id}: ${expected} ≠ ${actual}`);
    expect(discrepancies).toEqual([
      'regional/regional-breakfast-meetings/transport-2-0.frokostmoter-2016: 12 ≠ 5',
      'regional/regional-network-aims/transport-2-0.sak-24-2017: 6 ≠ 4',
      'regional/regional-network-partners/transport-2-0: buskerudbyen, electric-mobility-norway, smart-city-baerum, vestregionen ≠ buskerudbyen, electric-mobility-norway, innovasjon-norge, norges-forskningsrad, smart-city-baerum, vestregionen',
      'regional/regional-transport-plan-period/ntp-2017-09-14: 2014–2013 ≠ 2014–2023',
    ]);
  });

  it('report the other claims as consistent', async () => {
    const consistent = (await findings())
      .filter(({ status }) => status === 'CONSISTENT')
      .map(({ id, actual }) => `${id}: ${actual}`);
    expect(consistent).toEqual([
      'regional/regional-applications/transport-2-0: Horisont 2020, Norges Forskningsråd',
      'regional/regional-conference-quarter/transport-2-0.konferanse-planlagt-2015: 2015 Q1',
      'regional/regional-plan-rows: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14',
      'regional/regional-strategy-revision/balansert-utvikling.1: 2015',
      'regional/regional-transport-plan-period/ntp-2014-11-13: 2018–2027',
      'regional/regional-transport-plan-period/ntp-2017-03: 2018–2029',
    ]);
  });

  it('explain every discrepancy and give sources for every finding', async () => {
    const unexplained = (await findings()).filter(
      ({ status, explanation, sources }) =>
        (status === 'DISCREPANCY' && explanation === null) || sources.length === 0,
    );
    expect(unexplained).toEqual([]);
  });
});

interface Delegate {
  findMany(query: { where: object }): Promise<Record<string, unknown>[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
}

/** The number columns that the checks read, and the rows they read. */
const numbers: [model: keyof PrismaClient & string, columns: string[], where?: object][] = [
  ['transportPlanReading', ['printedFrom', 'printedTo', 'normalisedFrom', 'normalisedTo']],
  ['regionalStrategyRevision', ['plannedYear']],
  ['regionalEvent', ['eventCount'], { eventCount: { not: null } }],
  ['regionalEvent', ['plannedQuarter'], { plannedQuarter: { not: null } }],
  ['regionalActivity', ['rowNumber']],
];

/** The discrepancies that the checks compute, without the sources that an answer adds. */
async function reported(): Promise<string[]> {
  const context = { databases: { current: hub.databases } } as RequestContext;
  const outcomes = await Promise.all(
    hub.composition.registration.checks.map(async ({ module, check }) =>
      module === 'regional' && 'run' in check ? check.run(context) : [],
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
    ['regional_network_aim', 'transport-2-0.arsrapport-2016.1'],
    ['regional_network_member', 'transport-2-0.innovasjon-norge.koordineringsgruppe'],
    ['regional_activity', 'handlingsplan-2015.7'],
    ['regional_application', 'transport-2-0.soknad-horisont-2020'],
  ])('a missing row of %s', async (table, id) => {
    const before = await reported();
    const { pool } = hub.databases.get('regional')!;
    const { rows } = await pool.query<object>({
      text: `delete from regional.${table} where id = $1 returning *`,
      values: [id],
    });
    expect(await reported()).not.toEqual(before);
    await pool.query({
      text: `insert into regional.${table} select * from jsonb_populate_record(null::regional.${table}, $1)`,
      values: [rows[0]],
    });
    expect(await reported()).toEqual(before);
  });
});
