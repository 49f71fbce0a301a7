import { globalId } from '@vesthub/kernel';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

describe('case 24/2017', () => {
  const selection = `
    title
    printedNumber
    body { name }
    agendaItems { treatment meeting { date datePrecision status } }
    documents { variant namesMeeting differingWords factualDifferences }
    sources { document line words }`;

  it('was the continuation of the alliance, before the chief executives in September 2017', async () => {
    expect(
      await hub.data(`{ case(body: "radmannsgruppen", year: 2017, number: 24) {${selection}} }`),
    ).toMatchInlineSnapshot(`
      {
        "case": {
          "agendaItems": [
            {
              "meeting": {
                "date": "2017-09-14",
                "datePrecision": "DAY",
                "status": "CONVENED",
              },
              "treatment": "PRESENTED",
            },
          ],
          "body": {
            "name": "Rådmannsgruppen",
          },
          "documents": [
            {
              "differingWords": 31,
              "factualDifferences": 0,
              "namesMeeting": false,
              "variant": "B",
            },
            {
              "differingWords": null,
              "factualDifferences": null,
              "namesMeeting": true,
              "variant": "A",
            },
          ],
          "printedNumber": "24/2017",
          "sources": [
            {
              "document": "sak-24-2017",
              "line": 5,
              "words": "Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018? Vedlegg til diskusjonsnotat",
            },
            {
              "document": "sak-24-2017-b",
              "line": 1,
              "words": "Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?",
            },
          ],
          "title": "Videreføring av Vestregionsamarbeidet etter 2018?",
        },
      }
    `);
  });

  it('is found by the global id of the body too', async () => {
    const body = globalId('Body', 'radmannsgruppen');
    expect(
      await hub.data(`{ case(body: "${body}", year: 2017, number: 24) { printedNumber } }`),
    ).toEqual({ case: { printedNumber: '24/2017' } });
  });

  it('is no case of the steering group', async () => {
    expect(
      await hub.data(`{ case(body: "styringsgruppen", year: 2017, number: 24) { title } }`),
    ).toEqual({ case: null });
  });

  it('is not asked for by the id of something else', async () => {
    const { data, errors } = await hub.answer(
      `{ case(body: "${globalId('Person', 'lene-conradi')}", year: 2017, number: 24) { title } }`,
    );
    expect(data).toEqual({ case: null });
    expect(errors?.[0]?.message).toContain('case(body:)');
  });
});

