import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artFestivalModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([artFestivalModule]);
});

afterAll(() => hub.close());

describe('the festival', () => {
  it('has a purpose, artists, organisers by period and totals since 2007', async () => {
    expect(
      await hub.data(`{
        artFestival(id: "kunst-rett-vest") {
          startYear isJuried worksPerArtist openStudioWeekends isAmbulatory email claim(language: EN)
          artistCategories { kind name }
          organisers { body { id } period { from to } certainty }
          rollingTotals { fromYear toYear artists visits certainty }
          groups { kind name composition(language: EN) }
          staff { personName positionPercent department period { from to } }
          editions(first: 1) { totalCount }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "artFestival": {
          "artistCategories": [
            {
              "kind": "VISUAL_ARTIST",
              "name": "billedkunstnere",
            },
            {
              "kind": "CRAFT_ARTIST",
              "name": "kunsthåndverkere",
            },
          ],
          "claim": "Norway's largest regional show of professional contemporary visual artists",
          "editions": {
            "totalCount": 15,
          },
          "email": "post@kunstrettvest.no",
          "groups": [
            {
              "composition": null,
              "kind": "PROJECT_GROUP",
              "name": "Prosjektgruppen for årets vertskap",
            },
            {
              "composition": null,
              "kind": "EXPERT_GROUP",
              "name": "Faggruppen",
            },
            {
              "composition": "heads of culture",
              "kind": "CULTURE_NETWORK",
              "name": "Kulturnettverket",
            },
          ],
          "isAmbulatory": true,
          "isJuried": true,
          "openStudioWeekends": 2,
          "organisers": [
            {
              "body": {
                "id": "Qm9keTp2ZXN0cmVnaW9uZW4",
              },
              "certainty": "STATED",
              "period": {
                "from": "2007-01-01",
                "to": "2019-01-01",
              },
            },
            {
              "body": {
                "id": "Qm9keTpiYWVydW0ta29tbXVuZQ",
              },
              "certainty": "ADOPTED",
              "period": {
                "from": "2019-01-01",
                "to": "2020-01-01",
              },
            },
            {
              "body": {
                "id": "Qm9keTprb21tdW5lci1rdW5zdC1yZXR0LXZlc3Q",
              },
              "certainty": "DERIVED",
              "period": {
                "from": "2020-01-01",
                "to": "2022-01-01",
              },
            },
          ],
          "rollingTotals": [
            {
              "artists": 315,
              "certainty": "STATED",
              "fromYear": 2007,
              "toYear": 2016,
              "visits": 153000,
            },
            {
              "artists": 422,
              "certainty": "PUBLIC",
              "fromYear": 2007,
              "toYear": 2020,
              "visits": 197000,
            },
          ],
          "staff": [
            {
              "department": null,
              "period": {
                "from": "2008-01-01",
                "to": "2019-01-01",
              },
              "personName": "Lena Hansson",
              "positionPercent": 100,
            },
            {
              "department": "Kultur og Samarbeid",
              "period": {
                "from": "2019-01-01",
                "to": null,
              },
              "personName": "Lena Hansson",
              "positionPercent": null,
            },
          ],
          "startYear": 2007,
          "worksPerArtist": 1,
        },
      }
    `);
  });

  it('was held in fifteen places in fifteen years, some with several hosts', async () => {
    const { festivalEditions } = await hub.data<{
      festivalEditions: {
        nodes: {
          year: number;
          venue: { name: string };
          hosts: { municipality: { id: string } }[];
        }[];
      };
    }>('{ festivalEditions { nodes { year venue { name } hosts { municipality { id } } } } }');
    const key = (id: string) =>
      Buffer.from(id, 'base64url').toString().replace('Municipality:', '');
    expect(
      festivalEditions.nodes.map(
        ({ year, venue, hosts }) =>
          `${year} ${venue.name}: ${hosts.map((host) => key(host.municipality.id)).join(', ')}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "2007 Slambassenget: royken",
        "2008 Arena Vestfossen: ovre-eiker",
        "2009 Galleri Trafo: asker",
        "2010 Sundvolden Hotell: hole, jevnaker, ringerike",
        "2011 Sundland: drammen",
        "2012 Galleri Trafo: asker",
        "2013 Arena Vestfossen: ovre-eiker",
        "2014 Fossekleiva: sande, svelvik",
        "2015 Henie Onstad Kunstsenter: baerum",
        "2016 Lien: asker",
        "2017 Fossekleiva: svelvik",
        "2018 Drammens museum: drammen",
        "2019 Henie Onstad Kunstsenter: baerum",
        "2020 Den nedlagte cellulosefabrikken på Tofte: asker-2020",
        "2021 Gilhus gård: lier",
      ]
    `);
  });
});

describe('the edition of 2016', () => {
  it('has its figures', async () => {
    expect(
      await hub.data(`{
        festivalEdition(id: "2016") {
          statedNumber jubilee(language: EN) exhibition { from to } openStudioWeekends { open { from to } }
          venue { name place description(language: EN) names { name } }
          invitation(language: EN) areaSquareMetres areaApproximate projectRoomCount projectRoomTheme(language: EN)
          salesNok localExhibitionCount hasSideProjects publicHealthProjectCount
          artistCounts { kind count approximate }
          visitCounts { kind count partOf visitorGroup(language: EN) leavesOut(language: EN) }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "festivalEdition": {
          "areaApproximate": true,
          "areaSquareMetres": 2000,
          "artistCounts": [
            {
              "approximate": true,
              "count": 300,
              "kind": "INVITED",
            },
            {
              "approximate": false,
              "count": 140,
              "kind": "PARTICIPANTS",
            },
            {
              "approximate": false,
              "count": 109,
              "kind": "OPEN_STUDIOS",
            },
            {
              "approximate": false,
              "count": 31,
              "kind": "SHOWING_AT_SITE",
            },
          ],
          "exhibition": {
            "from": "2016-09-10",
            "to": "2016-09-26",
          },
          "hasSideProjects": true,
          "invitation": "all artists who had taken part before",
          "jubilee": "tenth anniversary",
          "localExhibitionCount": 3,
          "openStudioWeekends": [
            {
              "open": {
                "from": "2016-09-17",
                "to": "2016-09-19",
              },
            },
            {
              "open": {
                "from": "2016-09-24",
                "to": "2016-09-26",
              },
            },
          ],
          "projectRoomCount": 50,
          "projectRoomTheme": "mental health and the history of Dikemark",
          "publicHealthProjectCount": 3,
          "salesNok": 970000,
          "statedNumber": 10,
          "venue": {
            "description": "One of the many buildings of Dikemark in Asker, a listed and partly closed psychiatric hospital.",
            "name": "Lien",
            "names": [
              {
                "name": "Dikemark",
              },
            ],
            "place": "Dikemark",
          },
          "visitCounts": [
            {
              "count": 4250,
              "kind": "JOINT_EXHIBITION",
              "leavesOut": null,
              "partOf": null,
              "visitorGroup": null,
            },
            {
              "count": 750,
              "kind": "PUPILS",
              "leavesOut": null,
              "partOf": "JOINT_EXHIBITION",
              "visitorGroup": "pupils of the tenth grade in Asker",
            },
            {
              "count": 14300,
              "kind": "STUDIOS",
              "leavesOut": "the meetings of the public with the 31 artists showing at Lien",
              "partOf": null,
              "visitorGroup": null,
            },
          ],
        },
      }
    `);
  });

  it('has side projects with their people and partners', async () => {
    expect(
      await hub.data(`{
        festivalEdition(id: "2016") {
          sideProjects {
            name isPublicHealth
            parts { name people { personName } }
            people { personName role institution }
            partners { name role }
          }
          sideProjectAims { kind text(language: EN) }
          rooms { holderName }
          localExhibitions { venue place hosts { municipality { id } } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "festivalEdition": {
          "localExhibitions": [
            {
              "hosts": [
                {
                  "municipality": {
                    "id": "TXVuaWNpcGFsaXR5OnJpbmdlcmlrZQ",
                  },
                },
                {
                  "municipality": {
                    "id": "TXVuaWNpcGFsaXR5OmhvbGU",
                  },
                },
              ],
              "place": "Hønefoss",
              "venue": "Fengerslet",
            },
            {
              "hosts": [
                {
                  "municipality": {
                    "id": "TXVuaWNpcGFsaXR5Omh1cnVt",
                  },
                },
              ],
              "place": "Hurum",
              "venue": "Støa",
            },
            {
              "hosts": [],
              "place": "Sandvika",
              "venue": "Bærum kulturhus/Kommunegården",
            },
          ],
          "rooms": [
            {
              "holderName": "Trafo Kunsthall",
            },
            {
              "holderName": "Asker kulturskole",
            },
            {
              "holderName": "#Nye Dikemark/Asker kommune",
            },
          ],
          "sideProjectAims": [
            {
              "kind": "FOCUS",
              "text": "development of places",
            },
            {
              "kind": "FOCUS",
              "text": "mental health",
            },
            {
              "kind": "AIM",
              "text": "attention to Kunst rett vest",
            },
            {
              "kind": "AIM",
              "text": "attention to the future development of Dikemark",
            },
            {
              "kind": "AIM",
              "text": "attention to the history of Dikemark",
            },
            {
              "kind": "AIM",
              "text": "attention to art and public health",
            },
          ],
          "sideProjects": [
            {
              "isPublicHealth": false,
              "name": "In translation between then and when",
              "partners": [
                {
                  "name": "Dikemark asylmottak",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [],
              "people": [
                {
                  "institution": null,
                  "personName": "Sophie Rodin",
                  "role": "ARTIST",
                },
              ],
            },
            {
              "isPublicHealth": false,
              "name": "Hjem er et fremmed sted",
              "partners": [
                {
                  "name": "Asker kommune",
                  "role": "COLLABORATOR",
                },
                {
                  "name": "Bærum kommune",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [],
              "people": [
                {
                  "institution": null,
                  "personName": "Lise Wulff",
                  "role": "ARTIST",
                },
                {
                  "institution": null,
                  "personName": "Vigdis Storsveen",
                  "role": "ARTIST",
                },
              ],
            },
            {
              "isPublicHealth": false,
              "name": "Pasientkunst",
              "partners": [
                {
                  "name": "Dikemark museum",
                  "role": "LENDER",
                },
                {
                  "name": "Trafo Kunsthall",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [],
              "people": [
                {
                  "institution": "Trafo Kunsthall",
                  "personName": "Anne Siv Falkenberg Pedersen",
                  "role": "CURATOR",
                },
              ],
            },
            {
              "isPublicHealth": false,
              "name": "Lunsj under åpen himmel / #NyeDikemark",
              "partners": [
                {
                  "name": "Kaleidoscope arkitektkontor",
                  "role": "COLLABORATOR",
                },
                {
                  "name": "Asker kommune",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [],
              "people": [],
            },
            {
              "isPublicHealth": true,
              "name": "Kafé (Dikemark asylmottak)",
              "partners": [
                {
                  "name": "Dikemark asylmottak",
                  "role": "OPERATOR",
                },
              ],
              "parts": [],
              "people": [
                {
                  "institution": "folkehelse, Vestregionen",
                  "personName": "Kari Sørensen",
                  "role": "RESPONSIBLE",
                },
              ],
            },
            {
              "isPublicHealth": false,
              "name": "3-delt opplevelse for Askers 10. klasser",
              "partners": [
                {
                  "name": "Asker kulturskole",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [
                {
                  "name": "Tegneworkshop og omvisning i utstillingen",
                  "people": [
                    {
                      "personName": "Pippip Ferner",
                    },
                    {
                      "personName": "Tine Blix",
                    },
                  ],
                },
                {
                  "name": "Historien om Dikemark sykehus",
                  "people": [
                    {
                      "personName": "Wenche Iversen",
                    },
                  ],
                },
                {
                  "name": "Asker kulturskole",
                  "people": [
                    {
                      "personName": "Gro Lysstad",
                    },
                  ],
                },
              ],
              "people": [
                {
                  "institution": null,
                  "personName": "Pippip Ferner",
                  "role": "WORKSHOP_LEADER",
                },
                {
                  "institution": null,
                  "personName": "Tine Blix",
                  "role": "GUIDE",
                },
                {
                  "institution": null,
                  "personName": "Wenche Iversen",
                  "role": "STORYTELLER",
                },
                {
                  "institution": "Asker kulturskole",
                  "personName": "Gro Lysstad",
                  "role": "CONTACT",
                },
              ],
            },
            {
              "isPublicHealth": false,
              "name": "Samarbeid med Dikemark museum",
              "partners": [
                {
                  "name": "Dikemark museum",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [],
              "people": [
                {
                  "institution": "Dikemark museum",
                  "personName": "Wenche Iversen",
                  "role": "CONTACT",
                },
              ],
            },
            {
              "isPublicHealth": false,
              "name": "Jubileumsfest",
              "partners": [],
              "parts": [],
              "people": [],
            },
          ],
        },
      }
    `);
  });

  it('has its money: the reduced host contribution, the givers and the result', async () => {
    expect(
      await hub.data(`{
        festivalEdition(id: "2016") {
          hostContributions {
            originalAmountNok amountNok decidedDate decidedDatePrecision caseNumber coveredBy(language: EN)
            decidedByBody { id } case { id } sources { line }
          }
          fundings { kind amountNok givers { name } }
          results { amountNok asBudgeted explanation(language: EN) }
          milestones { date datePrecision text(language: EN) }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "festivalEdition": {
          "fundings": [
            {
              "amountNok": 500000,
              "givers": [
                {
                  "name": "Akershus fylkeskommune",
                },
                {
                  "name": "Buskerud fylkeskommune",
                },
                {
                  "name": "Norsk kulturråd",
                },
              ],
              "kind": "EXTERNAL_GRANT",
            },
            {
              "amountNok": 200000,
              "givers": [
                {
                  "name": "Asker kommune",
                },
              ],
              "kind": "HOST",
            },
            {
              "amountNok": 1000000,
              "givers": [
                {
                  "name": "Vestregionen",
                },
              ],
              "kind": "ALLIANCE",
            },
          ],
          "hostContributions": [
            {
              "amountNok": 200000,
              "case": {
                "id": "Q2FzZTpzdHlyaW5nc2dydXBwZW4tMjAxNS0zNg",
              },
              "caseNumber": "36/2015",
              "coveredBy": "money saved up",
              "decidedByBody": {
                "id": "Qm9keTpzdHlyaW5nc2dydXBwZW4",
              },
              "decidedDate": "2015-11-01",
              "decidedDatePrecision": "MONTH",
              "originalAmountNok": 500000,
              "sources": [
                {
                  "line": 422,
                },
                {
                  "line": 143,
                },
              ],
            },
          ],
          "milestones": [
            {
              "date": "2015-11-01",
              "datePrecision": "MONTH",
              "text": "The host contribution of Asker for 2016 is reduced from NOK 500 000 to 200 000, and the difference covered by money saved up.",
            },
          ],
          "results": [
            {
              "amountNok": -289794,
              "asBudgeted": true,
              "explanation": "The deficit makes up for the reduced host contribution and is covered by money saved up.",
            },
          ],
        },
      }
    `);
  });

  it('has an evaluation, of which one wish was met the year after', async () => {
    expect(
      await hub.data(`{
        festivalEvaluationPoints { nodes { kind text(language: EN) repeated metInEdition { year obligatoryStudioWeekends } } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "festivalEvaluationPoints": {
          "nodes": [
            {
              "kind": "PRAISE",
              "metInEdition": null,
              "repeated": false,
              "text": "The chance to take part with projects of their own was very popular.",
            },
            {
              "kind": "DIFFICULTY",
              "metInEdition": null,
              "repeated": false,
              "text": "Preparing and distributing the projects took much time.",
            },
            {
              "kind": "EFFECT",
              "metInEdition": null,
              "repeated": false,
              "text": "The difficulties made a new fellowship among the artists, and a special mood through mounting and exhibition.",
            },
            {
              "kind": "WISH",
              "metInEdition": {
                "obligatoryStudioWeekends": 1,
                "year": 2017,
              },
              "repeated": true,
              "text": "One weekend only with open studios.",
            },
            {
              "kind": "WISH",
              "metInEdition": null,
              "repeated": true,
              "text": "A fee to the artists.",
            },
          ],
        },
      }
    `);
  });
});

describe('the festival’s year', () => {
  it('runs from application over jury to report as the plan of 2015 has it', async () => {
    const { festivalEdition } = await hub.data<{
      festivalEdition: {
        cycleSteps: {
          totalCount: number;
          nodes: Record<'phase' | 'text' | 'timeAsPrinted', string>[];
        };
      };
    }>(`{
      festivalEdition(id: "2015") { cycleSteps(first: 50) { totalCount nodes { phase text timeAsPrinted } } }
    }`);
    expect(
      festivalEdition.cycleSteps.nodes.map(
        ({ phase, text, timeAsPrinted }) => `${phase} ${timeAsPrinted}: ${text}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "FUNDING Q1: Utforme søknader til offentlige instanser",
        "FUNDING Q1: Sponsorsøk og annonsesalg",
        "CALL Q1: Markedsføring rettet mot kunstnere i regionen",
        "APPLICATION Q2: Søknadsfrist",
        "JURY Q4: Etablere jury",
        "ACCEPTANCE Q2: Juryering og offentliggjøre antatte kunstnere",
        "HOST Løpende: Gjennomføre prosjektgruppemøter med årets vertskap",
        "HOST Q1: Avklaring av vertskommune 2016",
        "COMMUNICATION Løpende: Samarbeid med prosjektgruppen for årets vertskap",
        "COMMUNICATION Løpende: Samarbeid med faggruppen",
        "COMMUNICATION Løpende: Samarbeid med kulturnettverket",
        "COMMUNICATION Løpende: Kontakt med kunstnere i regionen",
        "PREPARATION Q3: Seminar for kunstnere og kunstinteresserte",
        "OPENING Q3: Åpningsarrangement",
        "PREPARATION Q2 + Q3: Praktisk tilrettelegging fellesutstilling",
        "PREPARATION Q2 + Q3: Praktisk tilrettelegging åpne atelierer",
        "MARKETING Q1: Utarbeide markeds- og medieplan",
        "MARKETING Q2 + Q3: Produksjon og distribusjon informasjonsmateriell",
        "MARKETING Løpende: Produsere og distribuere digitalt materiell (nettside, nyhetsbrev, FB med mer)",
        "MARKETING Løpende: Pressekontakt",
        "REPORTING Q1: Utarbeide årsrapport",
        "REVIEW Q1 – Q3: Sak legges fram for Rådmannsgruppen 10.09.2015",
      ]
    `);
  });

  it('has its juries where a page names them', async () => {
    expect(
      await hub.data(`{
        festivalEditions(filter: { year: { atLeast: 2020 } }) {
          nodes { year jurors { personName } artistCounts { kind count } exhibition { from to } statedNumber }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "festivalEditions": {
          "nodes": [
            {
              "artistCounts": [
                {
                  "count": 182,
                  "kind": "APPLICATIONS",
                },
                {
                  "count": 110,
                  "kind": "PARTICIPANTS",
                },
                {
                  "count": 14,
                  "kind": "DEBUTANTS",
                },
              ],
              "exhibition": {
                "from": "2020-10-10",
                "to": "2020-10-26",
              },
              "jurors": [
                {
                  "personName": "Sverre Gullesen",
                },
                {
                  "personName": "Cathrine Rasmussen",
                },
                {
                  "personName": "Geir Yttervik",
                },
              ],
              "statedNumber": null,
              "year": 2020,
            },
            {
              "artistCounts": [
                {
                  "count": 178,
                  "kind": "APPLICATIONS",
                },
                {
                  "count": 107,
                  "kind": "ACCEPTED",
                },
                {
                  "count": 110,
                  "kind": "PARTICIPANTS",
                },
                {
                  "count": 15,
                  "kind": "DEBUTANTS",
                },
              ],
              "exhibition": {
                "from": "2021-09-12",
                "to": "2021-09-27",
              },
              "jurors": [
                {
                  "personName": "Anne Siv Falkenberg Pedersen",
                },
                {
                  "personName": "Kari Anne Helleberg Bahri",
                },
                {
                  "personName": "Geir Yttervik",
                },
              ],
              "statedNumber": 15,
              "year": 2021,
            },
          ],
        },
      }
    `);
  });
});

describe('as of a day', () => {
  it('a municipality has hosted the editions up to it', async () => {
    const hosted = `{
      festivalHosts(filter: { municipalityId: { equals: "asker" } }, first: 1) {
        nodes { municipality { festivalEditionsHosted { year } } }
      }
    }`;
    const years = async (asOf?: string) => {
      const { festivalHosts } = await hub.data<{
        festivalHosts: {
          nodes: { municipality: { festivalEditionsHosted: { year: number }[] } }[];
        };
      }>(hosted, asOf === undefined ? {} : { asOf });
      return festivalHosts.nodes[0]!.municipality.festivalEditionsHosted.map(({ year }) => year);
    };
    expect(await years()).toEqual([2009, 2012, 2016]);
    expect(await years('2012-06-01')).toEqual([2009, 2012]);
    expect(await years('2008-12-31')).toEqual([]);
  });

  it.each([
    ['2018-12-31', 'Body:vestregionen'],
    ['2019-01-01', 'Body:baerum-kommune'],
    ['2020-01-01', 'Body:kommuner-kunst-rett-vest'],
  ])('%s the festival is run by %s', async (asOf, body) => {
    const id = Buffer.from(body).toString('base64url');
    expect(await hub.data('{ festivalOrganisers { nodes { body { id } } } }', { asOf })).toEqual({
      festivalOrganisers: { nodes: [{ body: { id } }] },
    });
  });

  it('editions stay in the answer, since they are events and no states', async () => {
    const editions = '{ festivalEditions { totalCount } }';
    expect(await hub.data(editions, { asOf: '2018-06-01' })).toEqual(await hub.data(editions));
  });
});

describe('other modules’ types', () => {
  it('lead to the festival from municipalities, bodies and county authorities', async () => {
    expect(
      await hub.data(`{
        festivalHostContribution(id: "2016.1") {
          municipality {
            festivalHostContributions { amountNok }
            festivalVenues { name }
            festivalSideProjects { name }
            festivalFundings { kind amountNok }
          }
        }
        festivalLocalExhibition(id: "2016.1") { municipality { festivalLocalExhibitions { venue } } }
        festivalSideProjectPartner(id: "kafe.1") { body { festivalSideProjects { name } } }
        artFestival(id: "kunst-rett-vest") { body { artFestivals { name } } }
        festivalFunding(id: "eksterne-tilskudd-2016") {
          givers { name countyAuthority { festivalFundings(asOf: "2018-01-01") { amountNok } } }
        }
        festivalFundingGiver: festivalFunding(id: "vestregionen-2016") {
          givers { body { festivalsOrganised { period { from to } } festivalFundings { kind amountNok } } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "artFestival": {
          "body": {
            "artFestivals": [
              {
                "name": "Kunst rett vest",
              },
            ],
          },
        },
        "festivalFunding": {
          "givers": [
            {
              "countyAuthority": {
                "festivalFundings": [
                  {
                    "amountNok": 500000,
                  },
                ],
              },
              "name": "Akershus fylkeskommune",
            },
            {
              "countyAuthority": {
                "festivalFundings": [
                  {
                    "amountNok": 500000,
                  },
                ],
              },
              "name": "Buskerud fylkeskommune",
            },
            {
              "countyAuthority": null,
              "name": "Norsk kulturråd",
            },
          ],
        },
        "festivalFundingGiver": {
          "givers": [
            {
              "body": {
                "festivalFundings": [
                  {
                    "amountNok": 800000,
                    "kind": "PROPOSED_BUDGET",
                  },
                  {
                    "amountNok": 1000000,
                    "kind": "ALLIANCE",
                  },
                ],
                "festivalsOrganised": [
                  {
                    "period": {
                      "from": "2007-01-01",
                      "to": "2019-01-01",
                    },
                  },
                ],
              },
            },
          ],
        },
        "festivalHostContribution": {
          "municipality": {
            "festivalFundings": [
              {
                "amountNok": 200000,
                "kind": "HOST",
              },
            ],
            "festivalHostContributions": [
              {
                "amountNok": 200000,
              },
            ],
            "festivalSideProjects": [
              {
                "name": "Hjem er et fremmed sted",
              },
              {
                "name": "Lunsj under åpen himmel / #NyeDikemark",
              },
            ],
            "festivalVenues": [
              {
                "name": "Galleri Trafo",
              },
              {
                "name": "Lien",
              },
            ],
          },
        },
        "festivalLocalExhibition": {
          "municipality": {
            "festivalLocalExhibitions": [
              {
                "venue": "Fengerslet",
              },
            ],
          },
        },
        "festivalSideProjectPartner": {
          "body": {
            "festivalSideProjects": [
              {
                "name": "In translation between then and when",
              },
              {
                "name": "Kafé (Dikemark asylmottak)",
              },
            ],
          },
        },
      }
    `);
  });
});

describe('search', () => {
  it.each([
    ['Dikemark', 'FestivalEdition', 'Kunst rett vest 2016'],
    ['tegneworkshop', 'FestivalSideProject', 'In translation between then and when'],
    ['Yttervik', 'FestivalJuror', 'Geir Yttervik'],
    ['cellulosefabrikk', 'FestivalVenue', 'Den nedlagte cellulosefabrikken på Tofte'],
    ['søknadsfrist', 'FestivalCycleStep', 'Søknadsfrist'],
  ])('finds %s', async (text, type, title) => {
    const { search } = await hub.data<{ search: { hits: { type: string; title: string }[] } }>(
      'query ($text: String!) { search(text: $text) { hits { type title } } }',
      { variables: { text } },
    );
    expect(search.hits).toContainEqual({ type, title });
  });
});
