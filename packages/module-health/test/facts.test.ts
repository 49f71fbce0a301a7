import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([healthModule]);
});

afterAll(() => hub.close());

describe('the cooperation', () => {
  it('had 26 municipalities until the mergers and has 21 since', async () => {
    const members = (asOf: string) =>
      hub.data(
        `{ healthCooperation(id: "kommunehelsesamarbeidet") { shortName members { totalCount } } }`,
        { asOf },
      );
    const cooperation = (totalCount: number) => ({
      healthCooperation: { shortName: 'KHS', members: { totalCount } },
    });
    expect(await members('2008-12-31')).toEqual(cooperation(0));
    expect(await members('2009-01-01')).toEqual(cooperation(26));
    expect(await members('2019-12-31')).toEqual(cooperation(26));
    expect(await members('2020-01-01')).toEqual(cooperation(21));
  });

  it('was governed by mayors until June 2015 and by a board from then on', async () => {
    const highest = (asOf: string) =>
      hub.data(`{ healthBoards(filter: { highest: true }) { nodes { kind seats } } }`, { asOf });
    expect(await highest('2015-06-11')).toEqual({
      healthBoards: { nodes: [{ kind: 'OWNERS_MEETING', seats: 26 }] },
    });
    expect(await highest('2015-06-12')).toEqual({
      healthBoards: { nodes: [{ kind: 'COOPERATION_BOARD', seats: 7 }] },
    });
  });

  it('held as many meetings in 2016 as the annual report says', async () => {
    const answer = await hub.data(`{
      healthBoardYears(filter: { year: { equals: 2016 } }) { nodes { meetingCount board { kind } } }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "healthBoardYears": {
          "nodes": [
            {
              "board": {
                "kind": "COOPERATION_BOARD",
              },
              "meetingCount": 4,
            },
            {
              "board": {
                "kind": "JOINT_COMMITTEE",
              },
              "meetingCount": 3,
            },
          ],
        },
      }
    `);
  });

  it('gave priority to other things in 2015 than in 2017 and 2018', async () => {
    const priorities = (asOf: string) =>
      hub.data(`{ healthPriorities { nodes { title(language: EN) } } }`, { asOf });
    expect([
      await priorities('2015-07-01'),
      await priorities('2016-07-01'),
      await priorities('2018-07-01'),
    ]).toMatchInlineSnapshot(`
      [
        {
          "healthPriorities": {
            "nodes": [
              {
                "title": "Developing competence and working together on it",
              },
              {
                "title": "Developing steering data for bodily illness and for mental health and substance abuse",
              },
              {
                "title": "Whole care pathways in mental health and substance abuse",
              },
            ],
          },
        },
        {
          "healthPriorities": {
            "nodes": [],
          },
        },
        {
          "healthPriorities": {
            "nodes": [
              {
                "title": "Mental health",
              },
              {
                "title": "Whole care pathways",
              },
              {
                "title": "Children and young people as next of kin",
              },
            ],
          },
        },
      ]
    `);
  });

  it('names the person in a position only as a source does', async () => {
    const answer = await hub.data(`{
      healthPositions(filter: { year: { equals: 2016 } }) {
        nodes { title percent holders { holderName certainty } }
      }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "healthPositions": {
          "nodes": [
            {
              "holders": [
                {
                  "certainty": "DERIVED",
                  "holderName": "Kari Engen Sørensen",
                },
              ],
              "percent": 75,
              "title": "Koordinator",
            },
            {
              "holders": [
                {
                  "certainty": "DERIVED",
                  "holderName": "Kjetil Axelsen",
                },
              ],
              "percent": null,
              "title": "Prosjektleder",
            },
          ],
        },
      }
    `);
  });
});

