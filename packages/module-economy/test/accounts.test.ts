import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { economyModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([economyModule]);
});

afterAll(() => hub.close());

describe('the operating statement of 2016', () => {
  it('has each line with the year, the budget and the year before, and what it goes into', async () => {
    const { operatingLines } = await hub.data<{ operatingLines: { nodes: object[] } }>(`{
      operatingLines(filter: { accountsId: { equals: "2016" } }) {
        nodes { title section kind actualNok budgetNok previousNok sign total { key } }
      }
    }`);
    expect(operatingLines.nodes).toHaveLength(16);
    expect(operatingLines.nodes.slice(5, 8)).toEqual([
      {
        title: 'Sum driftsinntekter',
        section: 'INCOME',
        kind: 'SUM',
        actualNok: 10186827,
        budgetNok: 7970336,
        previousNok: 9480302,
        sign: 1,
        total: { key: 'operating_result' },
      },
      {
        title: 'Lønn inkl sosiale kostnader',
        section: 'EXPENSES',
        kind: 'AMOUNT',
        actualNok: 4483936,
        budgetNok: 4374513,
        previousNok: 4442471,
        sign: 1,
        total: { key: 'sum_operating_expenses' },
      },
      {
        title: 'Kjøp av varer og tjenester',
        section: 'EXPENSES',
        kind: 'AMOUNT',
        actualNok: 5105180,
        budgetNok: 3495823,
        previousNok: 4951097,
        sign: 1,
        total: { key: 'sum_operating_expenses' },
      },
    ]);
  });

  it('says how far grants explain a line, and what is left', async () => {
    expect(
      await hub.data(`{
        operatingLine(id: "2016.drift.transfers-with-consideration") {
          title(language: EN)
          reconciliation { explainedNok unexplainedNok items { title amountNok } }
          sources { document line words }
        }
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

  it('has the KOSTRA codes that are certain, and candidates for those who ask', async () => {
    const codes = 'code { code } throughCode { code } fit';
    expect(
      await hub.data(`{
        certain: operatingLine(id: "2016.drift.transfers-without-consideration") { kostra { ${codes} } }
        uncertain: operatingLine(id: "2016.drift.goods-services") {
          kostra { ${codes} }
          candidates: kostra(candidates: true) { ${codes} }
        }
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

describe('the balance sheet of 2016', () => {
  it('has both sides with their sums, and the line without an amount', async () => {
    const { balanceLines } = await hub.data<{ balanceLines: { nodes: object[] } }>(`{
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

describe('the notes of 2016', () => {
  it('are thirteen, each with its figures in fields of their own', async () => {
    const { annualAccounts } = await hub.data<{
      annualAccounts: { nodes: [{ notes: object[] }] };
    }>(`{
      annualAccounts(filter: { year: { equals: 2016 } }) {
        nodes {
          notes {
            number
            accountingPrinciples { taxableActivity goingConcern }
            receivedContributions { amountNok municipalityCount countyAuthorityCount payers { countyAuthority { id } } }
            remunerations { generalManagerNok boardNok }
            payrollLines { title actualNok }
            staffing { year fullTimeEquivalents }
            auditFees { totalNok auditNok otherNok includesAttestation }
            equityLines { title amountNok }
            equityStatements { establishedYear registeredOn operatingYear totalIncomeNok resultNok equityNok }
            bankHoldings { date depositsNok restrictedNok restrictedFor }
            receivables { dueAfterOneYear }
            debtTerms { dueWithinYears secured }
            pensionMemberships { fundName employeeSharePercent }
            vatCompensations { entitled }
            boundFunds { amountNok paidInYear usedInYear grant { title } }
          }
        }
      }
    }`);
    const { notes } = annualAccounts.nodes[0];
    const said = notes.map((note) =>
      Object.fromEntries(
        Object.entries(note).filter(([, value]) => !Array.isArray(value) || value.length > 0),
      ),
    );
    expect(said).toMatchInlineSnapshot(`
      [
        {
          "accountingPrinciples": [
            {
              "goingConcern": true,
              "taxableActivity": false,
            },
          ],
          "number": 1,
        },
        {
          "debtTerms": [
            {
              "dueWithinYears": 5,
              "secured": false,
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
              "entitled": true,
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
          "number": 4,
          "payrollLines": [
            {
              "actualNok": 3224705,
              "title": "Lønn",
            },
            {
              "actualNok": 735512,
              "title": "Pensjonskostnader",
            },
            {
              "actualNok": 460600,
              "title": "Arbeidsgiveravgift",
            },
            {
              "actualNok": 43120,
              "title": "Andre relaterte ytelser",
            },
            {
              "actualNok": 4483937,
              "title": "SUM",
            },
          ],
          "staffing": [
            {
              "fullTimeEquivalents": 4.4,
              "year": 2015,
            },
          ],
        },
        {
          "auditFees": [
            {
              "auditNok": 50275,
              "includesAttestation": true,
              "otherNok": 15060,
              "totalNok": 65335,
            },
          ],
          "number": 5,
        },
        {
          "equityLines": [
            {
              "amountNok": 747982,
              "title": "Disposisjonsfond 01.01.2016",
            },
            {
              "amountNok": 0,
              "title": "Bundet driftsfond 01.01.2016",
            },
            {
              "amountNok": 0,
              "title": "Realisert bundet driftsfond",
            },
            {
              "amountNok": -152553,
              "title": "Årets resultat",
            },
            {
              "amountNok": 747984,
              "title": "Egenkapital 31.12.2016",
            },
          ],
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
              "dueAfterOneYear": null,
            },
          ],
        },
        {
          "number": 9,
          "receivables": [
            {
              "dueAfterOneYear": false,
            },
          ],
        },
      ]
    `);
  });

  it('have their prose as printed, in English where asked', async () => {
    expect(
      await hub.data(`{
        accountsNote(id: "2016.note-3") { title text english: text(language: EN) sources { line } }
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

describe('the accounts as a document', () => {
  it('say who signed them, and what the annual report says of them', async () => {
    expect(
      await hub.data(`{
        annualAccountsOfYear(id: "2016") {
          year entityName currency signedOn signedOnPrecision signedAt
          signatures { personName role }
          reportFigures { totalIncomeNok vatCompensationNok ordinarySharePercent resultNok coveredBy }
        }
        turnoverStatements { nodes { statedYear yearsCovered turnoverMinNok turnoverMaxNok contributionSharePercent } }
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
          { personName: 'Nina Solberg', role: 'Daglig leder' },
          { personName: 'Ann Sire Fjerdingsstad', role: 'Styreleder' },
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
      turnoverStatements: {
        nodes: [
          {
            statedYear: 2017,
            yearsCovered: 5,
            turnoverMinNok: 9000000,
            turnoverMaxNok: 10000000,
            contributionSharePercent: 50,
          },
        ],
      },
    });
  });
});
