import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the notes of 2016. */
export function notesOf2016(hub: () => TestHub): void {
  describe('the notes of 2016', () => {
    it('are thirteen, each with its figures in separate fields', async () => {
      const { annualAccounts } = await hub().data<{
        annualAccounts: { nodes: [{ notes: object[] }] };
      }>(`{
      annualAccounts(filter: { year: { equals: 2016 } }) {
        nodes {
          notes {
            number
            accountingPrinciples { hasTaxableActivity isGoingConcern }
            receivedContributions { amountNok municipalityCount countyAuthorityCount payers { countyAuthority { id } } }
            remunerations { generalManagerNok boardNok }
            lines { title thisYearNok budgetNok lastYearNok }
            staffingYear { id }
            auditFees { totalNok auditNok otherNok hasAttestation }
            equityStatements { establishedYear registeredOn operatingYear totalIncomeNok resultNok equityNok }
            bankHoldings { date depositsNok restrictedNok restrictedFor }
            receivables { hasLongTermReceivables }
            debtTerms { dueWithinYears isSecured }
            pensionMemberships { fundName employeeSharePercent }
            vatCompensations { isEntitled }
            boundFunds { amountNok paidInYear usedInYear grant { title } }
          }
        }
      }
    }`);
      const { notes } = annualAccounts.nodes[0];
      const figures = notes.map((note) =>
        Object.fromEntries(
          Object.entries(note).filter(
            ([, value]) => value !== null && (!Array.isArray(value) || value.length > 0),
          ),
        ),
      );
      expect(figures).toMatchInlineSnapshot(`
        [
          {
            "accountingPrinciples": [
              {
                "hasTaxableActivity": false,
                "isGoingConcern": true,
              },
            ],
            "number": 1,
          },
          {
            "number": 2,
            "receivedContributions": [
              {
                "amountNok": 5704568,
                "countyAuthorityCount": 2,
                "municipalityCount": 26,
                "payers": [
                  {
                    "countyAuthority": {
                      "id": "Q291bnR5QXV0aG9yaXR5OmFrZXJzaHVzLWZr",
                    },
                  },
                  {
                    "countyAuthority": {
                      "id": "Q291bnR5QXV0aG9yaXR5OmJ1c2tlcnVkLWZr",
                    },
                  },
                ],
              },
            ],
          },
          {
            "number": 3,
            "remunerations": [
              {
                "boardNok": 0,
                "generalManagerNok": 847578,
              },
            ],
          },
          {
            "lines": [
              {
                "budgetNok": 3199924,
                "lastYearNok": 3265265,
                "thisYearNok": 3224705,
                "title": "Lønn",
              },
              {
                "budgetNok": 690397,
                "lastYearNok": 677197,
                "thisYearNok": 735512,
                "title": "Pensjonskostnader",
              },
              {
                "budgetNok": 455192,
                "lastYearNok": 464772,
                "thisYearNok": 460600,
                "title": "Arbeidsgiveravgift",
              },
              {
                "budgetNok": 29000,
                "lastYearNok": 35237,
                "thisYearNok": 43120,
                "title": "Andre relaterte ytelser",
              },
              {
                "budgetNok": 4374513,
                "lastYearNok": 4442471,
                "thisYearNok": 4483937,
                "title": "SUM",
              },
            ],
            "number": 4,
            "staffingYear": {
              "id": "U3RhZmZpbmdZZWFyOnNla3JldGFyaWF0ZXQuMjAxNQ",
            },
          },
          {
            "auditFees": [
              {
                "auditNok": 50275,
                "hasAttestation": true,
                "otherNok": 15060,
                "totalNok": 65335,
              },
            ],
            "number": 5,
          },
          {
            "equityStatements": [
              {
                "equityNok": 595429,
                "establishedYear": 1992,
                "operatingYear": 10,
                "registeredOn": "2008-01-01",
                "resultNok": -152553,
                "totalIncomeNok": 9423512,
              },
            ],
            "lines": [
              {
                "budgetNok": null,
                "lastYearNok": null,
                "thisYearNok": 747982,
                "title": "Disposisjonsfond 01.01.2016",
              },
              {
                "budgetNok": null,
                "lastYearNok": null,
                "thisYearNok": 0,
                "title": "Bundet driftsfond 01.01.2016",
              },
              {
                "budgetNok": null,
                "lastYearNok": null,
                "thisYearNok": 0,
                "title": "Realisert bundet driftsfond",
              },
              {
                "budgetNok": null,
                "lastYearNok": null,
                "thisYearNok": -152553,
                "title": "Årets resultat",
              },
              {
                "budgetNok": null,
                "lastYearNok": null,
                "thisYearNok": 747984,
                "title": "Egenkapital 31.12.2016",
              },
            ],
            "number": 6,
          },
          {
            "bankHoldings": [
              {
                "date": "2016-12-31",
                "depositsNok": 1841092,
                "restrictedFor": "skattetreksmidler",
                "restrictedNok": 162500,
              },
            ],
            "number": 7,
          },
          {
            "number": 8,
            "receivables": [
              {
                "hasLongTermReceivables": null,
              },
            ],
          },
          {
            "number": 9,
            "receivables": [
              {
                "hasLongTermReceivables": false,
              },
            ],
          },
          {
            "debtTerms": [
              {
                "dueWithinYears": 5,
                "isSecured": false,
              },
            ],
            "number": 10,
          },
          {
            "number": 11,
            "pensionMemberships": [
              {
                "employeeSharePercent": 2,
                "fundName": "Bærum Kommunes Pensjonskasse",
              },
            ],
          },
          {
            "number": 12,
            "vatCompensations": [
              {
                "isEntitled": true,
              },
            ],
          },
          {
            "boundFunds": [
              {
                "amountNok": 540000,
                "grant": {
                  "title": "Midler fra Helsedirektoratet til bruk i 2015",
                },
                "paidInYear": 2014,
                "usedInYear": 2015,
              },
            ],
            "number": 13,
          },
        ]
      `);
    });

    it('return their prose as printed, or in English on request', async () => {
      expect(
        await hub().data(`{
        accountsNote: node(id: "AccountsNote:2016.note-3") { ... on AccountsNote { title text english: text(language: EN) sources { line } } }
      }`),
      ).toEqual({
        accountsNote: {
          title: 'Godtgjørelse',
          text: 'Lønn til daglig leder utgjorde i 2016 kr 847.578. Det er ikke utbetalt godtgjørelse til styret.',
          english:
            'The general manager’s salary was NOK 847 578 in 2016. No remuneration was paid to the board.',
          sources: [{ line: 534 }, { line: 536 }],
        },
      });
    });
  });
}
