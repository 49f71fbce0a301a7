import { economy } from '../src/module.ts';
import type { RequestContext } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { economyModule } from '../src/index.ts';

let hub: TestHub;
let tables: PrismaClient;

beforeAll(async () => {
  hub = await createTestHub([economyModule]);
  tables = economy.client({ databases: { current: hub.databases } });
});

afterAll(() => hub.close());

interface Finding {
  id: string;
  status: string;
  expected: string;
  actual: string;
  explanation: string | null;
  sources: { line: number | null }[];
}

async function findings(): Promise<Finding[]> {
  const { checks } = await hub.data<{ checks: { findings: Finding[] } }>(`{
    checks(module: "economy") {
      findings { id status expected actual explanation sources { line } }
    }
  }`);
  return checks.findings;
}

const discrepancies = async () =>
  (await findings())
    .filter((finding) => finding.status === 'DISCREPANCY')
    .map(({ id, expected, actual }) => `${id}: ${expected} ≠ ${actual}`);

describe('the checks', () => {
  it('report exactly the discrepancies in the documents', async () => {
    expect(await discrepancies()).toMatchInlineSnapshot(`
      [
        "economy/economy-festival-deficit-and-host-reduction/2016-deficit: 289794 ≠ 300000",
        "economy/economy-grants-in-transfers-with-consideration/2016-drift-transfers-with-consideration: 2896666 ≠ 2866666",
        "economy/economy-note-2-payers/2016-bpa: 26 ≠ 15",
        "economy/economy-note-2-payers/2016-ordinaer: 26 ≠ 15",
        "economy/economy-note-4-payroll-sum/2016-actual-lines: 4483937 ≠ 4463937",
        "economy/economy-note-4-payroll-sum/2016-actual-operating-statement: 4483937 ≠ 4483936",
        "economy/economy-note-6-closing-equity/2016: 747984 ≠ 595429",
        "economy/economy-opening-discretionary-fund/2016-balance-sheet: 747982 ≠ 747984",
        "economy/economy-opening-discretionary-fund/2016-note-6: 747982 ≠ 747984",
        "economy/economy-operating-statement-sums/2016-sum-operating-income-previous: 9480302 ≠ 9480303",
        "economy/economy-ordinary-contribution-per-inhabitant/ordinaer-2016: 4516710 ≠ 4216710",
        "economy/economy-project-results-and-total/2016-reported: -152553 ≠ -1056133",
        "economy/economy-stated-population/vestregionen-arsrapport-2016: 451000 ≠ 422000",
        "economy/economy-stated-population/vestregionen-historikk: 430000 ≠ 420000",
        "economy/economy-turnover-and-share/2015-turnover: 9000000 ≠ 8641681",
        "economy/i12-result-labels: Årets overskudd; resultat før finanstransaksjoner ≠ årets resultat; resultat etter finansposter",
        "economy/i13-spelling-and-number-formats: motydelse; 1. 166 666 ≠ motytelse; 1 166 666",
        "economy/i26-other-income: ulike statlige prosjektbidrag etter søknad ≠ også fylkeskommuner, kulturråd, vertskommune og salg",
      ]
    `);
  });

  it('explain every discrepancy and give the sources of every finding', async () => {
    const incomplete = (await findings()).filter(
      ({ status, explanation, sources }) =>
        (status === 'DISCREPANCY' && explanation === null) || sources.length === 0,
    );
    expect(incomplete).toEqual([]);
  });

  it('confirm the amounts that agree', async () => {
    const consistent = (await findings())
      .filter((finding) => finding.status === 'CONSISTENT')
      .map(({ id, actual }) => `${id}: ${actual}`);
    expect(consistent).toEqual(
      expect.arrayContaining([
        'economy/economy-annual-report-figures/2016-income-with-vat-compensation: 10186827',
        'economy/economy-annual-report-figures/2016-ordinary-share-percent: 48',
        'economy/economy-note-5-audit-fee/2016: 65335',
        'economy/economy-note-2-contributions/2016-stated-contributions: 5704568',
        'economy/economy-contributions-computed/bpa-2016: 222522',
        'economy/economy-contributions-computed/khs-2016: 965336',
        'economy/economy-contributions-computed/ordinaer-2016: 4516710',
        'economy/economy-payers-derived/bpa-2016-excluded: 2016 hole sigdal',
      ]),
    );
  });
});

