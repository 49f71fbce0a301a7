import { alliance } from '../../src/module.ts';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrismaClient } from '../../src/generated/client/client.ts';
import { allianceModule } from '../../src/index.ts';

let hub: TestHub;
let tables: PrismaClient;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
  tables = alliance.client({ databases: { current: hub.databases } });
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

/** Names of the checks of meetings, documents, decisions and plans. */
const tested = [
  'alliance-meetings-of-the-year',
  'alliance-signed-on-meeting-day',
  'alliance-rendition-differences',
  'alliance-renditions-alike',
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
  return checks.findings.filter(({ check }) => tested.includes(check ?? ''));
}

const lines = async (status: string) =>
  (await findings())
    .filter((finding) => finding.status === status)
    .map(({ id, expected, actual }) => `${id}: ${expected} / ${actual}`);

describe('the checks of meetings, documents, decisions and plans', () => {
  it('report exactly the disagreements between the sources', async () => {
    expect(await lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "alliance/alliance-meetings-of-the-year/radmannsgruppen-2016-cases: 42 / 0",
        "alliance/alliance-meetings-of-the-year/radmannsgruppen-2016-meetings: 4 / 1",
        "alliance/alliance-meetings-of-the-year/styringsgruppen-2016-cases: 42 / 26",
        "alliance/alliance-meetings-of-the-year/styringsgruppen-2016-meetings: 4 / 2",
        "alliance/alliance-plan-complete-rows/handlingsplan-2015-activity: 51 / 50",
        "alliance/alliance-plan-complete-rows/handlingsplan-2015-time: 51 / 50",
        "alliance/alliance-plan-complete-rows/handlingsplan-2015-whole: 51 / 50",
        "alliance/alliance-priority-areas/sak-59-2014: 1. Regional utvikling, 2. Helse, 3. Kultur / 1. Regional utvikling, 2. Helse, 3. Kultur, 4. Forvaltningsreformen",
        "alliance/alliance-renditions-alike/sak-24-2017-b: 0 ulike ord / 31 ulike ord",
        "alliance/alliance-signed-on-meeting-day/arsrapport-2016.2: torsdag / lørdag",
        "alliance/alliance-signed-on-meeting-day/arsrapport-2016.3: torsdag / lørdag",
      ]
    `);
  });

  it('confirm every other statement of the sources', async () => {
    const confirmed = (await lines('CONSISTENT')).map((line) => line.split(':')[0]);
    expect(confirmed).toMatchInlineSnapshot(`
      [
        "alliance/alliance-decision-points/vestregionens-framtid-2018-follows",
        "alliance/alliance-decision-points/vestregionens-framtid-2018-numbers",
        "alliance/alliance-decision-points/vestregionens-framtid-2018-wording",
        "alliance/alliance-plan-focus-areas/handlingsplan-2015.helse",
        "alliance/alliance-plan-focus-areas/handlingsplan-2015.kultur",
        "alliance/alliance-plan-focus-areas/handlingsplan-2015.regional-utvikling",
        "alliance/alliance-plan-quarters/handlingsplan-2015",
        "alliance/alliance-plan-rows/handlingsplan-2015",
        "alliance/alliance-priority-areas/arsrapport-2016",
        "alliance/alliance-priority-areas/sak-24-2017",
        "alliance/alliance-rendition-differences/sak-24-2017-b",
      ]
    `);
  });

  it('explain every discrepancy and give the sources of every finding', async () => {
    const incomplete = (await findings()).filter(
      ({ status, explanation, sources }) =>
        (status === 'DISCREPANCY' && !explanation) || sources.length === 0,
    );
    expect(incomplete).toEqual([]);
  });
});

interface Delegate {
  findMany(query: { where: object }): Promise<Record<string, unknown>[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
}

/** Runs one check and returns its outcomes that differ from the claim, as JSON. */
async function discrepancies(name: string): Promise<string> {
  const { check } = hub.composition.registration.checks.find((one) => one.check.name === name)!;
  if (!('run' in check)) throw new Error(`${name} is not a check of the module's own rows.`);
  const outcomes = await check.run({ databases: { current: hub.databases } } as never);
  return JSON.stringify(outcomes.filter(({ expected, actual }) => expected !== actual));
}

/** Every numeric column that a check reads. */
const numbers: [
  check: string,
  model: keyof PrismaClient & string,
  column: string,
  where: object,
][] = [
  ['alliance-meetings-of-the-year', 'bodyYear', 'meetingCount', { caseCount: { not: null } }],
  ['alliance-meetings-of-the-year', 'bodyYear', 'caseCount', { caseCount: { not: null } }],
  ['alliance-meetings-of-the-year', 'case', 'number', { bodyId: 'styringsgruppen', year: 2016 }],
  [
    'alliance-rendition-differences',
    'document',
    'differingWords',
    { differingWords: { not: null } },
  ],
  ['alliance-decision-points', 'proposalPoint', 'number', { proposalId: 'skisse-2018' }],
  ['alliance-decision-points', 'decisionPoint', 'number', {}],
  ['alliance-plan-rows', 'activity', 'rowNumber', {}],
  [
    'alliance-plan-focus-areas',
    'actionPlanArea',
    'platformFocusAreaCount',
    { platformFocusAreaCount: { not: null } },
  ],
  ['alliance-priority-areas', 'priorityArea', 'position', { undisputed: true }],
  ['alliance-priority-areas', 'priorityAreaListing', 'rank', { rank: { not: null } }],
];

describe('a check reports a changed value', () => {
  it.each(numbers)('%s: %s %s', async (check, model, column, where) => {
    const before = await discrepancies(check);
    const delegate = tables[model] as unknown as Delegate;
    const rows = await delegate.findMany({ where });
    const unnoticed: string[] = [];
    for (const row of rows) {
      const id = String(row['id']);
      await delegate.update({ where: { id }, data: { [column]: Number(row[column]) + 1 } });
      if ((await discrepancies(check)) === before) unnoticed.push(id);
      await delegate.update({ where: { id }, data: { [column]: row[column] } });
    }
    expect(rows).not.toEqual([]);
    expect(unnoticed).toEqual([]);
  });

  it.each<[what: string, check: string, change: () => Promise<unknown>]>([
    [
      'a quarter',
      'alliance-plan-quarters',
      () => tables.activity.updateMany({ where: { rowNumber: 1 }, data: { quarters: ['Q2'] } }),
    ],
    [
      'the day of a signature',
      'alliance-signed-on-meeting-day',
      () => tables.documentSignature.updateMany({ data: { date: new Date('2017-03-17') } }),
    ],
    [
      'the text of an activity',
      'alliance-plan-complete-rows',
      () => tables.activity.updateMany({ where: { rowNumber: 1 }, data: { title: null } }),
    ],
    [
      'the wording of a decision',
      'alliance-decision-points',
      () => tables.decisionPoint.updateMany({ where: { number: 1 }, data: { text: 'Annet.' } }),
    ],
    [
      'a deleted difference',
      'alliance-rendition-differences',
      () => tables.documentDifference.deleteMany({ where: { position: 31 } }),
    ],
  ])('%s', async (_what, check, change) => {
    const before = await discrepancies(check);
    await change();
    expect(await discrepancies(check)).not.toBe(before);
  });
});
