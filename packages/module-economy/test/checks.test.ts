import { checksSuite } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { economyModule } from '../src/index.ts';

/** A change that exceeds the rounding some checks allow. */
const farAway = (value: number) => value * 2 + 1000;

const checks = checksSuite<PrismaClient>(economyModule, {
  numbers: [
    {
      table: 'accountsLine',
      columns: ['thisYearNok', 'budgetNok', 'lastYearNok'],
      where: { statement: { in: ['OPERATING', 'PAYROLL'] } },
      to: farAway,
    },
    {
      table: 'accountsLine',
      columns: ['thisYearNok', 'lastYearNok'],
      where: { statement: 'BALANCE', thisYearNok: { not: null } },
      to: farAway,
    },
    {
      table: 'accountsLine',
      columns: ['thisYearNok'],
      where: { statement: 'EQUITY' },
      to: farAway,
    },
    {
      table: 'equityStatement',
      columns: ['totalIncomeNok', 'resultNok', 'equityNok'],
      to: farAway,
    },
    { table: 'auditFee', columns: ['totalNok', 'auditNok', 'otherNok'], to: farAway },
    { table: 'bankHolding', columns: ['depositsNok'], to: farAway },
    { table: 'boundFund', columns: ['amountNok'], to: farAway },
    {
      table: 'receivedContributions',
      columns: ['amountNok', 'municipalityCount', 'countyAuthorityCount'],
      to: farAway,
    },
    {
      table: 'annualReportFigures',
      columns: [
        'totalIncomeNok',
        'vatCompensationNok',
        'ordinaryContributionNok',
        'ordinarySharePercent',
        'resultNok',
      ],
      to: farAway,
    },
    { table: 'turnoverStatement', columns: ['contributionSharePercent'], to: farAway },
    { table: 'contributionTotal', columns: ['amountNok'], to: farAway },
    {
      table: 'contributionRate',
      columns: ['perInhabitantNok'],
      where: { id: { endsWith: '.2016' } },
      to: farAway,
    },
    { table: 'countyContribution', columns: ['amountNok'], to: farAway },
    { table: 'countyContributionShare', columns: ['amountNok'], to: farAway },
    {
      table: 'contributionPopulation',
      columns: ['population'],
      where: { dayId: '2016-01-01' },
      to: farAway,
    },
    { table: 'populationClaim', columns: ['population'], to: farAway },
    {
      table: 'payerDerivation',
      columns: [
        'memberCount',
        'combinations',
        'roundingRules',
        'matches',
        'impliedPopulation',
        'exactAmountNok',
        'oddPopulations',
      ],
      to: farAway,
    },
    { table: 'budgetResult', columns: ['resultNok'], to: farAway },
    { table: 'grant', columns: ['amountNok'], where: { amountNok: { not: null } }, to: farAway },
    {
      table: 'grantGiver',
      columns: ['amountNok'],
      where: { amountNok: { not: null } },
      to: farAway,
    },
    {
      table: 'grantEvent',
      columns: ['amountNok'],
      where: { amountNok: { not: null } },
      to: farAway,
    },
    { table: 'hostPayment', columns: ['agreedNok', 'paidNok'], to: farAway },
    {
      table: 'budgetFunding',
      columns: ['amountNok'],
      where: { amountNok: { not: null } },
      to: farAway,
    },
  ],
});

describe('the findings', () => {
  it('contain exactly the known discrepancies', async () => {
    expect(await checks.lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "economy/economy-festival-deficit-and-host-reduction/2016-deficit: 289794 / 300000",
        "economy/economy-grants-in-transfers-with-consideration/2016-drift-transfers-with-consideration: 2896666 / 2866666",
        "economy/economy-note-2-payers/2016-bpa: 26 / 15",
        "economy/economy-note-2-payers/2016-ordinaer: 26 / 15",
        "economy/economy-note-4-payroll-sum/2016-actual-lines: 4483937 / 4463937",
        "economy/economy-note-4-payroll-sum/2016-actual-operating-statement: 4483937 / 4483936",
        "economy/economy-note-6-closing-equity/2016: 747984 / 595429",
        "economy/economy-opening-discretionary-fund/2016-balance-sheet: 747982 / 747984",
        "economy/economy-opening-discretionary-fund/2016-note-6: 747982 / 747984",
        "economy/economy-operating-statement-sums/2016-sum-operating-income-previous: 9480302 / 9480303",
        "economy/economy-ordinary-contribution-per-inhabitant/ordinaer-2016: 4516710 / 4216710",
        "economy/economy-project-results-and-total/2016-reported: -152553 / -1056133",
        "economy/economy-stated-population/vestregionen-arsrapport-2016: 451000 / 421671",
        "economy/economy-stated-population/vestregionen-historikk: 430000 / 420000",
        "economy/economy-turnover-and-share/2015-turnover: 9000000 / 8641681",
        "economy/i12-result-labels: Årets overskudd; resultat før finanstransaksjoner / årets resultat; resultat etter finansposter",
        "economy/i13-spelling-and-number-formats: motydelse; 1. 166 666 / motytelse; 1 166 666",
        "economy/i26-other-income: ulike statlige prosjektbidrag etter søknad / også fylkeskommuner, kulturråd, vertskommune og salg",
      ]
    `);
  });

  it('confirm the amounts that agree', async () => {
    expect(await checks.lines('CONSISTENT')).toEqual(
      expect.arrayContaining([
        'economy/economy-annual-report-figures/2016-income-with-vat-compensation: 10186827 / 10186827',
        'economy/economy-annual-report-figures/2016-ordinary-share-percent: 48 / 48',
        'economy/economy-note-5-audit-fee/2016: 65335 / 65335',
        'economy/economy-note-2-contributions/2016-stated-contributions: 5704568 / 5704568',
        'economy/economy-contributions-computed/bpa-2016: 222522 / 222522',
        'economy/economy-contributions-computed/khs-2016: 965336 / 965336',
        'economy/economy-contributions-computed/ordinaer-2016: 4516710 / 4516710',
        'economy/economy-payers-derived/bpa-2016-excluded: 2016 hole sigdal / 2016 hole sigdal',
      ]),
    );
  });
});

it.each([{ turnoverMinNok: 9_900_000 }, { turnoverMaxNok: 9_100_000 }])(
  'a check reports a turnover outside the changed range %j',
  async (range) => {
    const { turnoverStatement } = checks.client();
    const where = { id: 'sak-24-2017' };
    const { turnoverMinNok, turnoverMaxNok } = await turnoverStatement.findUniqueOrThrow({ where });
    await turnoverStatement.update({ where, data: range });
    expect((await checks.discrepancies()).join()).toContain(
      'economy-turnover-and-share/2016-turnover',
    );
    await turnoverStatement.update({ where, data: { turnoverMinNok, turnoverMaxNok } });
  },
);
