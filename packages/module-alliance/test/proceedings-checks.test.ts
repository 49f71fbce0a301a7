import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../src/database.ts';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;
let tables: PrismaClient;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
  tables = database({ connections: hub.connections } as never);
});

afterAll(() => hub.close());

interface Finding {
  id: string;
  check: string | null;
  status: string;
  expected: string;
  actual: string;
  explanation: string | null;
  sources: { id: string }[];
}

const ofProceedings = [
  'alliance-meetings-of-the-year',
  'alliance-signed-on-meeting-day',
  'alliance-rendition-differences',
  'alliance-decision-points',
  'alliance-plan-rows',
  'alliance-plan-quarters',
  'alliance-plan-complete-rows',
  'alliance-plan-focus-areas',
  'alliance-priority-areas',
];

async function findings(): Promise<Finding[]> {
  const { checks } = await hub.data<{ checks: { findings: Finding[] } }>(`{
    checks(module: "alliance") { findings { id check status expected actual explanation sources { id } } }
  }`);
  return checks.findings.filter(({ check }) => ofProceedings.includes(check ?? ''));
}

const lines = async (status: string) =>
  (await findings())
    .filter((finding) => finding.status === status)
    .map(({ id, expected, actual }) => `${id}: ${expected} / ${actual}`);

describe('the checks of meetings, papers and plans', () => {
  it('find where the sources disagree, and nothing else', async () => {
    expect(await lines('DISCREPANCY')).toMatchInlineSnapshot();
  });

  it('hold for the controls that hold', async () => {
    const held = (await lines('CONSISTENT')).map((line) => line.split(':')[0]);
    expect(held).toMatchInlineSnapshot();
  });

  it('explain every discrepancy and name the sources', async () => {
    const bare = (await findings()).filter(
      ({ status, explanation, sources }) =>
        (status === 'DISCREPANCY' && !explanation) || sources.length === 0,
    );
    expect(bare).toEqual([]);
  });
});

interface Delegate {
  findMany(query: { where: object }): Promise<Record<string, unknown>[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
}

/** Every column with numbers that a check reads. */
const numbers: [model: keyof PrismaClient & string, column: string, where: object][] = [
  ['bodyYear', 'meetingCount', { caseCount: { not: null } }],
  ['bodyYear', 'caseCount', { caseCount: { not: null } }],
  ['case', 'number', { bodyId: 'styringsgruppen', year: 2016 }],
  ['document', 'differingWords', { differingWords: { not: null } }],
  ['proposalPoint', 'number', { proposalId: 'skisse-2018' }],
  ['decisionPoint', 'number', {}],
  ['activity', 'rowNumber', {}],
  ['actionPlanArea', 'platformFocusAreaCount', { platformFocusAreaCount: { not: null } }],
  ['priorityArea', 'position', { undisputed: true }],
  ['priorityAreaListing', 'rank', { rank: { not: null } }],
];

describe('changing any number a check reads makes it report', () => {
  it.each(numbers)('%s %s', async (model, column, where) => {
    const before = String(await lines('DISCREPANCY'));
    const delegate = tables[model] as unknown as Delegate;
    const rows = await delegate.findMany({ where });
    const unnoticed: string[] = [];
    for (const row of rows) {
      const id = String(row['id']);
      await delegate.update({ where: { id }, data: { [column]: Number(row[column]) + 1 } });
      if (String(await lines('DISCREPANCY')) === before) unnoticed.push(id);
      await delegate.update({ where: { id }, data: { [column]: row[column] } });
    }
    expect(rows).not.toEqual([]);
    expect(unnoticed).toEqual([]);
  });

  it('also a quarter, a day and a row that is gone', async () => {
    const before = String(await lines('DISCREPANCY'));
    await tables.activity.update({
      where: { id: (await firstActivity()).id },
      data: { quarters: ['Q2'] },
    });
    expect(String(await lines('DISCREPANCY'))).not.toBe(before);
  });
});

function firstActivity() {
  return tables.activity.findFirstOrThrow({ where: { rowNumber: 1 } });
}
