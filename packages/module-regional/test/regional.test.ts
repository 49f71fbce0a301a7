import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([regionalModule]);
});

afterAll(() => hub.close());

describe('the focus areas', () => {
  it('have the names in use, their money and how the year came out', async () => {
    expect(
      await hub.data(`{
        regionalFocusAreas {
          nodes {
            name period { from fromPrecision to } names { name }
            allocations { year funding amountNok resultNok caseNumber coveredBy(language: EN) }
          }
        }
        regionalAllocations(filter: { focusAreaId: { equals: "areal-og-transport" } }) {
          nodes { case { id } meeting { id } caseBody { id } caseDate caseDatePrecision sources { line } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "regionalAllocations": {
          "nodes": [
            {
              "case": {
                "id": "Q2FzZTpzdHlyaW5nc2dydXBwZW4tMjAxNi0yNg",
              },
              "caseBody": {
                "id": "Qm9keTpzdHlyaW5nc2dydXBwZW4",
              },
              "caseDate": "2016-11-01",
              "caseDatePrecision": "MONTH",
              "meeting": {
                "id": "TWVldGluZzpzdHlyaW5nc2dydXBwZW4tMjAxNi0xMQ",
              },
              "sources": [
                {
                  "line": 221,
                },
                {
                  "line": 223,
                },
                {
                  "line": 147,
                },
              ],
            },
          ],
        },
        "regionalFocusAreas": {
          "nodes": [
            {
              "allocations": [
                {
                  "amountNok": 350000,
                  "caseNumber": "26/2016",
                  "coveredBy": "Money at the disposal of current operations",
                  "funding": "BUDGET",
                  "resultNok": -558553,
                  "year": 2016,
                },
              ],
              "name": "Arealbruk, transport og knutepunktutvikling",
              "names": [
                {
                  "name": "Arealbruk, transport og knutepunktutvikling",
                },
                {
                  "name": "Arealbruk, transport og knutepunktutvikling",
                },
                {
                  "name": "Areal og transport",
                },
              ],
              "period": {
                "from": "2015-01-01",
                "fromPrecision": "YEAR",
                "to": "2019-01-01",
              },
            },
            {
              "allocations": [
                {
                  "amountNok": 100000,
                  "caseNumber": null,
                  "coveredBy": null,
                  "funding": "ORDINARY_CONTRIBUTION",
                  "resultNok": -7024,
                  "year": 2016,
                },
              ],
              "name": "Framtidig behov for arbeidskraft og kompetanse",
              "names": [
                {
                  "name": "Framtidig behov for arbeidskraft og kompetanse",
                },
                {
                  "name": "Fremtidig behov for arbeidskraft og kompetanse",
                },
                {
                  "name": "Framtidig behov for arbeidskraft og kompetanseutvikling",
                },
                {
                  "name": "Arbeidskraft og kompetanse",
                },
              ],
              "period": {
                "from": "2015-01-01",
                "fromPrecision": "YEAR",
                "to": "2019-01-01",
              },
            },
            {
              "allocations": [],
              "name": "Inkluderende folkestyre",
              "names": [
                {
                  "name": "Inkluderende folkestyre",
                },
              ],
              "period": {
                "from": "2017-01-01",
                "fromPrecision": "YEAR",
                "to": "2019-01-01",
              },
            },
          ],
        },
      }
    `);
  });

  it('that had begun on a day are those the alliance had then', async () => {
    const names = '{ regionalFocusAreas { nodes { name } } }';
    expect(await hub.data(names, { asOf: '2016-06-01' })).toEqual({
      regionalFocusAreas: {
        nodes: [
          { name: 'Arealbruk, transport og knutepunktutvikling' },
          { name: 'Framtidig behov for arbeidskraft og kompetanse' },
        ],
      },
    });
    expect(await hub.data(names, { asOf: '2019-01-01' })).toEqual({
      regionalFocusAreas: { nodes: [] },
    });
  });

  it('have the fourteen activities of the action plan of 2015', async () => {
    expect(
      await hub.data(`{
        regionalActivities(orderBy: { field: ROW_NUMBER }) {
          totalCount
          nodes { rowNumber whenLabel fromQuarter toQuarter isOngoing measure { title } sources { line } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "regionalActivities": {
          "nodes": [
            {
              "fromQuarter": 1,
              "isOngoing": false,
              "measure": {
                "title": "Oppdatere Vestregionens areal- og transportstrategi",
              },
              "rowNumber": 1,
              "sources": [
                {
                  "line": 43,
                },
              ],
              "toQuarter": 1,
              "whenLabel": "Q1",
            },
            {
              "fromQuarter": 2,
              "isOngoing": false,
              "measure": {
                "title": "Oppdatere Vestregionens areal- og transportstrategi",
              },
              "rowNumber": 2,
              "sources": [
                {
                  "line": 44,
                },
                {
                  "line": 46,
                },
              ],
              "toQuarter": 2,
              "whenLabel": "Q2",
            },
            {
              "fromQuarter": 3,
              "isOngoing": false,
              "measure": {
                "title": "Oppdatere Vestregionens areal- og transportstrategi",
              },
              "rowNumber": 3,
              "sources": [
                {
                  "line": 47,
                },
              ],
              "toQuarter": 3,
              "whenLabel": "Q3",
            },
            {
              "fromQuarter": null,
              "isOngoing": true,
              "measure": {
                "title": "Tilrettelegge for utviklingen av bærekraftige pilotprosjekter",
              },
              "rowNumber": 4,
              "sources": [
                {
                  "line": 48,
                },
              ],
              "toQuarter": null,
              "whenLabel": "Løpende",
            },
            {
              "fromQuarter": 2,
              "isOngoing": false,
              "measure": {
                "title": "Etablere samarbeid med akademia og andre relevante FoU-miljøer",
              },
              "rowNumber": 5,
              "sources": [
                {
                  "line": 49,
                },
              ],
              "toQuarter": 3,
              "whenLabel": "Q2 + Q3",
            },
            {
              "fromQuarter": null,
              "isOngoing": true,
              "measure": {
                "title": "Delta i Osloregionens revidering av samarbeidsalliansens areal- og transportstrategi",
              },
              "rowNumber": 6,
              "sources": [
                {
                  "line": 50,
                },
              ],
              "toQuarter": null,
              "whenLabel": "Løpende",
            },
            {
              "fromQuarter": 1,
              "isOngoing": false,
              "measure": {
                "title": "Bidra i nasjonale og regionale plan- og utviklingsprosesser",
              },
              "rowNumber": 7,
              "sources": [
                {
                  "line": 51,
                },
              ],
              "toQuarter": 1,
              "whenLabel": "Q1",
            },
            {
              "fromQuarter": 3,
              "isOngoing": false,
              "measure": {
                "title": "Bidra i nasjonale og regionale plan- og utviklingsprosesser",
              },
              "rowNumber": 8,
              "sources": [
                {
                  "line": 52,
                },
              ],
              "toQuarter": 3,
              "whenLabel": "Q3",
            },
            {
              "fromQuarter": null,
              "isOngoing": true,
              "measure": {
                "title": "Bidra i nasjonale og regionale plan- og utviklingsprosesser",
              },
              "rowNumber": 9,
              "sources": [
                {
                  "line": 53,
                },
              ],
              "toQuarter": null,
              "whenLabel": "Løpende",
            },
            {
              "fromQuarter": 1,
              "isOngoing": false,
              "measure": {
                "title": "Konkretisere innhold og prioritering i fokusområdet",
              },
              "rowNumber": 10,
              "sources": [
                {
                  "line": 60,
                },
              ],
              "toQuarter": 2,
              "whenLabel": "Q1 + Q2",
            },
            {
              "fromQuarter": 1,
              "isOngoing": false,
              "measure": {
                "title": "Konkretisere innhold og prioritering i fokusområdet",
              },
              "rowNumber": 11,
              "sources": [
                {
                  "line": 61,
                },
              ],
              "toQuarter": 2,
              "whenLabel": "Q1 + Q2",
            },
            {
              "fromQuarter": 3,
              "isOngoing": false,
              "measure": {
                "title": "Konkretisere innhold og prioritering i fokusområdet",
              },
              "rowNumber": 12,
              "sources": [
                {
                  "line": 62,
                },
              ],
              "toQuarter": 3,
              "whenLabel": "Q3",
            },
            {
              "fromQuarter": 1,
              "isOngoing": false,
              "measure": {
                "title": "Markedsføre mastermodul "Ledelse, innovasjon og demokrati"",
              },
              "rowNumber": 13,
              "sources": [
                {
                  "line": 63,
                },
              ],
              "toQuarter": 1,
              "whenLabel": "Q1",
            },
            {
              "fromQuarter": 1,
              "isOngoing": false,
              "measure": {
                "title": "Videreutvikle samarbeidet med Høgskolen i Buskerud og Vestfold",
              },
              "rowNumber": 14,
              "sources": [
                {
                  "line": 64,
                },
              ],
              "toQuarter": 4,
              "whenLabel": "Q1 – Q4",
            },
          ],
          "totalCount": 14,
        },
      }
    `);
  });
});

describe('Balansert utvikling', () => {
  it('was adopted in 2007 for 2008 to 2018 and got a point on research in 2015', async () => {
    expect(
      await hub.data(`{
        regionalStrategy(id: "balansert-utvikling") {
          name period { from to } adoptedDate adoptedDatePrecision
          revisions { startedYear plannedYear revisedDate revisedDatePrecision addedPoint(language: EN) }
          basis { title(language: EN) body { id } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "regionalStrategy": {
          "adoptedDate": "2007-11-01",
          "adoptedDatePrecision": "MONTH",
          "basis": [
            {
              "body": null,
              "title": "National transport plan",
            },
            {
              "body": null,
              "title": "Urban environment agreements and packages",
            },
            {
              "body": {
                "id": "Qm9keTp0cmFuc3BvcnQtMjAyNQ",
              },
              "title": "Transport 2025",
            },
          ],
          "name": "Balansert utvikling: Areal- og transportstrategier for Vestregionen 2008 – 2018",
          "period": {
            "from": "2008-01-01",
            "to": "2019-01-01",
          },
          "revisions": [
            {
              "addedPoint": "The need of research and innovation in the work on land use and transport",
              "plannedYear": 2015,
              "revisedDate": "2015-01-01",
              "revisedDatePrecision": "YEAR",
              "startedYear": 2014,
            },
          ],
        },
      }
    `);
  });

  it('goes together with Osloregionen and Østlandssamarbeidet', async () => {
    expect(
      await hub.data(`{
        regionalCoordinations { nodes { name events { date datePrecision personName certainty } } }
      }`),
    ).toEqual({
      regionalCoordinations: {
        nodes: [
          {
            name: 'Osloregionen',
            events: [
              {
                date: '2004-01-01',
                datePrecision: 'YEAR',
                personName: null,
                certainty: 'PUBLIC',
              },
              {
                date: '2007-03-20',
                datePrecision: 'DAY',
                personName: 'Odd Reinsfelt',
                certainty: 'PUBLIC',
              },
              {
                date: '2015-01-01',
                datePrecision: 'YEAR',
                personName: null,
                certainty: 'STATED',
              },
              {
                date: '2015-01-01',
                datePrecision: 'YEAR',
                personName: null,
                certainty: 'STATED',
              },
            ],
          },
          { name: 'Østlandssamarbeidet', events: [] },
        ],
      },
    });
  });
});

describe('Transport 2.0', () => {
  it('has its aims in both wordings, its partners, events, trials and applications', async () => {
    expect(
      await hub.data(`{
        regionalNetwork(id: "transport-2-0") {
          establishedDate establishedDatePrecision isOpenToAll projectCount projectCountApproximate projectsAreIndependent
          purposes { date datePrecision aims { text } }
          members { name capacity description(language: EN) }
          events { kind title(language: EN) date datePrecision frequency eventCount place plannedQuarter feeCovers(language: EN) partners { name } }
          projects { title(language: EN) status placeFrom placeTo isCommercial }
          applications { name year sinceYear isForResearch recipientCountyAuthority { id regionalApplications { name } } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "regionalNetwork": {
          "applications": [
            {
              "isForResearch": null,
              "name": "Norges Forskningsråd",
              "recipientCountyAuthority": null,
              "sinceYear": 2014,
              "year": null,
            },
            {
              "isForResearch": null,
              "name": "Horisont 2020",
              "recipientCountyAuthority": null,
              "sinceYear": 2014,
              "year": null,
            },
            {
              "isForResearch": null,
              "name": "Interreg",
              "recipientCountyAuthority": null,
              "sinceYear": 2014,
              "year": null,
            },
            {
              "isForResearch": null,
              "name": "Buskerud fylkeskommune",
              "recipientCountyAuthority": {
                "id": "Q291bnR5QXV0aG9yaXR5OmJ1c2tlcnVkLWZr",
                "regionalApplications": [
                  {
                    "name": "Buskerud fylkeskommune",
                  },
                ],
              },
              "sinceYear": 2014,
              "year": null,
            },
            {
              "isForResearch": true,
              "name": "Horisont 2020",
              "recipientCountyAuthority": null,
              "sinceYear": null,
              "year": 2016,
            },
            {
              "isForResearch": true,
              "name": "Norges Forskningsråd",
              "recipientCountyAuthority": null,
              "sinceYear": null,
              "year": 2016,
            },
          ],
          "establishedDate": "2014-01-01",
          "establishedDatePrecision": "YEAR",
          "events": [
            {
              "date": "2015-02-01",
              "datePrecision": "MONTH",
              "eventCount": null,
              "feeCovers": null,
              "frequency": "ONCE",
              "kind": "CONFERENCE",
              "partners": [],
              "place": null,
              "plannedQuarter": null,
              "title": "Starting conference",
            },
            {
              "date": "2015-01-01",
              "datePrecision": "YEAR",
              "eventCount": null,
              "feeCovers": "Rent of rooms, and catering",
              "frequency": "ONCE",
              "kind": "CONFERENCE",
              "partners": [
                {
                  "name": "Buskerudbyen",
                },
                {
                  "name": "Smart City Bærum",
                },
                {
                  "name": "Electric Mobility Norway",
                },
              ],
              "place": null,
              "plannedQuarter": 1,
              "title": "The conference «Transport 2.0?», as the action plan for 2015 planned it",
            },
            {
              "date": null,
              "datePrecision": null,
              "eventCount": null,
              "feeCovers": null,
              "frequency": "MONTHLY",
              "kind": "BREAKFAST_MEETING",
              "partners": [],
              "place": null,
              "plannedQuarter": null,
              "title": "Monthly breakfast meetings",
            },
            {
              "date": "2016-01-01",
              "datePrecision": "YEAR",
              "eventCount": 5,
              "feeCovers": null,
              "frequency": null,
              "kind": "BREAKFAST_MEETING",
              "partners": [],
              "place": null,
              "plannedQuarter": null,
              "title": "Breakfast meetings in 2016",
            },
            {
              "date": null,
              "datePrecision": null,
              "eventCount": null,
              "feeCovers": null,
              "frequency": "ONCE",
              "kind": "STUDY_TRIP",
              "partners": [],
              "place": "Gøteborg",
              "plannedQuarter": null,
              "title": "Study trip to Gothenburg",
            },
            {
              "date": "2016-01-01",
              "datePrecision": "YEAR",
              "eventCount": null,
              "feeCovers": null,
              "frequency": "ONCE",
              "kind": "STUDY_TRIP",
              "partners": [],
              "place": "Helsinki",
              "plannedQuarter": null,
              "title": "Study trip to Helsinki",
            },
            {
              "date": "2016-01-01",
              "datePrecision": "YEAR",
              "eventCount": null,
              "feeCovers": null,
              "frequency": "ONCE",
              "kind": "CONFERENCE",
              "partners": [],
              "place": "Kongsberg",
              "plannedQuarter": null,
              "title": "Conference on the transport of the future",
            },
          ],
          "isOpenToAll": true,
          "members": [
            {
              "capacity": "FOUNDER",
              "description": null,
              "name": "Vestregionen",
            },
            {
              "capacity": "FOUNDER",
              "description": "Business cluster",
              "name": "Electric Mobility Norway",
            },
            {
              "capacity": "FOUNDER",
              "description": null,
              "name": "Buskerudbyen",
            },
            {
              "capacity": "FOUNDER",
              "description": null,
              "name": "Smart City Bærum",
            },
            {
              "capacity": "COORDINATION_GROUP",
              "description": "Business cluster",
              "name": "Electric Mobility Norway",
            },
            {
              "capacity": "COORDINATION_GROUP",
              "description": null,
              "name": "Buskerudbyen",
            },
            {
              "capacity": "COORDINATION_GROUP",
              "description": null,
              "name": "Smart City Bærum",
            },
            {
              "capacity": "COORDINATION_GROUP",
              "description": null,
              "name": "Norges Forskningsråd",
            },
            {
              "capacity": "COORDINATION_GROUP",
              "description": null,
              "name": "Innovasjon Norge",
            },
            {
              "capacity": "COORDINATION_GROUP",
              "description": null,
              "name": "Vestregionen",
            },
          ],
          "projectCount": 10,
          "projectCountApproximate": true,
          "projects": [
            {
              "isCommercial": null,
              "placeFrom": null,
              "placeTo": null,
              "status": "TESTED",
              "title": "Driverless bus",
            },
            {
              "isCommercial": null,
              "placeFrom": null,
              "placeTo": null,
              "status": "TESTED",
              "title": "Shared electric bicycles",
            },
            {
              "isCommercial": null,
              "placeFrom": "Kongsberg",
              "placeTo": "Asker",
              "status": "IN_DEVELOPMENT",
              "title": "Electric bicycles to book ahead or pick up along the line from Kongsberg to Asker",
            },
            {
              "isCommercial": true,
              "placeFrom": null,
              "placeTo": null,
              "status": "COOPERATION_ESTABLISHED",
              "title": "Light electric vehicles",
            },
            {
              "isCommercial": true,
              "placeFrom": null,
              "placeTo": null,
              "status": "COOPERATION_ESTABLISHED",
              "title": "Smart delivery of goods in towns",
            },
          ],
          "projectsAreIndependent": true,
          "purposes": [
            {
              "aims": [
                {
                  "text": "Avdekke behov for innovasjon og kunnskapsutvikling",
                },
                {
                  "text": "Fasilitere idé- og prosjektutvikling samt gjennomføring av utviklingsprosjekter",
                },
                {
                  "text": "Bidra til økt kontakt mellom offentlige aktører, næringsliv, FoU-miljøer samt andre aktuelle aktører som kan styrke Transport 2.0 som ”innovasjonsklynge”.",
                },
                {
                  "text": "Arbeide for å skape grunnlag for kommersialisering av produkter og tjenester rettet mot realisering av Transport 2.0. Forankre utviklingsarbeid hos aktører som kan ta resultater i bruk i egen forretningsutvikling.",
                },
                {
                  "text": "Identifisere aktører og kunnskapsutvikling nasjonalt og internasjonalt som kan knyttes opp mot utviklingsarbeid i regionen.",
                },
                {
                  "text": "Legge grunnlag for politikkutforming knyttet til nye transportkonsepter og –løsninger.",
                },
              ],
              "date": "2017-03-01",
              "datePrecision": "MONTH",
            },
            {
              "aims": [
                {
                  "text": "avdekke behov for innovasjon og kunnskapsutvikling",
                },
                {
                  "text": "fasilitere idé og prosjektutvikling",
                },
                {
                  "text": "skape grunnlag for kommersialisering av produkter og tjenester",
                },
                {
                  "text": "legge grunnlag for politikkutforming knyttet til nye mobilitetskonsepter og -løsninger",
                },
              ],
              "date": "2017-09-14",
              "datePrecision": "DAY",
            },
          ],
        },
      }
    `);
  });

  it('is found from its partners', async () => {
    expect(
      await hub.data(`{
        regionalNetworkMembers(filter: { bodyId: { equals: "innovasjon-norge" } }) {
          nodes { body { regionalNetworkMemberships { capacity network { name } } } }
        }
      }`),
    ).toEqual({
      regionalNetworkMembers: {
        nodes: [
          {
            body: {
              regionalNetworkMemberships: [
                {
                  capacity: 'COORDINATION_GROUP',
                  network: { name: 'Transport 2.0 – Nettverk for grønn mobilitet' },
                },
              ],
            },
          },
        ],
      },
    });
  });
});

describe('labour and competence', () => {
  it('has the agreement with the college and the names documents give it', async () => {
    expect(
      await hub.data(`{
        educationAgreement(id: "hogskolen-2014") {
          isSigned signedDate signedDatePrecision counterpart(language: EN) discussedFromYear discussedToYear
          areas { name } provider { name names { name isFormer } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "educationAgreement": {
          "areas": [
            {
              "name": "Ledelse",
            },
            {
              "name": "Helse og omsorg",
            },
            {
              "name": "Velferdsteknologi",
            },
            {
              "name": "Region- og byutvikling",
            },
            {
              "name": "Kommunalutvikling",
            },
          ],
          "counterpart": "The rector of the college",
          "discussedFromYear": 2013,
          "discussedToYear": 2014,
          "isSigned": true,
          "provider": {
            "name": "Høgskolen i Sørøst-Norge",
            "names": [
              {
                "isFormer": true,
                "name": "Høgskolen i Buskerud",
              },
              {
                "isFormer": false,
                "name": "Høgskolen i Buskerud og Vestfold",
              },
              {
                "isFormer": false,
                "name": "Høgskolen i Sørøst Norge",
              },
              {
                "isFormer": false,
                "name": "Høgskolen i SørøstNorge",
              },
            ],
          },
          "signedDate": "2014-05-01",
          "signedDatePrecision": "MONTH",
        },
      }
    `);
  });

  it('has the master course with its cohorts, and what is planned at Fagskolen Tinius Olsen', async () => {
    expect(
      await hub.data(`{
        educationOffers {
          nodes {
            kind name degree isPartTime isExperienceBased audience(language: EN) plannedStartYear isFirstOffer
            provider { name place ownerCountyAuthority { id } }
            themes { name } cohorts { startYear startTerm participants(language: EN) } contributions { text(language: EN) }
            events { date datePrecision audience }
          }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "educationOffers": {
          "nodes": [
            {
              "audience": "Experienced leaders in the public and private sector",
              "cohorts": [
                {
                  "participants": null,
                  "startTerm": "AUTUMN",
                  "startYear": 2015,
                },
                {
                  "participants": "Mainly participants from Vestregionen",
                  "startTerm": "AUTUMN",
                  "startYear": 2016,
                },
              ],
              "contributions": [
                {
                  "text": "Adjustments of the content",
                },
                {
                  "text": "Choice of teachers",
                },
                {
                  "text": "A part in the teaching",
                },
              ],
              "degree": "Executive Master of Management",
              "events": [],
              "isExperienceBased": true,
              "isFirstOffer": null,
              "isPartTime": true,
              "kind": "MASTER_COURSE",
              "name": "Ledelse, innovasjon og demokrati",
              "plannedStartYear": null,
              "provider": {
                "name": "Høgskolen i Sørøst-Norge",
                "ownerCountyAuthority": null,
                "place": null,
              },
              "themes": [],
            },
            {
              "audience": "Health care workers",
              "cohorts": [],
              "contributions": [],
              "degree": null,
              "events": [],
              "isExperienceBased": null,
              "isFirstOffer": true,
              "isPartTime": null,
              "kind": "FURTHER_EDUCATION",
              "name": "Videreutdanning i hverdagsmestring og rehabilitering",
              "plannedStartYear": 2018,
              "provider": {
                "name": "Fagskolen Tinius Olsen",
                "ownerCountyAuthority": {
                  "id": "Q291bnR5QXV0aG9yaXR5OmJ1c2tlcnVkLWZr",
                },
                "place": "Kongsberg",
              },
              "themes": [
                {
                  "name": "Hverdagsmestring",
                },
                {
                  "name": "Rehabilitering",
                },
                {
                  "name": "Hverdagsrehabilitering",
                },
              ],
            },
            {
              "audience": "Leaders in the municipalities",
              "cohorts": [],
              "contributions": [],
              "degree": null,
              "events": [
                {
                  "audience": "Kommunale ledere",
                  "date": "2016-01-01",
                  "datePrecision": "YEAR",
                },
              ],
              "isExperienceBased": null,
              "isFirstOffer": null,
              "isPartTime": null,
              "kind": "COURSE",
              "name": "Regionsvise kurs i velferdsteknologi",
              "plannedStartYear": null,
              "provider": {
                "name": "Vitensenteret helse og teknologi",
                "ownerCountyAuthority": null,
                "place": null,
              },
              "themes": [],
            },
            {
              "audience": null,
              "cohorts": [],
              "contributions": [
                {
                  "text": "Help in developing new subjects",
                },
              ],
              "degree": null,
              "events": [],
              "isExperienceBased": null,
              "isFirstOffer": null,
              "isPartTime": null,
              "kind": "NEW_SUBJECTS",
              "name": "Nye studieemner knyttet til helse og teknologi",
              "plannedStartYear": null,
              "provider": {
                "name": "Høgskolen i Sørøst-Norge",
                "ownerCountyAuthority": null,
                "place": null,
              },
              "themes": [],
            },
          ],
        },
      }
    `);
  });
});

describe('research and democracy', () => {
  it('have Cicero’s project and the reasons of Inkluderende folkestyre', async () => {
    expect(
      await hub.data(`{
        regionalResearchProject(id: "delingsokonomi") {
          title(language: EN) funderBody { id } researcherBody { regionalResearchProjects { title } }
          studiesOwnRegion questions { text(language: EN) } topics { title }
        }
        democracyInitiative(id: "inkluderende-folkestyre") {
          planYear isMappingDone mapping(language: EN) reasons { text(language: EN) } invited { name }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "democracyInitiative": {
          "invited": [
            {
              "name": "Den enkelte borger",
            },
            {
              "name": "Frivillige organisasjoner",
            },
            {
              "name": "Næringsliv",
            },
          ],
          "isMappingDone": null,
          "mapping": "Measures planned or carried out, and how they are anchored in strategy",
          "planYear": 2017,
          "reasons": [
            {
              "text": "To counter segregation and exclusion",
            },
            {
              "text": "To try models of local democracy because of the reform of municipalities and regions",
            },
            {
              "text": "To be able to solve «wicked» challenges of society",
            },
          ],
        },
        "regionalResearchProject": {
          "funderBody": {
            "id": "Qm9keTpub3JnZXMtZm9yc2tuaW5nc3JhZA",
          },
          "questions": [
            {
              "text": "What can sharing resources do for the climate?",
            },
            {
              "text": "What makes people share?",
            },
            {
              "text": "How can politicians make it easier to share?",
            },
          ],
          "researcherBody": {
            "regionalResearchProjects": [
              {
                "title": "Klimaeffekter av delingsøkonomi",
              },
            ],
          },
          "studiesOwnRegion": true,
          "title": "What the sharing economy means for the climate",
          "topics": [
            {
              "title": "Matproduksjon",
            },
            {
              "title": "Utstyr i boligfellesskap",
            },
            {
              "title": "Fritid",
            },
            {
              "title": "Transport",
            },
          ],
        },
      }
    `);
  });

  it('are not there under a key nobody has', async () => {
    expect(await hub.data('{ regionalResearchProject(id: "nobody") { title } }')).toEqual({
      regionalResearchProject: null,
    });
  });
});

describe('search', () => {
  it.each([
    ['delesykler', 'Elektriske delesykler'],
    ['Tinius', 'Fagskolen Tinius Olsen'],
    [
      'nærdemokratiske',
      'Å teste ut nærdemokratiske modeller som følge av kommune- og regionsreformen',
    ],
  ])('finds %s', async (text, title) => {
    const { search } = await hub.data<{ search: { hits: { title: string }[] } }>(
      `{ search(text: "${text}") { hits { title } } }`,
    );
    expect(search.hits.map((hit) => hit.title)).toContain(title);
  });
});
