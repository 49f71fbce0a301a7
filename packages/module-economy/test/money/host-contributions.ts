import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of host contributions. */
export function hostContributions(hub: () => TestHub): void {
  describe('host contributions', () => {
    it('return the agreed amount, the paid amount and the case of the decision', async () => {
      const { annualAccounts } = await hub().data<{
        annualAccounts: { nodes: { lines: { hostPayments: object[] }[] }[] };
      }>(`{
        annualAccounts {
          nodes {
            lines {
              hostPayments {
                year municipality { hostPayments { paidNok } } agreedNok paidNok caseNumber decidedOn { first precision } differenceCoveredBy
              }
            }
          }
        }
      }`);
      const lines = annualAccounts.nodes.flatMap(({ lines }) => lines);
      expect(lines.flatMap(({ hostPayments }) => hostPayments)).toEqual([
        {
          year: 2016,
          municipality: { hostPayments: [{ paidNok: 200000 }] },
          agreedNok: 500000,
          paidNok: 200000,
          caseNumber: '36/2015',
          decidedOn: { first: '2015-11-01', precision: 'MONTH' },
          differenceCoveredBy: 'SAVINGS',
        },
      ]);
    });
  });
}