describe('care pathways', () => {
  it('are one independent of diagnosis and three from Hjem-hjem', async () => {
    const answer = await hub.data(`{
      carePathways { totalCount nodes { title kind status diagnosis(language: EN) project { title } } }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "carePathways": {
          "nodes": [
            {
              "diagnosis": null,
              "kind": "DIAGNOSIS_INDEPENDENT",
              "project": {
                "title": "Modell for diagnoseuavhengige pasientforløp",
              },
              "status": "IN_DEVELOPMENT",
              "title": "Diagnoseuavhengig pasientforløp",
            },
            {
              "diagnosis": "chronic obstructive pulmonary disease",
              "kind": "DIAGNOSIS_SPECIFIC",
              "project": {
                "title": "Hjem-hjem",
              },
              "status": "DEVELOPED",
              "title": "Pasientforløp for kols",
            },
            {
              "diagnosis": "hip fracture",
              "kind": "DIAGNOSIS_SPECIFIC",
              "project": {
                "title": "Hjem-hjem",
              },
              "status": "DEVELOPED",
              "title": "Pasientforløp for hoftebrudd",
            },
            {
              "diagnosis": "harmful use of alcohol",
              "kind": "DIAGNOSIS_SPECIFIC",
              "project": {
                "title": "Hjem-hjem",
              },
              "status": "DEVELOPED",
              "title": "Pasientforløp for uheldig bruk av alkohol",
            },
          ],
          "totalCount": 4,
        },
      }
    `);
  });
});

describe('the collaboration model', () => {
  it('is in use with Asker DPS and on its way with Drammen DPS', async () => {
    const answer = await hub.data(`{
      collaborationModels {
        nodes {
          rollouts { id status developer fromSeason period { from fromPrecision } area { id kind } }
          surveys { year participation(language: EN) municipalities { id } }
          grants { amountNok year purpose(language: EN) }
        }
      }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "collaborationModels": {
          "nodes": [
            {
              "grants": [
                {
                  "amountNok": 1000000,
                  "purpose": "measuring the effect of the binding collaboration model and spreading it",
                  "year": 2016,
                },
              ],
              "rollouts": [
                {
                  "area": {
                    "id": "Q2F0Y2htZW50QXJlYTphc2tlci1kcHM",
                    "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                  },
                  "developer": true,
                  "fromSeason": null,
                  "id": "Q29sbGFib3JhdGlvbk1vZGVsUm9sbG91dDpzYW1oYW5kbGluZ3Ntb2RlbGwtYXNrZXI",
                  "period": {
                    "from": "2016-01-01",
                    "fromPrecision": "YEAR",
                  },
                  "status": "IMPLEMENTED",
                },
                {
                  "area": {
                    "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLWRwcw",
                    "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                  },
                  "developer": false,
                  "fromSeason": "AUTUMN",
                  "id": "Q29sbGFib3JhdGlvbk1vZGVsUm9sbG91dDpzYW1oYW5kbGluZ3Ntb2RlbGwtZHJhbW1lbg",
                  "period": {
                    "from": "2016-01-01",
                    "fromPrecision": "YEAR",
                  },
                  "status": "IN_PROGRESS",
                },
                {
                  "area": {
                    "id": "Q2F0Y2htZW50QXJlYTphc2tlci1kcHM",
                    "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                  },
                  "developer": true,
                  "fromSeason": null,
                  "id": "Q29sbGFib3JhdGlvbk1vZGVsUm9sbG91dDpzYW1oYW5kbGluZ3Ntb2RlbGwtaHVydW0",
                  "period": {
                    "from": "2016-01-01",
                    "fromPrecision": "YEAR",
                  },
                  "status": "IMPLEMENTED",
                },
                {
                  "area": {
                    "id": "Q2F0Y2htZW50QXJlYTphc2tlci1kcHM",
                    "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                  },
                  "developer": true,
                  "fromSeason": null,
                  "id": "Q29sbGFib3JhdGlvbk1vZGVsUm9sbG91dDpzYW1oYW5kbGluZ3Ntb2RlbGwtcm95a2Vu",
                  "period": {
                    "from": "2016-01-01",
                    "fromPrecision": "YEAR",
                  },
                  "status": "IMPLEMENTED",
                },
              ],
              "surveys": [
                {
                  "municipalities": [
                    {
                      "id": "Q29sbGFib3JhdGlvbk1vZGVsU3VydmV5TXVuaWNpcGFsaXR5OnNhbWhhbmRsaW5nc21vZGVsbC1icnVrZXJ1bmRlcnNva2Vsc2UtMjAxNi4x",
                    },
                    {
                      "id": "Q29sbGFib3JhdGlvbk1vZGVsU3VydmV5TXVuaWNpcGFsaXR5OnNhbWhhbmRsaW5nc21vZGVsbC1icnVrZXJ1bmRlcnNva2Vsc2UtMjAxNi4y",
                    },
                    {
                      "id": "Q29sbGFib3JhdGlvbk1vZGVsU3VydmV5TXVuaWNpcGFsaXR5OnNhbWhhbmRsaW5nc21vZGVsbC1icnVrZXJ1bmRlcnNva2Vsc2UtMjAxNi4z",
                    },
                  ],
                  "participation": "The three municipalities took part in varying degree.",
                  "year": 2016,
                },
              ],
            },
          ],
        },
      }
    `);
  });
});