/** The outcomes of all checks that differ from the claims. Skips the lookup of sources, because it runs about 300 times. */
async function deviations(): Promise<string[]> {
  const context = { databases: { current: hub.databases } } as RequestContext;
  const lists = await Promise.all(
    hub.composition.registration.checks.map(async ({ check }) =>
      'run' in check
        ? (await check.run(context))
            .filter(({ expected, actual }) => String(expected) !== String(actual))
            .map(({ what, expected, actual }) => `${check.name} ${what}: ${expected} ≠ ${actual}`)
        : [],
    ),
  );
  return lists.flat();
}

interface Delegate {
  findMany(query: { where: object }): Promise<Record<string, unknown>[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
}

/** Every numeric column that a check reads, and a filter for its rows. */
const numbers: [model: keyof PrismaClient & string, columns: string[], where?: object][] = [
  ['operatingLine', ['actualNok', 'budgetNok', 'previousNok']],
  ['balanceLine', ['closingNok', 'previousNok'], { closingNok: { not: null } }],
  ['payrollLine', ['actualNok', 'budgetNok', 'previousNok']],
  ['equityLine', ['amountNok']],
  ['equityStatement', ['totalIncomeNok', 'resultNok', 'equityNok']],
  ['auditFee', ['totalNok', 'auditNok', 'otherNok']],
  ['bankHolding', ['depositsNok']],
  ['boundFund', ['amountNok']],
  ['receivedContributions', ['amountNok', 'municipalityCount', 'countyAuthorityCount']],
  [
    'annualReportFigures',
    [
      'totalIncomeNok',
      'vatCompensationNok',
      'ordinaryContributionNok',
      'ordinarySharePercent',
      'resultNok',
    ],
  ],
  ['turnoverStatement', ['contributionSharePercent']],
  ['contributionTotal', ['amountNok']],
  ['contributionRate', ['perInhabitantNok'], { id: { endsWith: '.2016' } }],
  ['countyContribution', ['amountNok']],
  ['countyContributionShare', ['amountNok']],
  ['contributionPopulation', ['population'], { dayId: '2016-01-01' }],
  ['populationClaim', ['population']],
  [
    'payerDerivation',
    [
      'memberCount',
      'combinations',
      'roundingRules',
      'matches',
      'impliedPopulation',
      'exactAmountNok',
      'oddPopulations',
    ],
  ],
  ['focusAreaResult', ['resultNok']],
  ['grant', ['amountNok'], { amountNok: { not: null } }],
  ['grantGiver', ['amountNok'], { amountNok: { not: null } }],
  ['grantEvent', ['amountNok'], { amountNok: { not: null } }],
  ['hostPayment', ['agreedNok', 'paidNok']],
  ['budgetFunding', ['amountNok'], { amountNok: { not: null } }],
];

describe('a check reports a changed number', () => {
  it.each(numbers)('%s %j', async (model, columns, where = {}) => {
    const before = await deviations();
    const delegate = tables[model] as unknown as Delegate;
    const unnoticed: string[] = [];
    for (const row of await delegate.findMany({ where })) {
      for (const column of columns) {
        const id = String(row['id']);
        await delegate.update({
          where: { id },
          data: { [column]: Number(row[column]) * 2 + 1000 },
        });
        if (String(await deviations()) === String(before)) unnoticed.push(`${id} ${column}`);
        await delegate.update({ where: { id }, data: { [column]: row[column] } });
      }
    }
    expect(unnoticed).toEqual([]);
  });

  it.each([{ turnoverMinNok: 9_900_000 }, { turnoverMaxNok: 9_100_000 }])(
    'a turnover outside the changed range %j',
    async (range) => {
      const id = 'sak-24-2017';
      const { turnoverMinNok, turnoverMaxNok } = await tables.turnoverStatement.findUniqueOrThrow({
        where: { id },
      });
      await tables.turnoverStatement.update({ where: { id }, data: range });
      expect((await deviations()).join()).toContain('economy-turnover-and-share 2016-turnover');
      await tables.turnoverStatement.update({
        where: { id },
        data: { turnoverMinNok, turnoverMaxNok },
      });
    },
  );
});
