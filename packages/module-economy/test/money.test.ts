import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { economyModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([economyModule]);
});

afterAll(() => hub.close());

describe('budgets', () => {
  it('give amounts by area as far as the documents do', async () => {
    const { budgetAllocations } = await hub.data<{ budgetAllocations: { nodes: object[] } }>(`{
      budgetAllocations { nodes { year area title status amountNok staffPercent } }
    }`);
    expect(budgetAllocations.nodes).toMatchInlineSnapshot(`
      [
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "CONDITIONAL",
          "title": "Brukerstyrt personlig assistanse",
          "year": 2015,
        },
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": 25,
          "status": "PROPOSED",
          "title": "Samfunn og folkehelse",
          "year": 2015,
        },
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "SELF_FINANCED",
          "title": "Kommunehelsesamarbeidet i Vestre Viken tjenesteområde",
          "year": 2015,
        },
        {
          "amountNok": 800000,
          "area": "CULTURE",
          "staffPercent": null,
          "status": "PROPOSED",
          "title": "Kunst rett vest",
          "year": 2015,
        },
        {
          "amountNok": 350000,
          "area": "REGIONAL_DEVELOPMENT",
          "staffPercent": null,
          "status": "SET_ASIDE",
          "title": "Regional utvikling",
          "year": 2015,
        },
        {
          "amountNok": 600000,
          "area": "CULTURE",
          "staffPercent": null,
          "status": "PROPOSED",
          "title": "Vestregionens Ungdomssymfoniorkester",
          "year": 2015,
        },
        {
          "amountNok": 100000,
          "area": "REGIONAL_DEVELOPMENT",
          "staffPercent": null,
          "status": "AT_DISPOSAL",
          "title": "Arbeidskraft og kompetanse",
          "year": 2016,
        },
        {
          "amountNok": 350000,
          "area": "REGIONAL_DEVELOPMENT",
          "staffPercent": null,
          "status": "SET_ASIDE",
          "title": "Areal og transport",
          "year": 2016,
        },
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "AT_DISPOSAL",
          "title": "Brukerstyrt personlig assistanse",
          "year": 2016,
        },
        {
          "amountNok": 350000,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "AT_DISPOSAL",
          "title": "Folkehelse",
          "year": 2016,
        },
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "SELF_FINANCED",
          "title": "Kommunehelsesamarbeidet",
          "year": 2016,
        },
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "SELF_FINANCED",
          "title": "KomUt",
          "year": 2016,
        },
        {
          "amountNok": 1000000,
          "area": "CULTURE",
          "staffPercent": null,
          "status": "AT_DISPOSAL",
          "title": "Kunst rett vest",
          "year": 2016,
        },
      ]
    `);
  });

  it('say where the money comes from and what it is to cover', async () => {
    expect(
      await hub.data(`{
        budgetAllocation(id: "2015.ungdomssymfonikerne") {
          fundings { kind amountNok approximate grant { title } payerBody { id } }
          items { text(language: EN) }
        }
        budgetAllocation2: budgetAllocation(id: "2015.kunst-rett-vest") {
          fundings { kind amountMinNok amountMaxNok payerMunicipality { id } }
        }
      }`),
    ).toEqual({
      budgetAllocation: {
        fundings: [
          {
            kind: 'EXTERNAL_GRANT',
            amountNok: 250000,
            approximate: true,
            grant: { title: 'IRIS' },
            payerBody: { id: 'Qm9keTpzcGFyZWJhbmtzdGlmdGVsc2VuLWRuYg' },
          },
        ],
        items: [
          { text: 'the leader’s salary' },
          { text: 'conductor' },
          { text: 'hourly teachers' },
          { text: 'rehearsal rooms' },
          { text: 'transport of players and instruments' },
          { text: 'other running expenses' },
        ],
      },
      budgetAllocation2: {
        fundings: [
          {
            kind: 'EXTERNAL_GRANT',
            amountMinNok: 400000,
            amountMaxNok: 500000,
            payerMunicipality: null,
          },
          {
            kind: 'HOST_CONTRIBUTION',
            amountMinNok: null,
            amountMaxNok: null,
            payerMunicipality: { id: 'TXVuaWNpcGFsaXR5OmJhZXJ1bQ' },
          },
        ],
      },
    });
  });
});

