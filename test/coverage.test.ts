import { allModules } from '@vesthub/hub/modules';
import { globalId, type HubModule } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { parse, validate, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  discrepanciesOperation,
  discrepanciesQuery,
  missingDiscrepancies,
  outdatedDiscrepancies,
  type ShownFinding,
} from './coverage/discrepancies.ts';
import { coverageOf, recordsByModel } from './coverage/facts.ts';
import { leavesOf, shownFor } from './coverage/leaves.ts';
import { modelNamed } from './coverage/models.ts';
import { coverageDocument, groupQuery } from './coverage/report.ts';
import { rowsOperation, rowType } from './coverage/selection.ts';

const modules = [registryModule, ...allModules];
const idsPerOperation = 100;

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(modules);
});

afterAll(() => hub.close());

/** The answers of the hub for rows of one type, in the order of the keys. */
async function answersFor(type: GraphQLObjectType, keys: readonly string[]): Promise<unknown[]> {
  const operation = rowsOperation(type);
  const answers: unknown[] = [];
  for (let at = 0; at < keys.length; at += idsPerOperation) {
    const ids = keys.slice(at, at + idsPerOperation).map((key) => globalId(type.name, key));
    const { nodes } = await hub.data<{ nodes: unknown[] }>(operation, { variables: { ids } });
    answers.push(...nodes);
  }
  return answers;
}

/** The values of a module's data that no field shows, as `module/model/key/column=value`. */
async function missingFrom(module: HubModule): Promise<string[]> {
  const missing: string[] = [];
  for (const [model, records] of recordsByModel(module)) {
    const type = rowType(hub.composition.schema, model);
    const keys = records.map(({ key }) => key);
    const answers = type ? await answersFor(type, keys) : [];
    for (const [at, record] of records.entries()) {
      for (const leaf of leavesOf(record, modelNamed(module, model))) {
        if (shownFor(leaf, answers[at]) === leaf.value) continue;
        missing.push(
          `${module.name}/${model}/${record.key}/${leaf.column}=${JSON.stringify(leaf.value)}`,
        );
      }
    }
  }
  return missing;
}

describe('every value of the transcribed data', () => {
  it.each(modules)('is shown by a named field in the module $name', async (module) => {
    expect(await missingFrom(module)).toEqual([]);
  });

  it('is shown by a finding where it is recorded of a discrepancy', async () => {
    const { checks } = await hub.data<{ checks: { findings: ShownFinding[] } }>(
      discrepanciesOperation,
    );
    const all = (of: typeof missingDiscrepancies) =>
      modules.flatMap((module) => of(module, checks.findings));
    expect(all(missingDiscrepancies)).toEqual([]);
    expect(all(outdatedDiscrepancies)).toEqual([]);
  });

  it('is in a group that the document shows how to ask for', async () => {
    const coverage = modules.map(coverageOf);
    const { schema } = hub.composition;
    const refused = coverage.flatMap(({ module, groups }) =>
      [
        ...groups.map((group) => groupQuery(schema, groups, group)),
        discrepanciesQuery(module),
      ].flatMap((query) => validate(schema, parse(query))),
    );
    expect(refused).toEqual([]);
    await expect(coverageDocument(schema, coverage)).toMatchFileSnapshot('../docs/coverage.md');
  });
});
