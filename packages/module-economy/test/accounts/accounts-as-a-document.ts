import { globalId } from '@vesthub/kernel';
import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the accounts as a document. */
export function accountsAsADocument(hub: () => TestHub): void {
  describe('the accounts as a document', () => {
    it('return their document and the figures in the annual report', async () => {
      expect(
        await hub().data(`{
        accountsOfYear(year: 2016) {
          year entityName currency signedOn { first precision } signedAt
          document { id }
          reportFigures { totalIncomeNok vatCompensationNok ordinarySharePercent resultNok coveredBy }
        }
        turnoverStatement: node(id: "TurnoverStatement:sak-24-2017") { ... on TurnoverStatement {
          statedYear yearsCovered turnoverMinNok turnoverMaxNok contributionSharePercent contributionShareApproximate
          body { economy { turnoverStatements { statedYear } } }
        } }
      }`),
      ).toEqual({
        accountsOfYear: {
          year: 2016,
          entityName: 'Vestregionens Styringsgruppe',
          currency: 'NOK',
          signedOn: { first: '2017-03-18', precision: 'DAY' },
          signedAt: 'Asker',
          document: { id: globalId('Document', 'arsrapport-2016') },
          reportFigures: [
            {
              totalIncomeNok: 9423512,
              vatCompensationNok: 763315,
              ordinarySharePercent: 48,
              resultNok: -152553,
              coveredBy: 'DISCRETIONARY_FUND',
            },
          ],
        },
        turnoverStatement: {
          statedYear: 2017,
          yearsCovered: 5,
          turnoverMinNok: 9000000,
          turnoverMaxNok: 10000000,
          contributionSharePercent: 50,
          contributionShareApproximate: true,
          body: { economy: { turnoverStatements: [{ statedYear: 2017 }] } },
        },
      });
    });
  });
}