describe('meetings', () => {
  it('have their place where a source names it', async () => {
    expect(
      await hub.data(
        `{ meetings(filter: { place: { contains: "kleiv" } }) { nodes { date place body { name } sources { line words } } } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "meetings": {
          "nodes": [
            {
              "body": {
                "name": "Styringsgruppen",
              },
              "date": "2017-12-07",
              "place": "Kleivstua",
              "sources": [
                {
                  "line": 19,
                  "words": "I styringsgruppens møte 7.12.2017 orienterte ordførerne om status og planlagt framdrift for politisk behandling av Vestregionens fremtid.",
                },
                {
                  "line": 25,
                  "words": "Inntrykket fra styringsgruppens møte på Kleivstua 7.12 ble bekreftet.",
                },
              ],
            },
          ],
        },
      }
    `);
  });

  it('say whether they were held, convened or only planned', async () => {
    expect(
      await hub.data(
        `{ meetings(filter: { date: { onOrAfter: "2018-01-01" } }, orderBy: { field: DATE }) {
          totalCount
          nodes { body { name } date datePrecision status kind certainty }
        } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "meetings": {
          "nodes": [
            {
              "body": {
                "name": "Rådmannsgruppen",
              },
              "certainty": "STATED",
              "date": "2018-02-01",
              "datePrecision": "MONTH",
              "kind": null,
              "status": "HELD",
            },
            {
              "body": {
                "name": "Styringsgruppen",
              },
              "certainty": "STATED",
              "date": "2018-03-15",
              "datePrecision": "DAY",
              "kind": "ORDINARY",
              "status": "CONVENED",
            },
            {
              "body": {
                "name": "Rådmannsgruppen",
              },
              "certainty": "STATED",
              "date": "2018-05-31",
              "datePrecision": "DAY",
              "kind": "ORDINARY",
              "status": "PLANNED",
            },
            {
              "body": {
                "name": "Kommunehelsesamarbeidet",
              },
              "certainty": "STATED",
              "date": "2018-06-01",
              "datePrecision": "MONTH",
              "kind": "SPECIAL",
              "status": "PLANNED",
            },
            {
              "body": {
                "name": "Generalforsamlingen",
              },
              "certainty": "PUBLIC",
              "date": "2018-06-14",
              "datePrecision": "DAY",
              "kind": "YEARLY",
              "status": "HELD",
            },
            {
              "body": {
                "name": "Styringsgruppen",
              },
              "certainty": "STATED",
              "date": "2018-06-14",
              "datePrecision": "DAY",
              "kind": null,
              "status": "CONVENED",
            },
          ],
          "totalCount": 6,
        },
      }
    `);
  });

  it('of which sources give two dates are tied to each other', async () => {
    expect(
      await hub.data(
        `{ meeting(id: "styringsgruppen-2016-11") { date datePrecision possiblySameAs { date datePrecision } } }`,
      ),
    ).toEqual({
      meeting: {
        date: '2016-11-01',
        datePrecision: 'MONTH',
        possiblySameAs: { date: '2016-12-08', datePrecision: 'DAY' },
      },
    });
  });
});

describe('the nine points', () => {
  it('were proposed in March 2018 and stand as decided in June', async () => {
    expect(
      await hub.data(`{ case(body: "styringsgruppen", year: 2018, number: 3) {
        proposals { kind date points { number intent modality period { from to } intoBody { name } } }
        decisions { date unanimous certainty body { name } points { number wordingSeen certainty } }
      } }`),
    ).toMatchInlineSnapshot(`
      {
        "case": {
          "decisions": [
            {
              "body": {
                "name": "Generalforsamlingen",
              },
              "certainty": "PUBLIC",
              "date": "2018-06-14",
              "points": [
                {
                  "certainty": "ADOPTED",
                  "number": 1,
                  "wordingSeen": true,
                },
                {
                  "certainty": "ADOPTED",
                  "number": 2,
                  "wordingSeen": true,
                },
                {
                  "certainty": "ADOPTED",
                  "number": 3,
                  "wordingSeen": true,
                },
                {
                  "certainty": "ADOPTED",
                  "number": 4,
                  "wordingSeen": true,
                },
                {
                  "certainty": "ADOPTED",
                  "number": 5,
                  "wordingSeen": false,
                },
                {
                  "certainty": "ADOPTED",
                  "number": 6,
                  "wordingSeen": false,
                },
                {
                  "certainty": "ADOPTED",
                  "number": 7,
                  "wordingSeen": false,
                },
                {
                  "certainty": "ADOPTED",
                  "number": 8,
                  "wordingSeen": false,
                },
                {
                  "certainty": "ADOPTED",
                  "number": 9,
                  "wordingSeen": false,
                },
              ],
              "unanimous": true,
            },
          ],
          "proposals": [
            {
              "date": "2018-03-15",
              "kind": "SCHEDULE",
              "points": [
                {
                  "intent": "PREPARE",
                  "intoBody": null,
                  "modality": "kan organiseres",
                  "number": null,
                  "period": {
                    "from": "2018-03-15",
                    "to": "2018-06-15",
                  },
                },
              ],
            },
            {
              "date": "2018-03-15",
              "kind": "SKETCH",
              "points": [
                {
                  "intent": "CONTINUE",
                  "intoBody": null,
                  "modality": "videreføres",
                  "number": 1,
                  "period": {
                    "from": "2019-01-01",
                    "to": "2021-01-01",
                  },
                },
                {
                  "intent": "CONTINUE",
                  "intoBody": null,
                  "modality": "møtes tilsvarende",
                  "number": 2,
                  "period": {
                    "from": "2019-01-01",
                    "to": "2021-01-01",
                  },
                },
                {
                  "intent": "OFFER",
                  "intoBody": null,
                  "modality": "kan påta seg",
                  "number": 3,
                  "period": {
                    "from": null,
                    "to": null,
                  },
                },
                {
                  "intent": "CONTINUE",
                  "intoBody": null,
                  "modality": "videreføres",
                  "number": 4,
                  "period": {
                    "from": null,
                    "to": null,
                  },
                },
                {
                  "intent": "CONSIDER",
                  "intoBody": {
                    "name": "Kommunehelsesamarbeidet",
                  },
                  "modality": "vurderes videreført",
                  "number": 5,
                  "period": {
                    "from": null,
                    "to": null,
                  },
                },
                {
                  "intent": "CONSIDER",
                  "intoBody": {
                    "name": "Kommunehelsesamarbeidet",
                  },
                  "modality": "vurderes lagt til",
                  "number": 6,
                  "period": {
                    "from": null,
                    "to": null,
                  },
                },
                {
                  "intent": "SEEK",
                  "intoBody": null,
                  "modality": "søkes videreført",
                  "number": 7,
                  "period": {
                    "from": "2020-01-01",
                    "to": null,
                  },
                },
                {
                  "intent": "SEEK",
                  "intoBody": null,
                  "modality": "søkes videreført",
                  "number": 8,
                  "period": {
                    "from": null,
                    "to": "2019-07-01",
                  },
                },
                {
                  "intent": "END",
                  "intoBody": null,
                  "modality": "opphører",
                  "number": 9,
                  "period": {
                    "from": "2019-01-01",
                    "to": null,
                  },
                },
              ],
            },
            {
              "date": "2018-03-15",
              "kind": "DECISION",
              "points": [
                {
                  "intent": "ENDORSE",
                  "intoBody": null,
                  "modality": "slutter seg til",
                  "number": null,
                  "period": {
                    "from": null,
                    "to": null,
                  },
                },
                {
                  "intent": "PREPARE",
                  "intoBody": null,
                  "modality": "utarbeides",
                  "number": null,
                  "period": {
                    "from": null,
                    "to": null,
                  },
                },
              ],
            },
          ],
        },
      }
    `);
  });

  it('of which the wording was read are worded as proposed', async () => {
    const { decisionPoints } = await hub.data<{
      decisionPoints: { nodes: { text: string | null; proposalPoint: { text: string } }[] };
    }>(
      `{ decisionPoints(filter: { wordingSeen: true }) { nodes { text proposalPoint { text } } } }`,
    );
    expect(decisionPoints.nodes).toHaveLength(4);
    for (const { text, proposalPoint } of decisionPoints.nodes)
      expect(text).toBe(proposalPoint.text);
  });

  it('are the same whatever day is asked about', async () => {
    const count = `{ proposal(id: "skisse-2018") { points { number } } decisions { totalCount } }`;
    expect(await hub.data(count, { asOf: '2018-03-15' })).toEqual(await hub.data(count));
  });
});

describe('the municipalities', () => {
  it('that had decided on winding up by March 2018 were three', async () => {
    expect(
      await hub.data(`{
        futurePositions(filter: { stance: [WIND_UP], decided: true, date: { before: "2018-03-16" } }) {
          totalCount
          nodes { municipality { name } date decision { takenBy } sources { document line words } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "futurePositions": {
          "nodes": [
            {
              "date": "2017-12-07",
              "decision": {
                "takenBy": "2017-12-07",
              },
              "municipality": {
                "name": "Drammen",
              },
              "sources": [
                {
                  "document": "sak-03-2018",
                  "line": 21,
                  "words": "Drammen, Svelvik, og Nedre Eiker informerte om at kommunene har vedtatt at Vestregionen bør avvikles",
                },
              ],
            },
            {
              "date": "2017-12-07",
              "decision": {
                "takenBy": "2017-12-07",
              },
              "municipality": {
                "name": "Nedre Eiker",
              },
              "sources": [
                {
                  "document": "sak-03-2018",
                  "line": 21,
                  "words": "Drammen, Svelvik, og Nedre Eiker informerte om at kommunene har vedtatt at Vestregionen bør avvikles",
                },
              ],
            },
            {
              "date": "2017-12-07",
              "decision": {
                "takenBy": "2017-12-07",
              },
              "municipality": {
                "name": "Svelvik",
              },
              "sources": [
                {
                  "document": "sak-03-2018",
                  "line": 21,
                  "words": "Drammen, Svelvik, og Nedre Eiker informerte om at kommunene har vedtatt at Vestregionen bør avvikles",
                },
              ],
            },
          ],
          "totalCount": 3,
        },
      }
    `);
  });

  it('had from 16 March to 30 May 2018 for their political treatment', async () => {
    expect(
      await hub.data(
        `{ processSteps(filter: { kind: [POLITICAL_TREATMENT], planned: true }) {
          nodes { title(language: EN) period { from to } sources { line words } }
        } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "processSteps": {
          "nodes": [
            {
              "period": {
                "from": "2018-03-16",
                "to": "2018-05-31",
              },
              "sources": [
                {
                  "line": 49,
                  "words": "16.3 – 30.5:",
                },
                {
                  "line": 51,
                  "words": "Poltisk behandling i kommunene",
                },
              ],
              "title": "Political treatment in the municipalities",
            },
          ],
        },
      }
    `);
  });
});

describe('the number of municipalities in Kommunehelsesamarbeidet', () => {
  it('is 25 in one line and 26 in the others', async () => {
    expect(
      await hub.data(`{
        statedMemberCounts(
          filter: { bodyId: { equals: "kommunehelsesamarbeidet" }, date: { before: "2018-06-01" } }
          orderBy: { field: MUNICIPALITY_COUNT }
        ) { nodes { municipalityCount allianceCount otherCount certainty sources { document line words } } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "statedMemberCounts": {
          "nodes": [
            {
              "allianceCount": 15,
              "certainty": "DERIVED",
              "municipalityCount": 25,
              "otherCount": 10,
              "sources": [
                {
                  "document": "sak-59-2014",
                  "line": 91,
                  "words": "som består av Vestregionens 15 kommuner i tillegg til 10 andre kommuner i Buskerud",
                },
              ],
            },
            {
              "allianceCount": null,
              "certainty": "STATED",
              "municipalityCount": 26,
              "otherCount": null,
              "sources": [
                {
                  "document": "sak-59-2014",
                  "line": 124,
                  "words": "ordførerne i de 26 medvirkende kommuner",
                },
              ],
            },
            {
              "allianceCount": null,
              "certainty": "PUBLIC",
              "municipalityCount": 26,
              "otherCount": null,
              "sources": [
                {
                  "document": "https://vestregionen.no/nyheter/helse/eiermote-avholdt-pa-portasen?q=",
                  "line": null,
                  "words": "26 kommuner",
                },
              ],
            },
            {
              "allianceCount": null,
              "certainty": "STATED",
              "municipalityCount": 26,
              "otherCount": null,
              "sources": [
                {
                  "document": "arsrapport-2016",
                  "line": 259,
                  "words": "Kommunehelsesamarbeidet som består av 26 kommuner i Vestre Vikens opptaksområde",
                },
              ],
            },
            {
              "allianceCount": null,
              "certainty": "STATED",
              "municipalityCount": 26,
              "otherCount": null,
              "sources": [
                {
                  "document": "sak-03-2018",
                  "line": 32,
                  "words": "4. Kommunehelsesamarbeidet (KHS) videreføres for de 26 kommunene i Vestre Vikens opptaksområde",
                },
              ],
            },
            {
              "allianceCount": null,
              "certainty": "PUBLIC",
              "municipalityCount": 26,
              "otherCount": null,
              "sources": [
                {
                  "document": "https://www.baerum.kommune.no/aktuelt/vestregionen-opploses---nye-samarbeidsformer/",
                  "line": null,
                  "words": "helsesamarbeidet videreføres med alle 26",
                },
              ],
            },
          ],
        },
      }
    `);
  });
});

describe('documents', () => {
  it('of case 24/2017 differ in 31 words, the first being the line that names the meeting', async () => {
    expect(
      await hub.data(`{ document(id: "sak-24-2017-b") {
        variantOf { variant }
        differences(first: 2) { totalCount nodes { operation lineBefore textBefore lineAfter textAfter } }
      } }`),
    ).toMatchInlineSnapshot(`
      {
        "document": {
          "differences": {
            "nodes": [
              {
                "lineAfter": 1,
                "lineBefore": 3,
                "operation": "DELETE",
                "textAfter": null,
                "textBefore": "Rådmannsgruppens møte 14.09.2017",
              },
              {
                "lineAfter": 12,
                "lineBefore": 11,
                "operation": "REPLACE",
                "textAfter": "Kommunelovens",
                "textBefore": "KommuneLO",
              },
            ],
            "totalCount": 31,
          },
          "variantOf": {
            "variant": "A",
          },
        },
      }
    `);
  });
});

describe('search', () => {
  it.each([
    ['handlingsplan 2015', 'ActionPlan', 'Handlingsplan 2015'],
    ['24/2017', 'Case', 'Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?'],
    ['hoyskole', null, null],
    ['politisk arshjul', 'AnnualCycle', 'Årshjul for det politiske samarbeidet i 2019 og 2020'],
    ['masseforvaltning', 'ConsultationResponse', 'Regional plan for masseforvaltning i Akershus'],
  ])('for «%s» finds what a person expects, first', async (text, type, title) => {
    const { search } = await hub.data<{ search: { hits: { type: string; title: string }[] } }>(
      `query ($text: String!) { search(text: $text, first: 1) { hits { type title } } }`,
      { variables: { text } },
    );
    expect(search.hits).toEqual(type === null ? [] : [{ type, title }]);
  });
});
