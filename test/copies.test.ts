import { globalId } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { deploy, type Deployment, type OwnedDatabase } from '@vesthub/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

/** The owner of the populations and one of the modules that keep copies are services; bpa runs in the hub. */
let deployment: Deployment;

beforeAll(async () => {
  deployment = await deploy({
    modules: [registryModule, ...allModules],
    services: ['alliance', 'economy'],
    env: { VESTHUB_SERVICE_TIMEOUT: '60000', VESTHUB_OPERATION_TIME: '120000' },
  });
});
afterAll(() => deployment.close());

async function data<Data>(query: string): Promise<Data> {
  const { json } = await deployment.hub.ask(query);
  expect(json.errors).toBeUndefined();
  return json.data as Data;
}

interface Finding {
  readonly id: string;
  readonly check?: string | null;
  readonly status: string;
  readonly expected: string;
  readonly actual: string;
}

async function findingsOf(module: string, check: string): Promise<Finding[]> {
  const { checks } = await data<{ checks: { findings: Finding[]; incomplete: object[] } }>(
    `{ checks(module: "${module}") { findings { id check status expected actual } incomplete { message } } }`,
  );
  expect(checks.incomplete).toEqual([]);
  return checks.findings
    .filter((finding) => finding.check === check)
    .map(({ id, status, expected, actual }) => ({ id, status, expected, actual }));
}

async function execute({ adminUrl }: OwnedDatabase, statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

describe('when the owner of copied rows is a service', () => {
  it.each(['BpaPopulation', 'ContributionPopulation'])(
    'a former id of %s answers with the row of the owner',
    async (type) => {
      const answer = await data(
        `{ node(id: "${globalId(type, 'asker.2016')}") { id ... on MunicipalityPopulation { population } } }`,
      );
      const id = globalId('MunicipalityPopulation', 'asker.2016');
      expect(answer).toEqual({ node: { id, population: 60106 } });
    },
  );

  it('lists of copies give the rows of the owner', async () => {
    const answer = await data(
      '{ concessionRound(id: "bpa-2016-2018") { populations(date: "2016-01-01") { date } } node(id: "ContributionPopulationDay:2016-01-01") { ... on ContributionPopulationDay { populations { date } } } }',
    );
    const rows = (count: number) => Array<object>(count).fill({ date: '2016-01-01' });
    expect(answer).toEqual({
      concessionRound: { populations: rows(17) },
      node: { populations: rows(26) },
    });
  });

  it.each([
    ['bpa', 'registry', 'bpa-population-of-alliance', 191],
    ['economy', 'economy', 'economy-population-of-alliance', 304],
  ])(
    'the copies of %s are compared with the rows of the owner',
    async (module, database, check, count) => {
      const id = `${module}/${check}`;
      const agreed = (rows: number) => {
        const figure = String(rows);
        return { id, status: 'CONSISTENT', expected: figure, actual: figure };
      };
      expect(await findingsOf(module, check)).toEqual([agreed(count)]);
      const table = module === 'bpa' ? 'bpa.bpa_population' : 'economy.contribution_population';
      const add = (by: number) =>
        execute(
          deployment.databases.get(database)!,
          `update ${table} set population = population + ${by} where id = 'asker.2016'`,
        );
      await add(1);
      expect(await findingsOf(module, check)).toEqual([
        agreed(count - 1),
        {
          id: `${id}/asker.2016`,
          status: 'DISCREPANCY',
          expected: 'population: 60106',
          actual: 'population: 60107',
        },
      ]);
      await add(-1);
      expect(await findingsOf(module, check)).toEqual([agreed(count)]);
    },
  );

  it('a copy that cites a source of its own differs from the row of the owner', async () => {
    const uncite = (from: string, to: string) =>
      execute(
        deployment.databases.get('alliance')!,
        `update alliance.kernel_citation set entity_type = '${to}' where entity_type = '${from}' and entity_key = 'asker.2016'`,
      );
    await uncite('MunicipalityPopulation', 'Nothing');
    const found = await findingsOf('economy', 'economy-population-of-alliance');
    await uncite('Nothing', 'MunicipalityPopulation');
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      ['economy/economy-population-of-alliance', 'CONSISTENT'],
      ['economy/economy-population-of-alliance/asker.2016', 'DISCREPANCY'],
    ]);
  });
});
