import { artFestival } from '../src/module.ts';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { artFestivalModule } from '../src/index.ts';

let hub: TestHub;
let tables: PrismaClient;

beforeAll(async () => {
  hub = await createTestHub([artFestivalModule]);
  tables = artFestival.client({ databases: { current: hub.databases } });
});

afterAll(() => hub.close());

interface Finding {
  id: string;
  status: string;
  expected: string;
  actual: string;
  explanation: string | null;
  sources: { id: string }[];
}

async function findings(): Promise<Finding[]> {
  const { checks } = await hub.data<{ checks: { findings: Finding[] } }>(`{
    checks(module: "art-festival") { findings { id status expected actual explanation sources { id } } }
  }`);
  return checks.findings;
}

const lines = async (status: string) =>
  (await findings())
    .filter((finding) => finding.status === status)
    .map(({ id, expected, actual }) => `${id}: ${expected} / ${actual}`);

describe('the checks of the module art-festival', () => {
  it('report exactly the disagreements between the sources', async () => {
    expect(await lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "art-festival/festival-accepted-participants/2021: 107 / 110",
        "art-festival/festival-alliance-contribution/vestregionen-2016: 800000 / 1000000",
        "art-festival/festival-dates-2018: september / 10.–22.10",
        "art-festival/festival-invited-former-artists/2016: 300 / 315",
        "art-festival/festival-municipality-counts/2020.2: 11 / 15",
        "art-festival/festival-municipality-counts/2020.3: 11 / 10",
      ]
    `);
  });

  it('report the other claims as consistent', async () => {
    expect(await lines('CONSISTENT')).toMatchInlineSnapshot(`
      [
        "art-festival/festival-edition-number/2016: 10 / 10",
        "art-festival/festival-edition-number/2021: 15 / 15",
        "art-festival/festival-host-contribution/2016: 200000 / 200000",
        "art-festival/festival-local-exhibitions/2016: 3 / 3",
        "art-festival/festival-open-studio-weekends/2016: 2 / 2",
        "art-festival/festival-open-studio-weekends/2017: 2 / 2",
        "art-festival/festival-open-studio-weekends/2019: 2 / 2",
        "art-festival/festival-open-studio-weekends/2021: 2 / 2",
        "art-festival/festival-rolling-totals/artists-2016: 315 ≥ 140 / 315 ≥ 140",
        "art-festival/festival-rolling-totals/artists-2020: 422 ≥ 329 / 422 ≥ 329",
        "art-festival/festival-rolling-totals/visits-2016: 153000 ≥ 33550 / 153000 ≥ 33550",
        "art-festival/festival-rolling-totals/visits-2020: 197000 ≥ 167200 / 197000 ≥ 167200",
        "art-festival/festival-studios-and-site/2016: 140 / 140",
        "art-festival/festival-visits-within-whole/2016.2: 4250 ≥ 750 / 4250 ≥ 750",
        "art-festival/festival-visits-within-whole/2018.2: 4200 ≥ 850 / 4200 ≥ 850",
      ]
    `);
  });

  it('explain every discrepancy and give sources for every finding', async () => {
    const unexplained = (await findings()).filter(
      ({ status, explanation, sources }) =>
        (status === 'DISCREPANCY' && !explanation) || sources.length === 0,
    );
    expect(unexplained).toEqual([]);
  });
});

interface Delegate {
  findMany(query: { where: object }): Promise<Record<string, unknown>[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
}

/** Changes each number of the chosen rows in turn; returns the ids of the rows whose change `isReported` misses. */
async function changeEach(
  [model, column, where]: Chosen,
  change: (value: number) => number,
  isReported: () => Promise<boolean>,
): Promise<string[]> {
  const delegate = tables[model] as unknown as Delegate;
  const unnoticed: string[] = [];
  for (const row of await delegate.findMany({ where })) {
    const id = String(row['id']);
    await delegate.update({ where: { id }, data: { [column]: change(Number(row[column])) } });
    if (!(await isReported())) unnoticed.push(id);
    await delegate.update({ where: { id }, data: { [column]: row[column] } });
  }
  return unnoticed;
}

type Chosen = [model: keyof PrismaClient & string, column: string, where: object];

/** Numbers that several statements give, or that are a sum: any change is reported. */
const exact: Chosen[] = [
  [
    'festivalArtistCount',
    'count',
    { editionId: '2016', kind: { in: ['PARTICIPANTS', 'OPEN_STUDIOS', 'SHOWING_AT_SITE'] } },
  ],
  [
    'festivalArtistCount',
    'count',
    { editionId: '2021', kind: { in: ['ACCEPTED', 'PARTICIPANTS'] } },
  ],
  ['festivalEdition', 'statedNumber', { statedNumber: { not: null } }],
  ['festivalEdition', 'localExhibitionCount', { localExhibitionCount: { not: null } }],
  ['artFestival', 'openStudioWeekends', {}],
  ['festivalMunicipalityCount', 'count', { editionId: '2020' }],
  ['festivalHostContribution', 'amountNok', { amountNok: { not: null } }],
  [
    'festivalFunding',
    'amountNok',
    { kind: { in: ['HOST', 'PROPOSED_BUDGET', 'ALLIANCE'] }, amountNok: { not: null } },
  ],
];

describe('the checks report any changed number', () => {
  it.each(exact)('in %s %s %j', async (...chosen) => {
    const before = String(await lines('DISCREPANCY'));
    const reports = async () => String(await lines('DISCREPANCY')) !== before;
    expect(await changeEach(chosen, (value) => value + 1, reports)).toEqual([]);
  });
});

/** Numbers that are bounds of others, each with a value beyond the bound. */
const bounding: [...Chosen, tooFar: number][] = [
  ['festivalRollingTotal', 'artists', {}, 1],
  ['festivalRollingTotal', 'visits', {}, 1],
  [
    'festivalArtistCount',
    'count',
    { kind: 'PARTICIPANTS', edition: { year: { lte: 2020 } } },
    1_000_000,
  ],
  ['festivalArtistCount', 'count', { kind: 'DEBUTANTS', editionId: '2020' }, 1_000_000],
  ['festivalVisitCount', 'count', { partOf: null }, 1_000_000],
  ['festivalVisitCount', 'count', { partOf: { not: null } }, 1_000_000],
];

describe('the checks report an impossible total or part', () => {
  it.each(bounding)('in %s %s %j', async (model, column, where, tooFar) => {
    const before = String(await lines('DISCREPANCY'));
    const reports = async () => String(await lines('DISCREPANCY')) !== before;
    expect(await changeEach([model, column, where], () => tooFar, reports)).toEqual([]);
  });
});
