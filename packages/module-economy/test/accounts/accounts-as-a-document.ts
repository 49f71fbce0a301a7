import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the accounts as a document. */
export function accountsAsADocument(hub: () => TestHub): void {
  describe('the accounts as a document', () => {
    it('return their signatures and the figures in the annual report', async () => {
      expect(
        await hub().data(`{
        annualAccountsOfYear(id: "2016") {
          year entityName currency signedOn signedOnPrecision signedAt
          signatures { name role }
          reportFigures { totalIncomeNok vatCompensationNok ordinarySharePercent resultNok coveredBy }
        }
        turnoverStatement: node(id: "TurnoverStatement:sak-24-2017") { ... on TurnoverStatement {
          statedYear yearsCovered turnoverMinNok turnoverMaxNok contributionSharePercent
        } }
      }`),
      ).toEqual({
        annualAccountsOfYear: {
          year: 2016,
          entityName: 'Vestregionens Styringsgruppe',
          currency: 'NOK',
          signedOn: '2017-03-18',
          signedOnPrecision: 'DAY',
          signedAt: 'Asker',
          signatures: [
            { name: 'Nina Solberg', role: 'Daglig leder' },
            { name: 'Ann Sire Fjerdingsstad', role: 'Styreleder' },
          ],
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
        },
      });
    });
  });
}
