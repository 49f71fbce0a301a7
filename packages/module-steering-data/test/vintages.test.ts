import type { Ask, TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyStore } from './empty-store.ts';
import { countsOf, importText, reasonsOf } from './import-text.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

/** A caller with the scopes of import reports and unprotected figures. */
const asAnalyst: NonNullable<Ask['context']> = (context) => ({
  ...context,
  principal: {
    ...context.principal,
    kind: 'token',
    scopes: new Set(['steering-data:internal', 'steering-data:raw']),
  },
});

const publication = (...values: (string | number)[]) =>
  [
    'indicator;region;period;value',
    ...values.map((value, at) => `population;0219;${2014 + at};${value}`),
  ].join('\n');

async function known(knownAt?: string): Promise<unknown[]> {
  const { steeringObservations } = await hub.data<{
    steeringObservations: {
      totalCount: number;
      nodes: { value: number | null; batch: { dataSet: string } }[];
    };
  }>(
    `query Known($knownAt: Date) {
      steeringObservations(regions: ["0219"], knownAt: $knownAt) { totalCount nodes { value batch { dataSet } } }
    }`,
    { variables: { knownAt: knownAt ?? null }, context: asAnalyst },
  );
  expect(steeringObservations.totalCount).toBe(steeringObservations.nodes.length);
  return steeringObservations.nodes.map(
    ({ value, batch }) => `${String(value)} ${batch.dataSet.slice(6)}`,
  );
}

describe('Figures that are published again', () => {
  it('are counted as new, changed or unchanged', async () => {
    const publish = (dataSet: string, retrieved: string, ...values: (string | number)[]) =>
      importText(hub, `${dataSet}.csv`, publication(...values), {
        // The data set of the population is its table, 07459.
        dataSet: `07459 ${dataSet}`,
        retrievedAt: new Date(retrieved),
      });
    expect(countsOf(await publish('first', '2017-02-01T10:00:00Z', 10, 20, '.'))).toEqual([
      3, 3, 0, 0, 0,
    ]);
    expect(countsOf(await publish('third', '2019-02-01T10:00:00Z', 12, 20, 0))).toEqual([
      3, 0, 2, 1, 0,
    ]);
    // The batch «second» is imported last, but its figures count as known before those of «third».
    expect(countsOf(await publish('second', '2018-02-01T10:00:00Z', 11, 20, '.', 40))).toEqual([
      4, 1, 1, 2, 0,
    ]);
    // Importing «third» again changes nothing.
    expect(countsOf(await publish('third', '2019-02-01T10:00:00Z', 12, 20, 0))).toEqual([
      3, 0, 0, 3, 0,
    ]);
  });

  it('are answered as known on a day', async () => {
    expect(await known('2017-01-31')).toEqual([]);
    expect(await known('2017-02-01')).toEqual(['10 first', '20 first', 'null first']);
    expect(await known('2018-12-31')).toEqual(['11 second', '20 first', 'null first', '40 second']);
    expect(await known('2019-02-01')).toEqual(['12 third', '20 first', '0 third', '40 second']);
    expect(await known()).toEqual(['12 third', '20 first', '0 third', '40 second']);
  });

  it('cannot be read without the raw scope', async () => {
    const { errors } = await hub.answer('{ steeringObservations { nodes { value } } }');
    expect(errors?.map((error) => error.extensions?.['code'])).toEqual(['UNAUTHENTICATED']);
  });

  it('are stored once if a file has a duplicate', async () => {
    const report = await importText(
      hub,
      'duplicate.csv',
      `${publication(1)}\npopulation;0219;2014;2\n`.replaceAll('0219', '0220'),
    );
    expect([countsOf(report), reasonsOf(report)]).toEqual([
      [2, 1, 0, 0, 1],
      ['3 «2»: duplicate of the figure on line 2'],
    ]);
  });
});