describe('electronic messages', () => {
  const count = async (filter: string) =>
    (
      await hub.data<{ messageExchanges: { totalCount: number } }>(
        `{ messageExchanges(filter: { ${filter} }) { totalCount } }`,
      )
    ).messageExchanges.totalCount;

  it('are a matrix of 26 municipalities, two kinds and three services', async () => {
    expect(await count('')).toBe(26 * 2 * 3);
    expect(await count('status: [IN_USE]')).toBe(26 * 2);
    expect(await count('status: [STARTED], service: [MIDWIFERY]')).toBe(8 * 2);
    expect(await count('status: [FOLLOWING], service: [MIDWIFERY]')).toBe(18 * 2);
  });

  it('say what is stated and what is derived', async () => {
    const cells = (municipality: string) =>
      hub.data(`{
        messageExchanges(filter: {
          municipalityId: { equals: "${municipality}" }
          messageKindId: { equals: "epikrise" }
        }) { nodes { service status date datePrecision certainty } }
      }`);
    expect([await cells('asker'), await cells('lier')]).toMatchInlineSnapshot(`
      [
        {
          "messageExchanges": {
            "nodes": [
              {
                "certainty": "STATED",
                "date": "2016-01-01",
                "datePrecision": "YEAR",
                "service": "CHILD_HEALTH_CENTRE",
                "status": "STARTED",
              },
              {
                "certainty": "STATED",
                "date": "2016-01-01",
                "datePrecision": "YEAR",
                "service": "MIDWIFERY",
                "status": "STARTED",
              },
              {
                "certainty": "DERIVED",
                "date": "2016-01-01",
                "datePrecision": "YEAR",
                "service": "HEALTH_AND_CARE",
                "status": "IN_USE",
              },
            ],
          },
        },
        {
          "messageExchanges": {
            "nodes": [
              {
                "certainty": "DERIVED",
                "date": "2016-01-01",
                "datePrecision": "YEAR",
                "service": "CHILD_HEALTH_CENTRE",
                "status": "STARTED",
              },
              {
                "certainty": "DERIVED",
                "date": "2016-01-01",
                "datePrecision": "YEAR",
                "service": "MIDWIFERY",
                "status": "STARTED",
              },
              {
                "certainty": "DERIVED",
                "date": "2016-01-01",
                "datePrecision": "YEAR",
                "service": "HEALTH_AND_CARE",
                "status": "IN_USE",
              },
            ],
          },
        },
      ]
    `);
  });
});

