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
  'contributionSchemes { name } annualAccounts { year } budgetAllocations { title } focusAreaResults { title } grantsGiven { title events { step } } grantsReceived { title }';

const municipality =
  'contributions(year: 2016) { amountNok scheme { name totals { amountNok } } } contributionPopulations(year: 2016) { population day { date } } hostPayments { paidNok }';

/** A root list and a selection of its rows. The arguments choose rows that have a value in every selected field. */
const lists: readonly ListQuery[] = [
  [
    'contributionSchemes',
    `rates { perInhabitantNok } payers(first: 2) { totalCount nodes { period { from } } } totals { amountNok operatingLine { title } }
     countyContributions { shares { amountNok countyAuthority { grantsGiven { title } countyContributionShares { amountNok } } } }
     derivations { excluded { municipality { id } } } populationClaims { population } body { ${body} } sources { words }`,
    'filter: { rounding: [EACH_INVOICE_UP] }',
  ],
  ['contributionPayers', `scheme { name } municipality { ${municipality} } certainty reasoning`],
  ['contributionTotals', 'scheme { name rates { perInhabitantNok } } operatingLine { title }'],
  ['countyContributions', 'scheme { name } shares { amountNok } sources { line }'],
  ['payerDerivations', 'scheme { name } excluded { municipality { id } }'],
  ['contributionPopulationDays', 'publisherBody { id } populations(first: 3) { totalCount }'],
  [
    'contributionPopulations',
    'day { date } municipality { hostPayments { paidNok } } sources { words }',
  ],
  ['populationClaims', 'scheme { name } areaBody { id } statedByBody { id }'],
  [
    'annualAccounts',
    `signatures { personName } reportFigures { resultNok } operatingLines { title } balanceLines { title } notes { title }
     body { ${body} } legalPersonBody { annualAccounts { year } }`,
  ],
  [
    'operatingLines',
    `accounts { year } total { title } parts { title } noteReferences { note { number } } kostra { code { code } } grants { title }
     reconciliation { items { title } } hostPayments { paidNok } contributionTotals { amountNok } sources { line }`,
    'filter: { key: { equals: "transfers_with_consideration" } }',
  ],
  [
    'balanceLines',
    'accounts { year } total { title } parts { title } noteReferences { note { number } } kostra(candidates: true) { code { code } }',
    'filter: { key: { equals: "sum_equity" } }',
  ],
  [
    'accountsNotes',
    `operatingReferences { line { title } } balanceReferences { line { title } } accountingPrinciples { rules }
     receivedContributions { payers { countyAuthority { id } } } remunerations { boardNok } payrollLines { kostra { code { code } } }
     staffing { year } auditFees { totalNok } equityLines { title } equityStatements { income } bankHoldings { date }
     receivables { consistsOf } debtTerms { secured } pensionMemberships { fundBody { id } } vatCompensations { law }
     boundFunds { grant { title } giverBody { id } } sources { line }`,
    'filter: { number: { equals: 4 } }',
  ],
  [
    'payrollLines',
    'note { number } kostra { code { code } }',
    'filter: { key: { equals: "pension" } }',
  ],
  ['equityLines', 'note { number accounts { year } }'],
  ['turnoverStatements', `body { ${body} }`],
  [
    'budgetAllocations',
    'fundings { kind grant { title } payerBody { id } payerMunicipality { id } } items { text } results { resultNok } body { id }',
    'filter: { title: { equals: "Kunst rett vest" } }',
  ],
  [
    'focusAreaResults',
    'allocation { title } body { id } case { coveredResults { title } } sources { line }',
    'filter: { title: { equals: "Kunst rett vest" } }',
  ],
  [
    'grants',
    `givers { amountNok body { ${body} } countyAuthority { grantsGiven { title } } } events { step } fundings { kind } boundFunds { amountNok }
     operatingLine { title } recipientBody { grantsReceived { title } } sources { line }`,
    'filter: { title: { equals: "Kunst rett vest 2016" } }',
  ],
  ['grantGivers', 'grant { title }'],
  ['grantEvents', 'grant { title } sources { line }'],
  [
    'hostPayments',
    `municipality { ${municipality} } body { id } case { id } operatingLine { title }`,
  ],
  [
    'kostraCodes',
    'mappingsFrom(first: 2) { totalCount nodes { operatingLine { title } } } mappingsThrough { id } certainty',
    'filter: { dimension: [ACCOUNT_TYPE] }',
  ],
  [
    'kostraMappings',
    'code { code } throughCode { code } operatingLine { title } reasoning(language: EN)',
    'filter: { fit: [CERTAIN] }',
  ],
  ['kostraForms', 'title sources { words }'],
  ['kostraRecordFields', 'name sources { words }'],
  ['accountingRules', 'forms { name } topics { text }'],
];

statementsSuite(hub, lists);

it('a list with an as-of day costs as many statements for 50 rows as for one', async () => {
  const page = (first: number) =>
    `{ contributionPayers(first: ${first}) { nodes { scheme { rates { perInhabitantNok } payers(first: 1) { totalCount } } municipality { contributions { amountNok } } } } }`;
  await expectConstantStatements(hub(), page, { asOf: '2016-06-01' });
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
