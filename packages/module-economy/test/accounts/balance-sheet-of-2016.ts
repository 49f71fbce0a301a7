import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the balance sheet of 2016. */
export function balanceSheetOf2016(hub: () => TestHub): void {
  describe('the balance sheet of 2016', () => {
    it('has both sides with their sums, and a line without an amount', async () => {
      const { accounts } = await hub().data<{
        accounts: { balanceLines: { section: string | null }[] };
      }>(`{
      accounts: annualAccountsOfYear(id: "2016") {
        balanceLines { section title kind closingNok previousNok noteReferences { note { number } } }
      }
    }`);
      expect(accounts.balanceLines.filter(({ section }) => section === 'EQUITY')).toEqual([
        {
          section: 'EQUITY',
          title: 'Disposisjonsfond',
          kind: 'AMOUNT',
          closingNok: 747982,
          previousNok: 926611,
          noteReferences: [],
        },
        {
          section: 'EQUITY',
          title: 'Bundne driftsfond',
          kind: 'AMOUNT',
          closingNok: null,
          previousNok: null,
          noteReferences: [{ note: { number: 13 } }],
        },
        {
          section: 'EQUITY',
          title: 'Årets overskudd',
          kind: 'AMOUNT',
          closingNok: -152553,
          previousNok: -178627,
          noteReferences: [],
        },
        {
          section: 'EQUITY',
          title: 'Sum egenkapital',
          kind: 'SUM',
          closingNok: 595429,
          previousNok: 747984,
          noteReferences: [{ note: { number: 6 } }, { note: { number: 13 } }],
        },
      ]);
    });
  });
}