describe('municipalities and bodies', () => {
  it('lead to what they take part in', async () => {
    const answer = await hub.data(`{
      healthCooperationMembers(filter: { municipalityId: { in: ["asker", "drammen-2020", "lier"] } }) {
        nodes {
          municipality {
            healthCooperationMemberships { period { from to } }
            carePathways { title }
            collaborationModelRollouts { status }
            messageExchangeAgreements { knownBy knownByPrecision }
            messageExchanges { status }
            healthCatchments(asOf: "2020-06-01") { area { id } formerMunicipality { id } }
            healthNetworksInitiated { subject }
          }
        }
      }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "healthCooperationMembers": {
          "nodes": [
            {
              "municipality": {
                "carePathways": [
                  {
                    "title": "Diagnoseuavhengig pasientforløp",
                  },
                  {
                    "title": "Pasientforløp for kols",
                  },
                  {
                    "title": "Pasientforløp for hoftebrudd",
                  },
                  {
                    "title": "Pasientforløp for uheldig bruk av alkohol",
                  },
                ],
                "collaborationModelRollouts": [
                  {
                    "status": "IMPLEMENTED",
                  },
                ],
                "healthCatchments": [],
                "healthCooperationMemberships": [
                  {
                    "period": {
                      "from": "2009-01-01",
                      "to": "2020-01-01",
                    },
                  },
                ],
                "healthNetworksInitiated": [],
                "messageExchangeAgreements": [
                  {
                    "knownBy": "2016-01-01",
                    "knownByPrecision": "YEAR",
                  },
                ],
                "messageExchanges": [
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "IN_USE",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "IN_USE",
                  },
                ],
              },
            },
            {
              "municipality": {
                "carePathways": [
                  {
                    "title": "Diagnoseuavhengig pasientforløp",
                  },
                  {
                    "title": "Pasientforløp for kols",
                  },
                  {
                    "title": "Pasientforløp for hoftebrudd",
                  },
                  {
                    "title": "Pasientforløp for uheldig bruk av alkohol",
                  },
                ],
                "collaborationModelRollouts": [],
                "healthCatchments": [
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLXN5a2VodXM",
                    },
                    "formerMunicipality": null,
                  },
                ],
                "healthCooperationMemberships": [
                  {
                    "period": {
                      "from": "2009-01-01",
                      "to": null,
                    },
                  },
                ],
                "healthNetworksInitiated": [
                  {
                    "subject": "velferdsteknologi",
                  },
                ],
                "messageExchangeAgreements": [
                  {
                    "knownBy": "2016-01-01",
                    "knownByPrecision": "YEAR",
                  },
                ],
                "messageExchanges": [
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "IN_USE",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "IN_USE",
                  },
                ],
              },
            },
            {
              "municipality": {
                "carePathways": [
                  {
                    "title": "Diagnoseuavhengig pasientforløp",
                  },
                  {
                    "title": "Pasientforløp for kols",
                  },
                  {
                    "title": "Pasientforløp for hoftebrudd",
                  },
                  {
                    "title": "Pasientforløp for uheldig bruk av alkohol",
                  },
                ],
                "collaborationModelRollouts": [],
                "healthCatchments": [
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLWRwcw",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5OmRyYW1tZW4",
                    },
                  },
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLWRwcw",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5Om5lZHJlLWVpa2Vy",
                    },
                  },
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLWRwcw",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5OnN2ZWx2aWs",
                    },
                  },
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLXN5a2VodXM",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5OmRyYW1tZW4",
                    },
                  },
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLXN5a2VodXM",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5Om5lZHJlLWVpa2Vy",
                    },
                  },
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLXN5a2VodXM",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5OnN2ZWx2aWs",
                    },
                  },
                ],
                "healthCooperationMemberships": [
                  {
                    "period": {
                      "from": "2020-01-01",
                      "to": null,
                    },
                  },
                ],
                "healthNetworksInitiated": [],
                "messageExchangeAgreements": [],
                "messageExchanges": [],
              },
            },
          ],
        },
      }
    `);
  });

  it('have no pathway before the year whose report tells of it', async () => {
    const pathways = (asOf: string) =>
      hub.data(
        `{ healthCooperationMembers(filter: { municipalityId: { equals: "lier" } }) {
          nodes { municipality { carePathways { title } messageExchanges { id } } }
        } }`,
        { asOf },
      );
    const empty = { municipality: { carePathways: [], messageExchanges: [] } };
    expect(await pathways('2015-12-31')).toEqual({ healthCooperationMembers: { nodes: [empty] } });
    expect(await pathways('2016-12-31')).toMatchInlineSnapshot(`
      {
        "healthCooperationMembers": {
          "nodes": [
            {
              "municipality": {
                "carePathways": [
                  {
                    "title": "Diagnoseuavhengig pasientforløp",
                  },
                  {
                    "title": "Pasientforløp for kols",
                  },
                  {
                    "title": "Pasientforløp for hoftebrudd",
                  },
                  {
                    "title": "Pasientforløp for uheldig bruk av alkohol",
                  },
                ],
                "messageExchanges": [
                  {
                    "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItZXBpa3Jpc2UtaGVsc2VzdGFzam9u",
                  },
                  {
                    "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItZXBpa3Jpc2Utam9yZG1vcnRqZW5lc3Rl",
                  },
                  {
                    "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItZXBpa3Jpc2Uta29tbXVuZQ",
                  },
                  {
                    "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItcGxlaWUtb2ctb21zb3Jnc21lbGRpbmctaGVsc2VzdGFzam9u",
                  },
                  {
                    "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItcGxlaWUtb2ctb21zb3Jnc21lbGRpbmctam9yZG1vcnRqZW5lc3Rl",
                  },
                  {
                    "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItcGxlaWUtb2ctb21zb3Jnc21lbGRpbmcta29tbXVuZQ",
                  },
                ],
              },
            },
          ],
        },
      }
    `);
  });

  it('lead to what they give, lead and hold', async () => {
    const answer = await hub.data(`{
      healthTrusts {
        nodes {
          body {
            healthBoards { id }
            healthProjectsLed { title }
            carePathways { title }
            healthEvents { title }
            healthTrusts { id }
            steeringPortals { title }
          }
          regionalBody { healthTrusts { id } steeringPortals { title } }
          catchmentAreas { facilityBody { collaborationModelRollouts { status } healthCatchmentAreas { kind } } }
        }
      }
      healthGrants { nodes { giverBody { healthGrantsGiven { amountNok } } recipientBody { healthGrantsReceived { amountNok } } } }
      komutProjects { nodes { ownerBody { komutProjects { shortName } } commissionedByBody { consultationGroundworks { title } } } }
      publicHealthFocuses { nodes { body { publicHealthFocuses { title } healthCooperations { shortName } } } }
      healthNetworks { nodes { body { healthNetworks { subject } } participants { body { healthNetworks { subject } } } } }
      healthPartnerships { nodes { body { healthPartnerships { decidedOn } } } }
      healthCooperationTerms(filter: { leadMunicipalityId: { equals: "baerum" } }) {
        nodes { leadMunicipality { healthTermsLed { status } } }
      }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "healthCooperationTerms": {
          "nodes": [
            {
              "leadMunicipality": {
                "healthTermsLed": [
                  {
                    "status": "ADOPTED",
                  },
                ],
              },
            },
          ],
        },
        "healthGrants": {
          "nodes": [
            {
              "giverBody": {
                "healthGrantsGiven": [
                  {
                    "amountNok": 1000000,
                  },
                ],
              },
              "recipientBody": {
                "healthGrantsReceived": [
                  {
                    "amountNok": 1000000,
                  },
                  {
                    "amountNok": 1166666,
                  },
                ],
              },
            },
            {
              "giverBody": {
                "healthGrantsGiven": [
                  {
                    "amountNok": 1166666,
                  },
                ],
              },
              "recipientBody": {
                "healthGrantsReceived": [
                  {
                    "amountNok": 1000000,
                  },
                  {
                    "amountNok": 1166666,
                  },
                ],
              },
            },
          ],
        },
        "healthNetworks": {
          "nodes": [
            {
              "body": {
                "healthNetworks": [
                  {
                    "subject": "digital samhandling",
                  },
                ],
              },
              "participants": [],
            },
            {
              "body": {
                "healthNetworks": [
                  {
                    "subject": "folkehelse",
                  },
                ],
              },
              "participants": [
                {
                  "body": null,
                },
                {
                  "body": null,
                },
                {
                  "body": {
                    "healthNetworks": [
                      {
                        "subject": "folkehelse",
                      },
                      {
                        "subject": "velferdsteknologi",
                      },
                    ],
                  },
                },
              ],
            },
            {
              "body": {
                "healthNetworks": [
                  {
                    "subject": "velferdsteknologi",
                  },
                ],
              },
              "participants": [
                {
                  "body": {
                    "healthNetworks": [
                      {
                        "subject": "folkehelse",
                      },
                      {
                        "subject": "velferdsteknologi",
                      },
                    ],
                  },
                },
                {
                  "body": {
                    "healthNetworks": [
                      {
                        "subject": "velferdsteknologi",
                      },
                    ],
                  },
                },
              ],
            },
          ],
        },
        "healthPartnerships": {
          "nodes": [
            {
              "body": {
                "healthPartnerships": [
                  {
                    "decidedOn": "2020-11-23",
                  },
                ],
              },
            },
          ],
        },
        "healthTrusts": {
          "nodes": [
            {
              "body": {
                "carePathways": [
                  {
                    "title": "Pasientforløp for kols",
                  },
                  {
                    "title": "Pasientforløp for hoftebrudd",
                  },
                  {
                    "title": "Pasientforløp for uheldig bruk av alkohol",
                  },
                ],
                "healthBoards": [],
                "healthEvents": [
                  {
                    "title": "Kurs i helsepedagogikk",
                  },
                  {
                    "title": "Dagskonferanse om læring og mestring",
                  },
                ],
                "healthProjectsLed": [
                  {
                    "title": "Hjem-hjem",
                  },
                ],
                "healthTrusts": [
                  {
                    "id": "SGVhbHRoVHJ1c3Q6dmVzdHJlLXZpa2Vu",
                  },
                ],
                "steeringPortals": [
                  {
                    "title": "Portal for styringsinformasjon",
                  },
                ],
              },
              "catchmentAreas": [
                {
                  "facilityBody": {
                    "collaborationModelRollouts": [
                      {
                        "status": "IMPLEMENTED",
                      },
                      {
                        "status": "IMPLEMENTED",
                      },
                      {
                        "status": "IMPLEMENTED",
                      },
                    ],
                    "healthCatchmentAreas": [
                      {
                        "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                      },
                    ],
                  },
                },
                {
                  "facilityBody": {
                    "collaborationModelRollouts": [],
                    "healthCatchmentAreas": [
                      {
                        "kind": "HOSPITAL",
                      },
                    ],
                  },
                },
                {
                  "facilityBody": {
                    "collaborationModelRollouts": [
                      {
                        "status": "IN_PROGRESS",
                      },
                    ],
                    "healthCatchmentAreas": [
                      {
                        "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                      },
                    ],
                  },
                },
                {
                  "facilityBody": {
                    "collaborationModelRollouts": [],
                    "healthCatchmentAreas": [
                      {
                        "kind": "HOSPITAL",
                      },
                    ],
                  },
                },
                {
                  "facilityBody": {
                    "collaborationModelRollouts": [],
                    "healthCatchmentAreas": [
                      {
                        "kind": "HOSPITAL",
                      },
                    ],
                  },
                },
                {
                  "facilityBody": {
                    "collaborationModelRollouts": [],
                    "healthCatchmentAreas": [
                      {
                        "kind": "HOSPITAL",
                      },
                    ],
                  },
                },
              ],
              "regionalBody": {
                "healthTrusts": [
                  {
                    "id": "SGVhbHRoVHJ1c3Q6dmVzdHJlLXZpa2Vu",
                  },
                ],
                "steeringPortals": [
                  {
                    "title": "Portal for styringsinformasjon",
                  },
                ],
              },
            },
          ],
        },
        "komutProjects": {
          "nodes": [
            {
              "commissionedByBody": {
                "consultationGroundworks": [
                  {
                    "title": "Endringer i forskrift om kommunal betaling for utskrivningsklare pasienter",
                  },
                  {
                    "title": "Forslag til lovendringer knyttet til oppfølging av forslag i Primærhelsetjenestemeldingen og Oppgavemeldingen",
                  },
                ],
              },
              "ownerBody": {
                "komutProjects": [
                  {
                    "shortName": "KomUt",
                  },
                ],
              },
            },
          ],
        },
        "publicHealthFocuses": {
          "nodes": [
            {
              "body": {
                "healthCooperations": [
                  {
                    "shortName": "KHS",
                  },
                ],
                "publicHealthFocuses": [
                  {
                    "title": "Samfunn og folkehelse",
                  },
                ],
              },
            },
          ],
        },
      }
    `);
  });
});

describe('search', () => {
  const hits = async (text: string) =>
    (
      await hub.data<{ search: { hits: { type: string; title: string }[] } }>(
        `{ search(text: "${text}", first: 3) { hits { type title } } }`,
      )
    ).search.hits.map(({ type, title }) => `${type}: ${title}`);

  it('finds pathways, methods and projects by their Norwegian words', async () => {
    expect([
      await hits('hoftebrudd'),
      await hits('ProAct'),
      await hits('meldingsvalidatorer'),
      await hits('kjernejournal'),
    ]).toMatchInlineSnapshot(`
      [
        [
          "CarePathway: Pasientforløp for hoftebrudd",
          "HealthProject: Hjem-hjem",
          "CarePathway: Pasientforløp for kols",
        ],
        [
          "HealthTraining: Alert / ProAct",
        ],
        [
          "KomutInfrastructure: meldingsvalidatorer",
          "KomutTask: arbeide med Direktoratet for e-helse om meldingsvalidatorer i Program for felles infrastruktur",
        ],
        [
          "SummaryCareRecord: Kjernejournal",
          "KomutTask: implementere kjernejournal hos fastleger og legevakt",
        ],
      ]
    `);
  });
});
