import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule]);

describe('a body', () => {
  it('has the grants, projects, focus areas, networks and partnerships it takes part in', async () => {
    const answer = await hub().data(`{
      healthCooperations {
        nodes {
          funding { grants { giverBody { healthGrantsGiven { amountNok } } recipientBody { healthGrantsReceived { amountNok } } } }
          publicHealth { body { publicHealthFocuses { title } healthCooperations { shortName } } }
          partnerships { body { healthPartnerships { decidedOn } } }
          terms { leadMunicipality { healthTermsLed { status } } }
        }
      }
      komutProjects { nodes { ownerBody { komutProjects { shortName } } commissionedByBody { consultationGroundworks { title } } } }
      healthNetworks { nodes { body { healthNetworks { subject } } participants { body { healthNetworks { subject } } } } }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "healthCooperations": {
          "nodes": [
            {
              "funding": [
                {
                  "grants": [],
                },
                {
                  "grants": [],
                },
                {
                  "grants": [],
                },
                {
                  "grants": [
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
                  ],
                },
                {
                  "grants": [
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
              ],
              "partnerships": [
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
              "publicHealth": [
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
              "terms": [
                {
                  "leadMunicipality": null,
                },
                {
                  "leadMunicipality": null,
                },
                {
                  "leadMunicipality": null,
                },
                {
                  "leadMunicipality": {
                    "healthTermsLed": [
                      {
                        "status": "ADOPTED",
                      },
                    ],
                  },
                },
                {
                  "leadMunicipality": null,
                },
              ],
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
      }
    `);
  });
});
