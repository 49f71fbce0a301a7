import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule]);

describe('a municipality', () => {
  it('has its memberships, pathways, rollouts, agreements, messages, areas and networks', async () => {
    const answer = await hub().data(`{
      healthCooperations {
        nodes {
          members(filter: { municipalityId: { in: ["asker", "drammen-2020", "lier"] } }) {
            nodes {
              municipality {
                health { memberships { period { from to } }
                carePathways { title }
                collaborationModelRollouts { status }
                messageExchangeAgreements { knownBy { first precision } }
                messageExchanges { status }
                catchments(asOf: "2020-06-01") { area { id } formerMunicipality { id } }
                networksInitiated { subject } }
              }
            }
          }
        }
      }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "healthCooperations": {
          "nodes": [
            {
              "members": {
                "nodes": [
                  {
                    "municipality": {
                      "health": {
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
                        "catchments": [],
                        "collaborationModelRollouts": [
                          {
                            "status": "IMPLEMENTED",
                          },
                        ],
                        "memberships": [
                          {
                            "period": {
                              "from": "2009-01-01",
                              "to": "2020-01-01",
                            },
                          },
                        ],
                        "messageExchangeAgreements": [
                          {
                            "knownBy": {
                              "first": "2016-01-01",
                              "precision": "YEAR",
                            },
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
                        "networksInitiated": [],
                      },
                    },
                  },
                  {
                    "municipality": {
                      "health": {
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
                        "catchments": [
                          {
                            "area": {
                              "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLXN5a2VodXM",
                            },
                            "formerMunicipality": null,
                          },
                        ],
                        "collaborationModelRollouts": [],
                        "memberships": [
                          {
                            "period": {
                              "from": "2009-01-01",
                              "to": null,
                            },
                          },
                        ],
                        "messageExchangeAgreements": [
                          {
                            "knownBy": {
                              "first": "2016-01-01",
                              "precision": "YEAR",
                            },
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
                        "networksInitiated": [
                          {
                            "subject": "velferdsteknologi",
                          },
                        ],
                      },
                    },
                  },
                  {
                    "municipality": {
                      "health": {
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
                        "catchments": [
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
                        "collaborationModelRollouts": [],
                        "memberships": [
                          {
                            "period": {
                              "from": "2020-01-01",
                              "to": null,
                            },
                          },
                        ],
                        "messageExchangeAgreements": [],
                        "messageExchanges": [],
                        "networksInitiated": [],
                      },
                    },
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
