import {
  expectConstantStatements,
  multiplyRows,
  useTestHub,
  statementsSuite,
  type ListQuery,
} from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { economyModule } from '../src/index.ts';

const hub = useTestHub([economyModule], {
  prepare: (hub) =>
    multiplyRows(economyModule, hub.databaseUrl, 50, {
      // Makes no copies of these tables, because they have more than 50 rows of one kind already.
      tables: (table) => !/^(kostra_code|contribution_population)$/.test(table),
    }),
  timeout: 180_000,
});

const body =
  'economy { contributionSchemes { name } annualAccounts { year } budgetAllocations { title } budgetResults { title } grantsGiven { title events { step } } grantsReceived { title } }';

const municipality =
  'contributions(year: 2016) { amountNok scheme { name totals { amountNok } } } hostPayments { paidNok }';

/** A root list and a selection of its rows. The arguments choose rows that have a value in every selected field. */
const lists: readonly ListQuery[] = [
  [
    'contributionSchemes',
    `rates { perInhabitantNok } payers(first: 2) { totalCount nodes { period { from } scheme { name } municipality { ${municipality} } certainty reasoning } }
     totals { amountNok scheme { name rates { perInhabitantNok } } operatingLine { title } }
     derivations { scheme { name } excluded { municipality { id } } } body { ${body} } sources { words }`,
    'filter: { rounding: [EACH_INVOICE_UP] }',
  ],
  [
    'contributionSchemes',
    `countyContributions { scheme { name } sources { line }
       shares { amountNok countyAuthority { grantsGiven { title } countyContributionShares { amountNok } } } }
     populationClaims { population scheme { name } areaBody { id } statedByBody { id } }`,
    // The ordinary scheme
    'filter: { rounding: [WHOLE_SCHEME] }, orderBy: NAME_DESC',
  ],
  [
    'annualAccounts',
    `document { id } reportFigures { resultNok } body { ${body} } legalPersonBody { economy { annualAccounts { year } } }`,
  ],
  [
    'annualAccounts',
    `lines { accounts { year } accountsNote { number } total { title } parts { title } notes { number } grants { title }
       kostra { code { code } throughCode { code } line { title } reasoning(language: EN) }
       hostPayments { municipality { ${municipality} } body { id } case { id } operatingLine { title } }
       reconciliation { items { title } } contributionTotals { amountNok } sources { line } }`,
  ],
  [
    'annualAccounts',
    `lines(statement: BALANCE) { accounts { year } total { title } parts { title } notes { number }
       kostra(candidates: true) { code { code } } }`,
  ],
  [
    'annualAccounts',
    `notes { referringLines { title accounts { year } } accountingPrinciples { rules }
       receivedContributions { payers { countyAuthority { id } } } remunerations { boardNok }
       lines { title accountsNote { number accounts { year } } kostra { code { code } } } staffingYear { id } auditFees { totalNok }
       equityStatements { income } bankHoldings { date }
       receivables { consistsOf } debtTerms { isSecured } pensionMemberships { fundBody { id } } vatCompensations { law }
       boundFunds { grant { title } giverBody { id } } sources { line } }`,
  ],
  [
    'budgetAllocations',
    'fundings { kind grant { title } payerBody { id } payerMunicipality { id } } items { text } results { resultNok } body { id }',
    'filter: { title: { equals: "Kunst rett vest" } }',
  ],
  [
    'budgetResults',
    'allocation { title } body { id } case { coveredResults { title } } sources { line }',
    'filter: { title: { equals: "Kunst rett vest" } }',
  ],
  [
    'grants',
    `givers { amountNok body { ${body} } countyAuthority { grantsGiven { title } } }
     events { step grant { title } sources { line } } fundings { kind } boundFunds { amountNok }
     operatingLine { title } recipientBody { economy { grantsReceived { title } } } sources { line }`,
    'filter: { title: { equals: "Kunst rett vest 2016" } }',
  ],
  [
    'kostraCodes',
    'mappingsFrom(first: 2) { totalCount nodes { line { title } } } mappingsThrough { id } certainty',
    'filter: { dimension: [ACCOUNT_TYPE] }',
  ],
  ['kostraForms', 'title sources { words }'],
  ['accountingRules', 'forms { title } topics { text }'],
];

statementsSuite(hub, lists);

it('a list with an as-of day costs as many statements for 50 rows as for one', async () => {
  const page = (first: number) =>
    `{ contributionSchemes(first: ${first}, filter: { rounding: [EACH_INVOICE_UP] }) { nodes { rates { perInhabitantNok } payers(first: 1) { totalCount nodes { municipality { contributions { amountNok } } } } } } }`;
  await expectConstantStatements(hub(), page, { asOf: '2016-06-01' });
});

it('the population figures of 11 days cost as many statements as those of one', async () => {
  const page = (days: number) => {
    const ids = Array.from(
      { length: days },
      (_one, at) => `ContributionPopulationDay:${2010 + at}-01-01`,
    );
    return `{
      nodes(ids: ${JSON.stringify(ids)}) {
        ... on ContributionPopulationDay {
          date publisherBody { id } sources { words }
          populations { id contributionDay { date populations { id } } }
        }
      }
    }`;
  };
  await expectConstantStatements(hub(), page, { many: 11 });
});

describe('the cost of a scheme', () => {
  it('takes as many statements with all invoices as without invoices', async () => {
    const cost = (selection: string) =>
      `{ contributionCost(scheme: "khs", year: 2016, without: ["al"]) { municipalNok ${selection} } }`;
    const withoutInvoices = await hub().statements(cost(''));
    expect(
      await hub().statements(
        cost('invoices { amountNok municipality { id } } leavers { amountNok }'),
      ),
    ).toBe(withoutInvoices);
  });
});
