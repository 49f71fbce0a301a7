import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the operating statement of 2016. */
export function operatingStatementOf2016(hub: () => TestHub): void {
  describe('the operating statement of 2016', () => {
    it('has lines with the year, the budget, the previous year and the total', async () => {
      const { accounts } = await hub().data<{ accounts: { lines: object[] } }>(`{
      accounts: accountsOfYear(year: 2016) {
        lines(statement: OPERATING) { title section kind thisYearNok budgetNok lastYearNok sign total { key } }
      }
    }`);
      expect(accounts.lines).toHaveLength(16);
      expect(accounts.lines.slice(5, 8)).toEqual([
        {
          title: 'Sum driftsinntekter',
          section: 'INCOME',
          kind: 'SUM',
          thisYearNok: 10186827,
          budgetNok: 7970336,
          lastYearNok: 9480302,
          sign: 1,
          total: { key: 'operating_result' },
        },
        {
          title: 'Lønn inkl sosiale kostnader',
          section: 'EXPENSES',
          kind: 'AMOUNT',
          thisYearNok: 4483936,
          budgetNok: 4374513,
          lastYearNok: 4442471,
          sign: 1,
          total: { key: 'sum_operating_expenses' },
        },
        {
          title: 'Kjøp av varer og tjenester',
          section: 'EXPENSES',
          kind: 'AMOUNT',
          thisYearNok: 5105180,
          budgetNok: 3495823,
          lastYearNok: 4951097,
          sign: 1,
          total: { key: 'sum_operating_expenses' },
        },
      ]);
    });

    it('compares a line with the grants that explain it', async () => {
      expect(
        await hub().data(`{
        operatingLine: node(id: "AccountsLine:2016.drift.transfers-with-consideration") { ... on AccountsLine {
          title(language: EN)
          reconciliation { explainedNok unexplainedNok items { title amountNok } }
          sources { document line words }
        } }
      }`),
      ).toEqual({
        operatingLine: {
          title: 'Transfers with consideration',
          reconciliation: {
            explainedNok: 2866666,
            unexplainedNok: 30000,
            items: [
              { title: 'KomUt 2016', amountNok: 1166666 },
              { title: 'Kunst rett vest 2016', amountNok: 500000 },
              { title: 'Forpliktende samhandlingsmodell 2016', amountNok: 1000000 },
              { title: 'Vertskapsbidrag 2016', amountNok: 200000 },
            ],
          },
          sources: [
            {
              document: 'arsrapport-2016',
              line: 465,
              words: 'Overføringer med krav til motytelse\t\t2 896 666\t2 230 000\t2 675 172',
            },
          ],
        },
      });
    });

    it('has certain KOSTRA codes, and candidates on request', async () => {
      const codes = 'code { code } throughCode { code } fit';
      expect(
        await hub().data(`{
        certain: node(id: "AccountsLine:2016.drift.transfers-without-consideration") { ... on AccountsLine { kostra { ${codes} } } }
        uncertain: node(id: "AccountsLine:2016.drift.goods-services") { ... on AccountsLine {
          kostra { ${codes} }
          candidates: kostra(candidates: true) { ${codes} }
        } }
      }`),
      ).toEqual({
        certain: {
          kostra: [
            { code: { code: '830' }, throughCode: null, fit: 'CERTAIN' },
            { code: { code: '850' }, throughCode: null, fit: 'CERTAIN' },
          ],
        },
        uncertain: {
          kostra: [],
          candidates: [
            { code: { code: '100' }, throughCode: { code: '285' }, fit: 'CANDIDATE' },
            { code: { code: '300' }, throughCode: { code: '380' }, fit: 'CANDIDATE' },
          ],
        },
      });
    });
  });
}
