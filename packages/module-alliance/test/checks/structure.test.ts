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

/** Names of the checks of memberships, offices and periods. */
const tested =
  /^alliance-(stated-member-counts|bpa-members|khs-25-or-26|commitments|parallel-lists|secretariat-lists|list-lengths|municipality-list|mayors|chief-executives|list-order|leadership-periods|number-periods|membership-periods|membership-lifetimes|merger-continuity)$/;

interface Finding {
  id: string;
  check: string | null;
  status: string;
  expected: string;
  actual: string;
  explanation: string | null;
  sources: { line: number | null }[];
}

async function findings(): Promise<Finding[]> {
  const { checks } = await hub.data<{ checks: { findings: Finding[] } }>(`{
    checks(module: "alliance") { findings { id check status expected actual explanation sources { line } } }
  }`);
  return checks.findings.filter(({ check }) => tested.test(check ?? ''));
}

const lines = async (status: string) =>
  (await findings())
    .filter((finding) => finding.status === status)
    .map(({ id, expected, actual }) => `${id}: ${expected} / ${actual}`);

describe('the checks of memberships, offices and periods', () => {
  it('report exactly the disagreements between the sources', async () => {
    expect(await lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "alliance/alliance-chief-executives: 17 / 20",
        "alliance/alliance-khs-25-or-26/khs-2014-25: 25 / 26",
        "alliance/alliance-khs-25-or-26/khs-2014-25-others: 10 / 11",
        "alliance/alliance-leadership-periods/vestregionen-ovre-eiker-2016-to-vestregionen-baerum-2017: 2017-01-01 / 2017-07-01",
        "alliance/alliance-municipality-list: 17 / 15",
        "alliance/alliance-secretariat-lists/prosjekter: 6 / 5",
      ]
    `);
  });

  it('confirm every other number of members that a source states', async () => {
    const confirmed = (await lines('CONSISTENT')).filter((line) => line.includes('member-counts'));
    expect(confirmed).toMatchInlineSnapshot(`
      [
        "alliance/alliance-stated-member-counts/khs-2014-26: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2015-26: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2016-26: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2018-26: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2019-26-baerum: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2019-26-budstikka: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2019-26-om: 26 / 26",
        "alliance/alliance-stated-member-counts/khs-2020-21: 21 / 21",
        "alliance/alliance-stated-member-counts/vestregionen-1992-historikk: 6 / 6",
        "alliance/alliance-stated-member-counts/vestregionen-1992-historikk-county-authorities: 2 / 2",
        "alliance/alliance-stated-member-counts/vestregionen-1992-sak-24-2017: 6 / 6",
        "alliance/alliance-stated-member-counts/vestregionen-1992-sak-24-2017-county-authorities: 2 / 2",
        "alliance/alliance-stated-member-counts/vestregionen-2004-historikk: 13 / 13",
        "alliance/alliance-stated-member-counts/vestregionen-2004-historikk-county-authorities: 2 / 2",
        "alliance/alliance-stated-member-counts/vestregionen-2014-jevnaker: 16 / 16",
        "alliance/alliance-stated-member-counts/vestregionen-2014-kulturmagasin: 16 / 16",
        "alliance/alliance-stated-member-counts/vestregionen-2014-sak-59-2014: 15 / 15",
        "alliance/alliance-stated-member-counts/vestregionen-2016-arsrapport: 15 / 15",
        "alliance/alliance-stated-member-counts/vestregionen-2016-arsrapport-county-authorities: 2 / 2",
        "alliance/alliance-stated-member-counts/vestregionen-2017-sak-24-2017: 15 / 15",
        "alliance/alliance-stated-member-counts/vestregionen-2017-sak-24-2017-county-authorities: 2 / 2",
      ]
    `);
  });

  it('all have findings', async () => {
    const seen = new Set((await findings()).map(({ check }) => check));
    expect(seen.size).toBe(16);
  });

  it('explain every discrepancy and give its sources', async () => {
    const incomplete = (await findings()).filter(
      ({ status, explanation, sources }) =>
        status === 'DISCREPANCY' && (!explanation || sources.length === 0),
    );
    expect(incomplete).toEqual([]);
  });
});

interface Delegate {
  findMany(query: { where: object }): Promise<Record<string, unknown>[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
}

const later = (date: unknown) => new Date((date as Date).getTime() + 24 * 60 * 60 * 1000);
const counted = { in: ['vestregionen', 'kommunehelsesamarbeidet', 'nettverk-bpa'] };

/** A row that a check reads, and a change to it. */
const changes: [
  model: keyof PrismaClient & string,
  where: object,
  what: string,
  change: (row: Record<string, unknown>) => object,
][] = [
  [
    'statedMemberCount',
    {
      bodyId: { in: ['vestregionen', 'kommunehelsesamarbeidet'] },
      basis: 'MEMBERS',
      allianceCount: null,
    },
    'the count',
    (row) => ({ municipalityCount: Number(row['municipalityCount']) + 1 }),
  ],
  [
    'statedMemberCount',
    { bodyId: 'vestregionen', basis: 'MEMBERS', countyAuthorityCount: { not: null } },
    'the count of county authorities',
    (row) => ({ countyAuthorityCount: Number(row['countyAuthorityCount']) + 1 }),
  ],
  [
    'statedMemberCount',
    { allianceCount: { not: null } },
    'a part of the count',
    (row) => ({
      municipalityCount: Number(row['municipalityCount']) + 1,
      allianceCount: Number(row['allianceCount']) + 1,
    }),
  ],
  ['membership', { bodyId: counted, kind: 'MEMBER' }, 'the kind', () => ({ kind: 'PARTICIPANT' })],
  [
    'membership',
    { continues: { some: {} } },
    'the first day',
    (row) => ({ from: later(row['from']) }),
  ],
  [
    'membership',
    { id: 'vestregionen.asker' },
    'the last day',
    () => ({ to: new Date('2021-01-01') }),
  ],
  [
    'commitment',
    { id: 'bpa-2016.asker' },
    'the municipality',
    () => ({ municipalityId: 'baerum' }),
  ],
  [
    'coverList',
    {},
    'the number of entries',
    (row) => ({ entryCount: Number(row['entryCount']) + 1 }),
  ],
  [
    'coverListEntry',
    { municipalityId: { not: null } },
    'the municipality',
    () => ({ municipalityId: null }),
  ],
  [
    'personRole',
    { bodyId: { in: ['styringsgruppen', 'radmannsgruppen'] }, listPosition: { not: null } },
    'the place in the list',
    () => ({ listPosition: null }),
  ],
  [
    'leadership',
    { id: 'vestregionen.ovre-eiker.2016' },
    'the last day',
    (row) => ({ to: later(row['to']) }),
  ],
  [
    'municipalityNumber',
    { municipalityId: { in: ['baerum', 'nes', 'jevnaker', 'asker'] }, to: { not: null } },
    'the last day',
    (row) => ({ to: new Date((row['to'] as Date).getTime() - 1000 * 60 * 60 * 24) }),
  ],
  [
    'merger',
    { id: { in: ['asker-2020', 'drammen-2020'] } },
    'the day',
    (row) => ({ date: later(row['date']) }),
  ],
];

describe('a check reports a changed value', () => {
  it.each(changes)('%s %o: %s', async (model, where, _what, change) => {
    const before = String(await lines('DISCREPANCY'));
    const delegate = tables[model] as unknown as Delegate;
    const rows = await delegate.findMany({ where });
    expect(rows.length).toBeGreaterThan(0);
    const unnoticed: string[] = [];
    for (const row of rows) {
      const id = String(row['id']);
      const data = change(row);
      await delegate.update({ where: { id }, data });
      if (String(await lines('DISCREPANCY')) === before) unnoticed.push(id);
      const back = Object.fromEntries(Object.keys(data).map((column) => [column, row[column]]));
      await delegate.update({ where: { id }, data: back });
    }
    expect(unnoticed).toEqual([]);
  });
});
