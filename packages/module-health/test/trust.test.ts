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
            health { boards { id }
            projectsLed { title }
            carePathways { title }
            events { title }
            trusts { id }
            steeringPortals { title } }
          }
          regionalBody { health { trusts { id } steeringPortals { title } } }
          catchmentAreas { facility { health { collaborationModelRollouts { status } catchmentAreas { kind } } } }
        }
      }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "healthTrusts": {
          "nodes": [
            {
              "body": {
                "health": {
                  "boards": [],
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
                  "events": [
                    {
                      "title": "Kurs i helsepedagogikk",
                    },
                    {
                      "title": "Dagskonferanse om læring og mestring",
                    },
                  ],
                  "projectsLed": [
                    {
                      "title": "Hjem-hjem",
                    },
                  ],
                  "steeringPortals": [
                    {
                      "title": "Portal for styringsinformasjon",
                    },
                  ],
                  "trusts": [
                    {
                      "id": "SGVhbHRoVHJ1c3Q6dmVzdHJlLXZpa2Vu",
                    },
                  ],
                },
              },
              "catchmentAreas": [
                {
                  "facility": {
                    "health": {
                      "catchmentAreas": [
                        {
                          "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                        },
                      ],
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
                    },
                  },
                },
                {
                  "facility": {
                    "health": {
                      "catchmentAreas": [
                        {
                          "kind": "HOSPITAL",
                        },
                      ],
                      "collaborationModelRollouts": [],
                    },
                  },
                },
                {
                  "facility": {
                    "health": {
                      "catchmentAreas": [
                        {
                          "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                        },
                      ],
                      "collaborationModelRollouts": [
                        {
                          "status": "IN_PROGRESS",
                        },
                      ],
                    },
                  },
                },
                {
                  "facility": {
                    "health": {
                      "catchmentAreas": [
                        {
                          "kind": "HOSPITAL",
                        },
                      ],
                      "collaborationModelRollouts": [],
                    },
                  },
                },
                {
                  "facility": {
                    "health": {
                      "catchmentAreas": [
                        {
                          "kind": "HOSPITAL",
                        },
                      ],
                      "collaborationModelRollouts": [],
                    },
                  },
                },
                {
                  "facility": {
                    "health": {
                      "catchmentAreas": [
                        {
                          "kind": "HOSPITAL",
                        },
                      ],
                      "collaborationModelRollouts": [],
                    },
                  },
                },
              ],
              "regionalBody": {
                "health": {
                  "steeringPortals": [
                    {
                      "title": "Portal for styringsinformasjon",
                    },
                  ],
                  "trusts": [
                    {
                      "id": "SGVhbHRoVHJ1c3Q6dmVzdHJlLXZpa2Vu",
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