describe('results', () => {
  it('have the case that covered a deviation, and the rest as derived', async () => {
    const { focusAreaResults } = await hub.data<{ focusAreaResults: { nodes: object[] } }>(`{
      focusAreaResults(orderBy: { field: RESULT_NOK }) {
        nodes { title measure resultNok coveredBy caseNumber caseDate caseDatePrecision certainty }
      }
    }`);
    expect(focusAreaResults.nodes).toMatchInlineSnapshot(`
      [
        {
          "caseDate": "2016-11-01",
          "caseDatePrecision": "MONTH",
          "caseNumber": "26/2016",
          "certainty": "STATED",
          "coveredBy": "RUNNING_OPERATIONS",
          "measure": "RESULT",
          "resultNok": -558553,
          "title": "Areal og transport",
        },
        {
          "caseDate": "2015-11-01",
          "caseDatePrecision": "MONTH",
          "caseNumber": "36/2015",
          "certainty": "STATED",
          "coveredBy": "SAVINGS",
          "measure": "RESULT",
          "resultNok": -289794,
          "title": "Kunst rett vest",
        },
        {
          "caseDate": null,
          "caseDatePrecision": null,
          "caseNumber": null,
          "certainty": "STATED",
          "coveredBy": null,
          "measure": "AGAINST_BUDGET",
          "resultNok": -124346,
          "title": "KomUt",
        },
        {
          "caseDate": null,
          "caseDatePrecision": null,
          "caseNumber": null,
          "certainty": "STATED",
          "coveredBy": null,
          "measure": "AGAINST_BUDGET",
          "resultNok": -105251,
          "title": "Ungdomssymfonikerne",
        },
        {
          "caseDate": null,
          "caseDatePrecision": null,
          "caseNumber": null,
          "certainty": "STATED",
          "coveredBy": null,
          "measure": "RESULT",
          "resultNok": -7024,
          "title": "Arbeidskraft og kompetanse",
        },
        {
          "caseDate": null,
          "caseDatePrecision": null,
          "caseNumber": null,
          "certainty": "STATED",
          "coveredBy": null,
          "measure": "RESULT",
          "resultNok": 28835,
          "title": "Folkehelse",
        },
        {
          "caseDate": null,
          "caseDatePrecision": null,
          "caseNumber": null,
          "certainty": "DERIVED",
          "coveredBy": null,
          "measure": "REMAINDER",
          "resultNok": 903580,
          "title": "Løpende drift, Kommunehelsesamarbeidet, BPA og annet",
        },
      ]
    `);
  });
});

describe('grants', () => {
  it('have a life, from being counted on to being reported', async () => {
    expect(
      await hub.data(`{
        grant(id: "helsedirektoratet-2014") {
          amountNok givers { body { id } amountNok }
          events { step date datePrecision amountNok }
          boundFunds { note { number } }
        }
        grant2: grant(id: "kunst-rett-vest-2015") {
          amountNok amountMinNok amountMaxNok approximate givers { position }
          events { step date datePrecision quarter }
        }
      }`),
    ).toEqual({
      grant: {
        amountNok: 540000,
        givers: [{ body: { id: 'Qm9keTpoZWxzZWRpcmVrdG9yYXRldA' }, amountNok: 540000 }],
        events: [
          { step: 'GRANTED', date: '2014-01-01', datePrecision: 'YEAR', amountNok: 540000 },
          { step: 'BOUND', date: '2014-01-01', datePrecision: 'YEAR', amountNok: 540000 },
          { step: 'USED', date: '2015-01-01', datePrecision: 'YEAR', amountNok: 540000 },
          { step: 'REPORTED', date: '2017-03-01', datePrecision: 'MONTH', amountNok: null },
        ],
        boundFunds: [{ note: { number: 13 } }],
      },
      grant2: {
        amountNok: null,
        amountMinNok: 400000,
        amountMaxNok: 500000,
        approximate: true,
        givers: [],
        events: [
          { step: 'EXPECTED', date: '2014-11-13', datePrecision: 'DAY', quarter: null },
          { step: 'APPLIED', date: '2015-01-01', datePrecision: 'YEAR', quarter: 1 },
          { step: 'APPLIED', date: '2015-01-01', datePrecision: 'YEAR', quarter: 1 },
        ],
      },
    });
  });

  it('are found from their giver, also one of several', async () => {
    const { grantGivers } = await hub.data<{ grantGivers: { nodes: object[] } }>(`{
      grantGivers(filter: { countyAuthorityId: { equals: "akershus-fk" } }) {
        nodes { grant { title amountNok } countyAuthority { grantsGiven(year: 2016) { title } countyContributionShares { amountNok } } }
      }
    }`);
    expect(grantGivers.nodes).toEqual([
      {
        grant: { title: 'Kunst rett vest 2016', amountNok: 500000 },
        countyAuthority: {
          grantsGiven: [{ title: 'Kunst rett vest 2016' }],
          countyContributionShares: [{ amountNok: 150000 }],
        },
      },
    ]);
  });
});

describe('host contributions', () => {
  it('know what was agreed, what was paid and who decided', async () => {
    expect(
      await hub.data(`{
        hostPayments {
          nodes { year municipality { hostPayments { paidNok } } agreedNok paidNok caseNumber decidedOn decidedOnPrecision differenceCoveredBy }
        }
      }`),
    ).toEqual({
      hostPayments: {
        nodes: [
          {
            year: 2016,
            municipality: { hostPayments: [{ paidNok: 200000 }] },
            agreedNok: 500000,
            paidNok: 200000,
            caseNumber: '36/2015',
            decidedOn: '2015-11-01',
            decidedOnPrecision: 'MONTH',
            differenceCoveredBy: 'SAVINGS',
          },
        ],
      },
    });
  });
});

describe('search', () => {
  it('finds schemes, notes, grants and lines by Norwegian and English words', async () => {
    const titles = async (text: string) => {
      const { search } = await hub.data<{ search: { hits: { title: string }[] } }>(
        'query ($text: String!) { search(text: $text, first: 3) { hits { title } } }',
        { variables: { text } },
      );
      return search.hits.map((hit) => hit.title);
    };
    expect(await titles('ordinær kontingent')).toContain('Ordinær kontingent');
    expect(await titles('revisjonshonorar')).toContain('Note 5 – Revisjonshonorar');
    expect(await titles('interreg')).toContain('Søknad til Interreg');
    expect(await titles('deposits')).toContain('Sum bankinnskudd');
  });
});
