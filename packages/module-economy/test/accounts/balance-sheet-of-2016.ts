import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the balance sheet of 2016. */
export function balanceSheetOf2016(hub: () => TestHub): void {
  describe('the balance sheet of 2016', () => {
    it('has both sides with their sums, and a line without an amount', async () => {
      const { balanceLines } = await hub().data<{ balanceLines: { nodes: object[] } }>(`{
      balanceLines(filter: { section: [EQUITY] }) {
        nodes { title kind closingNok previousNok noteReferences { note { number } } }
      }
    }`);
      expect(balanceLines.nodes).toEqual([
        {
          title: 'Disposisjonsfond',
          kind: 'AMOUNT',
          closingNok: 747982,
          previousNok: 926611,
          noteReferences: [],
        },
        {
          title: 'Bundne driftsfond',
          kind: 'AMOUNT',
          closingNok: null,
          previousNok: null,
          noteReferences: [{ note: { number: 13 } }],
        },
        {
          title: 'Årets overskudd',
          kind: 'AMOUNT',
          closingNok: -152553,
          previousNok: -178627,
          noteReferences: [],
        },
        {
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