describe('Pages of figures', () => {
  it('follow each other forwards and backwards', async () => {
    const list = async (args: string) =>
      (
        await hub.data<{
          steeringObservations: {
            edges: { cursor: string; node: { period: { from: string } } }[];
            pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
          };
        }>(
          `{ steeringObservations(regions: ["0219"]${args}) { edges { cursor node { period { from } } } pageInfo { hasNextPage hasPreviousPage } } }`,
          { context: asAnalyst },
        )
      ).steeringObservations;
    const all = (await list('')).edges;
    const years = (page: typeof all) => page.map(({ node }) => node.period.from.slice(0, 4));
    expect(years(all)).toEqual(['2014', '2015', '2016', '2017']);
    const middle = await list(`, first: 2, after: "${all[0]!.cursor}"`);
    expect([years(middle.edges), middle.pageInfo.hasNextPage]).toEqual([['2015', '2016'], true]);
    const end = await list(`, last: 2, before: "${all[3]!.cursor}"`);
    expect([years(end.edges), end.pageInfo.hasPreviousPage]).toEqual([['2015', '2016'], true]);
  });
});

describe('The report of an import', () => {
  it('is stored with its rejected lines; a dry run stores nothing', async () => {
    const content = `${publication(5, 'mange')}`;
    const dry = await importText(hub, 'dry.csv', content, { dryRun: true });
    expect([dry.dryRun, ...countsOf(dry)]).toEqual([true, 2, 0, 1, 0, 1]);
    const done = await importText(hub, 'done.csv', content, { dataSet: '07459 done' });
    const { steeringImports } = await hub.data(
      `{ steeringImports(filter: { checksum: { equals: "${done.checksum}" } }) { nodes {
          state fileName format author readCount newCount changedCount sameCount rejectCount batch { dataSet synthetic }
          rejected { totalCount nodes { line cell reason } } } } }`,
      { context: asAnalyst },
    );
    expect(steeringImports).toEqual({
      nodes: [
        {
          state: 'PARTLY',
          fileName: 'done.csv',
          format: 'template',
          author: 'test',
          readCount: 2,
          newCount: 0,
          changedCount: 1,
          sameCount: 0,
          rejectCount: 1,
          batch: { dataSet: '07459 done', synthetic: false },
          rejected: {
            totalCount: 1,
            nodes: [
              {
                line: 3,
                cell: 'mange',
                reason:
                  'no figure: expected a number or one of the symbols . .. ... : - * x, or a bound such as <5',
              },
            ],
          },
        },
      ],
    });
    expect((await known())[0]).toBe('5 done');
  });

  it('shows the texts of rejected lines only to callers with the raw scope, and records the read', async () => {
    const asInsider: Ask['context'] = (context) => ({
      ...context,
      principal: { ...asAnalyst(context).principal, scopes: new Set(['steering-data:internal']) },
    });
    const { pool } = hub.databases.get('steering-data')!;
    const lines = '{ steeringImports { nodes { rejected { nodes { line cell reason } } } } }';
    const entries = async () =>
      (
        await pool.query<{ imports: number }>({
          text: `select jsonb_array_length(asked -> 'imports') as imports from steering_data.kernel_read_log
                 where what = 'rejected lines'`,
        })
      ).rows;
    const before = (await entries()).length;
    const refused = await hub.answer(lines, { context: asInsider });
    expect(JSON.stringify(refused.data)).toContain('{"line":3,"cell":null,"reason":null}');
    expect(JSON.stringify(refused)).not.toContain('mange');
    expect(new Set(refused.errors?.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['FORBIDDEN']),
    );
    expect(await entries()).toHaveLength(before);
    const shown = await hub.answer(lines, { context: asAnalyst });
    expect(JSON.stringify(shown)).toContain('"cell":"mange"');
    expect((await entries()).slice(before)).toEqual([{ imports: 2 }]);
  });

  it('is not stored after the tables have moved to another database', async () => {
    const { pool } = hub.databases.get('steering-data')!;
    await pool.query({ text: `update steering_data.kernel_fence set state = 'moved'` });
    await expect(importText(hub, 'moved.csv', publication(6))).rejects.toThrow('have moved');
    await pool.query({ text: `update steering_data.kernel_fence set state = 'open'` });
    expect((await known())[0]).toBe('5 done');
  });
});
