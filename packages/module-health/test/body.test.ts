import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule]);

describe('a body', () => {
  it('has the grants, projects, focus areas, networks and partnerships it takes part in', async () => {
    const answer = await hub().data(`{
      healthCooperations {
        nodes {
          funding { grants { giverBody { health { grantsGiven { amountNok } } } recipientBody { health { grantsReceived { amountNok } } } } }
          publicHealth { body { health { publicHealthFocuses { title } cooperations { shortName } } } }
          partnerships { body { health { partnerships { decidedOn } } } }
          terms { leadMunicipality { health { termsLed { status } } } }
        }
      }
      komutProjects { nodes { ownerBody { health { komutProjects { shortName } } } commissionedByBody { health { consultationGroundworks { title } } } } }
      healthNetworks { nodes { body { health { networks { subject } } } participants { body { health { networks { subject } } } } } }
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
                        "health": {
                          "grantsGiven": [
                            {
                              "amountNok": 1000000,
                            },
                          ],
                        },
                      },
                      "recipientBody": {
                        "health": {
                          "grantsReceived": [
                            {
                              "amountNok": 1000000,
                            },
                            {
                              "amountNok": 1166666,
                            },
                          ],
                        },
                      },
                    },
                  ],
                },
                {
                  "grants": [
                    {
                      "giverBody": {
                        "health": {
                          "grantsGiven": [
                            {
                              "amountNok": 1166666,
                            },
                          ],
                        },
                      },
                      "recipientBody": {
                        "health": {
                          "grantsReceived": [
                            {
                              "amountNok": 1000000,
                            },
                            {
                              "amountNok": 1166666,
                            },
                          ],
                        },
                      },
                    },
                  ],
                },
              ],
              "partnerships": [
                {
                  "body": {
                    "health": {
                      "partnerships": [
                        {
                          "decidedOn": "2020-11-23",
                        },
                      ],
                    },
                  },
                },
              ],
              "publicHealth": [
                {
                  "body": {
                    "health": {
                      "cooperations": [
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
                    "health": {
                      "termsLed": [
                        {
                          "status": "ADOPTED",
                        },
                      ],
                    },
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
                "health": {
                  "networks": [
                    {
                      "subject": "digital samhandling",
                    },
                  ],
                },
              },
              "participants": [],
            },
            {
              "body": {
                "health": {
                  "networks": [
                    {
                      "subject": "folkehelse",
                    },
                  ],
                },
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
                    "health": {
                      "networks": [
                        {
                          "subject": "folkehelse",
                        },
                        {
                          "subject": "velferdsteknologi",
                        },
                      ],
                    },
                  },
                },
              ],
            },
            {
              "body": {
                "health": {
                  "networks": [
                    {
                      "subject": "velferdsteknologi",
                    },
                  ],
                },
              },
              "participants": [
                {
                  "body": {
                    "health": {
                      "networks": [
                        {
                          "subject": "folkehelse",
                        },
                        {
                          "subject": "velferdsteknologi",
                        },
                      ],
                    },
                  },
                },
                {
                  "body": {
                    "health": {
                      "networks": [
                        {
                          "subject": "velferdsteknologi",
                        },
                      ],
                    },
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
                "health": {
                  "consultationGroundworks": [
                    {
                      "title": "Endringer i forskrift om kommunal betaling for utskrivningsklare pasienter",
                    },
                    {
                      "title": "Forslag til lovendringer knyttet til oppfølging av forslag i Primærhelsetjenestemeldingen og Oppgavemeldingen",
                    },
                  ],
                },
              },
              "ownerBody": {
                "health": {
                  "komutProjects": [
                    {
                      "shortName": "KomUt",
                    },
                  ],
                },
              },
            },
          ],
        },
      }
    `);
  });
});
