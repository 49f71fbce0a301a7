import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule]);

describe('a body', () => {
  it('has the grants, projects, focus areas, networks and partnerships it takes part in', async () => {
    const answer = await hub().data(`{
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
