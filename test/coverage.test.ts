import { globalId, type Module } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { useTestHub } from '@vesthub/testing';
import { parse, validate, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';
import {
  discrepanciesOperation,
  discrepanciesQuery,
  missingDiscrepancies,
  outdatedDiscrepancies,
  type ShownFinding,
} from './coverage/discrepancies.ts';
import { coverageOf, recordsByModel } from './coverage/facts.ts';
import { leavesOf, shownFor, type DataRecord, type Leaf } from './coverage/leaves.ts';
import { modelNamed } from './coverage/models.ts';
import { coverageDocument, groupQuery } from './coverage/report.ts';
import { rowsOperation, rowType } from './coverage/selection.ts';
import { notShown, shownValues, valueLeaves, valuesOperation } from './coverage/values.ts';

const modules = [registryModule, ...allModules];
const idsPerOperation = 100;

const hub = useTestHub(modules);

/** Queries rows of one type by their keys; resolves to the answers in the order of the keys. */
async function answersFor(
  type: GraphQLObjectType,
  keys: readonly string[],
  operation = rowsOperation(type),
): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let start = 0; start < keys.length; start += idsPerOperation) {
    const ids = keys.slice(start, start + idsPerOperation).map((key) => globalId(type.name, key));
    const { nodes } = await hub().data<{ nodes: unknown[] }>(operation, { variables: { ids } });
    answers.push(...nodes);
  }
  return answers;
}

/** For each record of a model, the values that no field shows. */
async function unshownIn(
  module: Module,
  name: string,
  records: readonly DataRecord[],
): Promise<(readonly Leaf[])[]> {
  const { schema, registration } = hub().composition;
  const model = modelNamed(module, name);
  const values = shownValues(schema, registration, name);
  if (values) {
    const owners = [...new Set(records.map((record) => values.ownerKey(record)!))];
    const answers = await answersFor(values.owner, owners, valuesOperation(values));
    const byOwner = new Map(owners.map((key, at) => [key, answers[at]]));
    return records.map((record) =>
      notShown(valueLeaves(record, model, values), byOwner.get(values.ownerKey(record)!)),
    );
  }
  const type = rowType(schema, name);
  const keys = records.map(({ key }) => key);
  const answers = type ? await answersFor(type, keys) : [];
  return records.map((record, at) =>
    leavesOf(record, model).filter((leaf) => shownFor(leaf, answers[at]) !== leaf.value),
  );
}

/** Values in a module's data files that no field shows, as `module/model/key/column=value`. */
async function missingFrom(module: Module): Promise<string[]> {
  const missing: string[] = [];
  for (const [model, records] of recordsByModel(module)) {
    const unshown = await unshownIn(module, model, records);
    for (const [index, record] of records.entries()) {
      for (const { column, value } of unshown[index]!) {
        missing.push(`${module.name}/${model}/${record.key}/${column}=${JSON.stringify(value)}`);
      }
    }
  }
  return missing;
}

describe('every value of the transcribed data', () => {
  it.each(modules)('is shown by a named field in the module $name', async (module) => {
    expect(await missingFrom(module)).toEqual([]);
  });

  it('is shown in a finding when it belongs to a recorded discrepancy', async () => {
    const { checks } = await hub().data<{ checks: { findings: ShownFinding[] } }>(
      discrepanciesOperation,
    );
    const inAllModules = (list: typeof missingDiscrepancies) =>
      modules.flatMap((module) => list(module, checks.findings));
    expect(inAllModules(missingDiscrepancies)).toEqual([]);
    expect(inAllModules(outdatedDiscrepancies)).toEqual([]);
  });

  it('belongs to a type for which npm run coverage prints a valid query', () => {
    const coverage = modules.map(coverageOf);
    const { composition } = hub();
    const { schema } = composition;
    const queries = coverage.flatMap(({ module, groups, discrepancies }) => [
      ...groups.map((group) => groupQuery(composition, groups, group)),
      ...(discrepancies.records > 0 ? [discrepanciesQuery(module)] : []),
    ]);
    expect(queries.flatMap((query) => validate(schema, parse(query)))).toEqual([]);
    const page = coverageDocument(composition, coverage);
    expect(queries.filter((query) => !page.includes(`\`${query}\``))).toEqual([]);
  });
});

describe('the transcribed data', () => {
  // A smaller number means that a data file or a row is missing.
  it('has the known number of types, records, values and recorded discrepancies', () => {
    const counts = modules.map(coverageOf).map(({ module, groups, discrepancies }) => {
      const sum = (of: 'records' | 'leaves') =>
        groups.reduce((total, group) => total + group[of], 0);
      return [module, [groups.length, sum('records'), sum('leaves'), discrepancies.records]];
    });
    expect(Object.fromEntries(counts)).toMatchObject({
      registry: [4, 35, 587, 0],
      alliance: [78, 1709, 22323, 35],
      economy: [50, 902, 11138, 14],
      regional: [38, 154, 2102, 4],
      'steering-data': [5, 239, 2199, 0],
      health: [55, 445, 6777, 5],
      bpa: [28, 338, 3914, 6],
      'art-festival': [31, 202, 2469, 5],
      orchestra: [27, 110, 1551, 5],
    });
  });
});
