import { globalId, readModuleData, type RequestContext } from '@vesthub/kernel';
import { subgraphsOf } from '@vesthub/federation';
import { registryModule } from '@vesthub/registry';
import { createTestHub, useTestHub } from '@vesthub/testing';
import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const modules = [registryModule, ...allModules];
const economyModule = modules.find(({ name }) => name === 'economy')!;
const hub = useTestHub(modules);

interface Node {
  readonly id: string;
  readonly __typename: string;
}

const operation = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }';

/** A row of each type whose keys follow a rule, and the row that has its facts now. */
const followed = {
  'FocusAreaResult:2016.kunst-rett-vest': 'BudgetResult:2016.kunst-rett-vest',
  'OperatingLine:2016.drift.sales': 'AccountsLine:2016.drift.sales',
  'OperatingLineNote:2016.drift.payroll.2': 'AccountsLine:2016.drift.payroll',
  'BalanceLine:2016.balanse.bank': 'AccountsLine:2016.balanse.bank',
  'BalanceLineNote:2016.balanse.bank.1': 'AccountsLine:2016.balanse.bank',
  'PayrollLine:2016.note-4.salary': 'AccountsLine:2016.note-4.salary',
  'EquityLine:2016.note-6.result-of-year': 'AccountsLine:2016.note-6.result-of-year',
  'Merger:asker-2020': 'TerritorialChange:asker-2020',
  'MunicipalitySuccession:asker-2020.hurum': 'TerritorialChangeArea:asker-2020.hurum',
  'CountySuccession:viken.akershus-2024': 'TerritorialChangeArea:viken.akershus-2024',
  'CountyAuthoritySuccession:akershus-fk.viken-fk': 'TerritorialChangeArea:akershus-fk.viken-fk',
};
const parted = (id: string) => id.split(':') as [type: string, key: string];
const renamedRows = Object.keys(followed).map(parted);

/** The rows behind ids, asked for a hundred ids at a time. */
async function nodesOf(ids: readonly string[]): Promise<(Node | null)[]> {
  const found: (Node | null)[] = [];
  for (let at = 0; at < ids.length; at += 100) {
    const variables = { ids: ids.slice(at, at + 100) };
    const { nodes } = await hub().data<{ nodes: (Node | null)[] }>(operation, { variables });
    found.push(...nodes);
  }
  return found;
}

describe('the global id of a row without a type of its own', () => {
  it('gives the row that shows it, for every such type', async () => {
    const { formerTypes } = hub().composition.registration;
    const records = modules.flatMap((module) => readModuleData(module).records);
    const shownBy = (type: string, key: string): string => {
      const former = formerTypes.get(type);
      if (!former) return globalId(type, key);
      const renamed = former.keys?.get(key) ?? former.keyOf?.(key);
      const record = records.find((one) => one.model === type && one.key === key);
      return shownBy(former.type, renamed ?? former.rows!.key(record!.row)!);
    };
    expect(renamedRows.map(([type, key]) => shownBy(type, key))).toEqual(
      Object.values(followed).map((id) => globalId(...parted(id))),
    );
    const held = records.filter(({ model }) => formerTypes.has(model));
    const examples = [...new Map(held.map((one) => [one.model, one])).values()];
    const former = [
      ...examples.map(({ model, key }) => [model, key] as const),
      ...renamedRows,
      ...[...formerTypes.values()].flatMap(({ name, keys }) =>
        [...(keys?.keys() ?? [])].map((key) => [name, key] as const),
      ),
    ];
    const types = new Set(former.map(([type]) => type));
    expect([...types].sort()).toEqual([...formerTypes.keys()].sort());
    const ids = former.map(([type, key]) => globalId(type, key));
    const nodes = await nodesOf([...ids, 'BudgetItem:no-such-row']);
    expect(nodes.map((node) => node?.id ?? null)).toEqual([
      ...former.map(([type, key]) => shownBy(type, key)),
      null,
    ]);
  });

  it('costs as many statements for many rows of a type as for one', async () => {
    const ids = readModuleData(economyModule)
      .records.filter(({ model }) => model === 'BudgetItem')
      .map(({ model, key }) => globalId(model, key));
    const one = await hub().statements(operation, { variables: { ids: ids.slice(0, 1) } });
    expect(await hub().statements(operation, { variables: { ids } })).toBe(one);
  });

  it('gives the row if the module runs as a service', async () => {
    const remote = [{ module: economyModule, url: 'http://localhost:1' }];
    const { composition } = subgraphsOf({ local: [], remote, off: [] }, {});
    const service = await createTestHub([economyModule], { as: 'service' });
    try {
      const context: RequestContext = service.context();
      const [record] = readModuleData(economyModule).records.filter(
        ({ model }) => model === 'BudgetItem',
      );
      const answer = await execute({
        schema: composition.schema,
        document: parse(operation),
        contextValue: context,
        variableValues: { ids: [globalId('BudgetItem', record!.key), 'BudgetItem:no-such-row'] },
      });
      const id = globalId('BudgetAllocation', String(record!.row['allocationId']));
      expect(answer).toMatchObject({
        data: { nodes: [{ id, __typename: 'BudgetAllocation' }, null] },
      });
    } finally {
      await service.close();
    }
  });
});

describe('a value', () => {
  it('is found in search and by its source as the row that shows it', async () => {
    const { search } = await hub().data<{
      search: { hits: { type: string; node: Node; source: { id: string } }[] };
    }>(
      '{ search(text: "leders lønn dirigent timelærere", types: ["BudgetAllocation"]) { hits { type node { id __typename } source { id } } } }',
    );
    const shown = { type: 'BudgetAllocation', node: { __typename: 'BudgetAllocation' } };
    expect(search.hits[0]).toMatchObject(shown);
    const { source } = await hub().data<{ source: { facts: object[] } }>(
      `{ source(id: "${search.hits[0]!.source.id}") { facts { type node { __typename } } } }`,
    );
    expect(source.facts).toContainEqual(shown);
  });
});
