import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { economyModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([economyModule]);
});

afterAll(() => hub.close());

/** A list and what is asked of each of its rows; the arguments choose rows that have all of it. */
const lists: [name: string, args: string, selection: string][] = [
  [
    'operatingLines',
    '',
    'title total { title } parts { title } noteReferences { note { number } } kostra { code { code } } reconciliation { items { title } } grants { title } hostPayments { paidNok } contributionTotals { amountNok } sources { line }',
  ],
  [
    'balanceLines',
    '',
    'title total { title } parts { title } noteReferences { note { number } } kostra(candidates: true) { code { code } } sources { line }',
  ],
  [
    'accountsNotes',
    '',
    'payrollLines { kostra { code { code } } } equityLines { title } boundFunds { grant { title } } sources { line }',
  ],
  [
    'contributionPayers',
    'filter: { schemeId: { equals: "khs" } }',
    'scheme { name rates { perInhabitantNok } } municipality { contributions { amountNok scheme { name totals { amountNok } } } contributionPopulations { population day { year } } hostPayments { paidNok } } sources { words }',
  ],
  [
    'contributionPopulations',
    'filter: { dayId: { equals: "2016-01-01" } }',
    'day { date } municipality { contributions(year: 2016) { amountNok } }',
  ],
  [
    'kostraCodes',
    '',
    'title mappingsFrom(first: 3) { totalCount nodes { operatingLine { title } balanceLine { title } } } mappingsThrough { fit } sources { url }',
  ],
  [
    'kostraMappings',
    'filter: { operatingLineId: { in: ["2016.drift.payroll", "2016.drift.sales", "2016.drift.transfers-with-consideration", "2016.drift.interest-income"] } }',
    'code { title } throughCode { title } operatingLine { title }',
  ],
  [
    'grants',
    '',
    'givers { position } events { step } fundings { kind } boundFunds { amountNok } operatingLine { title }',
  ],
  [
    'budgetAllocations',
    '',
    'fundings { kind grant { title } } items { text } results { resultNok } sources { line }',
  ],
  ['focusAreaResults', '', 'allocation { title } sources { line }'],
];

describe('a list costs as many statements for 50 rows as for one', () => {
  it.each(lists)('%s', async (name, args, selection) => {
    const page = (first: number) =>
      `{ ${name}(${[args, `first: ${first}`].filter(Boolean).join(', ')}) { totalCount nodes { ${selection} } } }`;
    const one = await hub.statements(page(1));
    expect(await hub.statements(page(50))).toBe(one);
  });
});

describe('fields added to bodies', () => {
  const fields =
    'contributionSchemes { name } annualAccounts { year } budgetAllocations { title } focusAreaResults { title } grantsGiven { title } grantsReceived { title }';

  it('cost one statement each, however many bodies', async () => {
    const page = (first: number) =>
      `{ grants(first: ${first}) { nodes { recipientBody { id } body { ${fields} } } } }`;
    expect(await hub.statements(page(50))).toBe(await hub.statements(page(1)));
  });
});
