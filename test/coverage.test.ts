import { readFileSync } from 'node:fs';
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
import { findingsOperation, unshownInCopies, type ComparedFinding } from './coverage/copies.ts';
import { shownExtension } from './coverage/extensions.ts';
import { coverageOf, recordsByModel } from './coverage/facts.ts';
import { leavesOf, shownFor, type DataRecord, type Leaf } from './coverage/leaves.ts';
import { modelNamed } from './coverage/models.ts';
import { coverageDocument, groupQuery } from './coverage/report.ts';
import { needsArguments, rowsOperation, rowType } from './coverage/selection.ts';
import { notShown, shownValues, valueLeaves, valuesOperation } from './coverage/values.ts';
import { reachedIds } from './coverage/walk.ts';

const modules = [registryModule, ...allModules];
const idsPerOperation = 100;
/** Rows that no field leads to. The list may only shrink. */
const withoutWay: readonly string[] = ['RegionalAllocation:regional-utvikling-2015'];
/** Root fields that answer with no row of their own. */
const withoutRows: readonly string[] = ['checks', 'catalogue', 'releases'];

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
  const copy = registration.copies.get(name);
  if (copy) {
    const { checks } = await hub().data<{ checks: { findings: ComparedFinding[] } }>(
      findingsOperation(copy),
    );
    return unshownInCopies(copy, model, records, checks.findings, (type, keys, selection) =>
      answersFor(
        rowType(schema, type)!,
        keys,
        `query Own($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selection} } } }`,
      ),
    );
  }
  const values = shownValues(schema, registration, name);
  if (values) {
    const owners = [...new Set(records.map((record) => values.ownerKey(record)!))];
    const extended = shownExtension(schema, registration, values.owner.name);
    const operation = valuesOperation(values, extended);
    const answers = await answersFor(extended?.owner ?? values.owner, owners, operation);
    const shown = extended ? answers.map(extended.extending) : answers;
    const byOwner = new Map(owners.map((key, at) => [key, shown[at]]));
    return records.map((record) =>
      notShown(valueLeaves(record, model, values), byOwner.get(values.ownerKey(record)!)),
    );
  }
  const keys = records.map(({ key }) => key);
  const extension = shownExtension(schema, registration, name);
  if (extension) {
    const { owner, operation, extending } = extension;
    const answers = await answersFor(owner, keys, operation);
    return records.map((record, at) => {
      const ofExtension = leavesOf(record, model).filter(({ column }) => column !== 'id');
      return ofExtension.filter((leaf) => shownFor(leaf, extending(answers[at])) !== leaf.value);
    });
  }
  const type = rowType(schema, name);
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

describe('every row of the transcribed data', () => {
  it('is reached by fields from a root field, without its id', async () => {
    const { schema, registration } = hub().composition;
    const roots = registration.catalogue
      .all()
      .map(({ field }) => field)
      .filter((field) => !withoutRows.includes(field))
      .filter((field) => !needsArguments(schema.getQueryType()!.getFields()[field]!));
    const reached = await reachedIds(schema, roots, async (operation, variables) => {
      const { data, errors = [] } = await hub().answer(operation, { variables: variables ?? {} });
      expect(errors.filter(({ extensions }) => extensions['code'] !== 'UNAUTHENTICATED')).toEqual(
        [],
      );
      return data;
    });
    const rows = modules.flatMap((module) =>
      recordsByModel(module).flatMap(([model, records]) =>
        // Values and extending rows have no id, their rows show them; the rows of a copy are the owner's.
        (shownValues(schema, registration, model) ??
        shownExtension(schema, registration, model) ??
        registration.copies.get(model))
          ? []
          : records.map(({ key }) => ({ plain: `${model}:${key}`, id: globalId(model, key) })),
      ),
    );
    const missing = rows.filter(({ id }) => !reached.has(id)).map(({ plain }) => plain);
    expect(missing.toSorted()).toEqual(withoutWay);
  });
});

describe('the catalogue', () => {
  it('counts the rows of each list that everybody may see', async () => {
    const { catalogue } = await hub().data<{
      catalogue: { field: string; rowCount: number | null }[];
    }>('{ catalogue { field rowCount } }');
    const counts = new Map(catalogue.map(({ field, rowCount }) => [field, rowCount]));
    expect([counts.get('body'), counts.get('orchestraMusicians')]).toEqual([null, null]);
    const lists = [...counts].filter(([, count]) => count !== null);
    expect(lists.length).toBeGreaterThan(60);
    const pages = await hub().data<Record<string, { totalCount: number }>>(
      `{ ${lists.map(([field]) => `${field} { totalCount }`).join(' ')} }`,
    );
    expect(lists).toEqual(Object.entries(pages).map(([field, page]) => [field, page.totalCount]));
  });
});

describe('every id that was ever given', () => {
  // The ids of all rows, as the version with one root field for each type gave them. Types may be
  // renamed and merged; then the old id gives the row that has the facts. No line of the file may be removed or changed.
  it('answers with a row, encoded or in plain text', async () => {
    const kept = readFileSync(new URL('coverage/kept-ids.txt', import.meta.url), 'utf8');
    const ids = kept.trim().split('\n');
    expect(ids.length).toBeGreaterThan(4_000);
    const missing: string[] = [];
    for (let at = 0; at < ids.length; at += idsPerOperation) {
      const plain = ids.slice(at, at + idsPerOperation);
      const encoded = plain.map((id) => Buffer.from(id).toString('base64url'));
      const { plainNodes, nodes } = await hub().data<Record<string, ({ id: string } | null)[]>>(
        `query Kept($plain: [ID!]!, $encoded: [ID!]!) {
          plainNodes: nodes(ids: $plain) { id }
          nodes(ids: $encoded) { id }
        }`,
        { variables: { plain, encoded } },
      );
      missing.push(...plain.filter((_id, index) => !plainNodes![index] || !nodes![index]));
    }
    expect(missing).toEqual([]);
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
      alliance: [75, 1730, 23390, 35],
      economy: [43, 885, 11031, 14],
      regional: [35, 124, 1714, 4],
      'steering-data': [5, 239, 2199, 0],
      health: [55, 445, 6777, 5],
      bpa: [28, 338, 3872, 6],
      'art-festival': [31, 202, 2307, 5],
      orchestra: [27, 110, 1517, 5],
    });
  });
});
