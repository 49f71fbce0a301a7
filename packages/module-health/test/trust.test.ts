import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule]);

describe('a health trust', () => {
  it('has the projects, pathways, events, portals and catchment areas of its bodies', async () => {
    const answer = await hub().data(`{
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
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
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
      }
    `);
  });
});
