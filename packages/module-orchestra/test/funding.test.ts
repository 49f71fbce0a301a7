import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const hub = useTestHub([orchestraModule]);

describe('funding, the project IRIS and the friends’ association', () => {
  it('have their amounts, givers, costs, activities and affiliations', async () => {
    expect(
      await hub().data(`{
        orchestraEnsembles {
          nodes { fundings { kind year amountNok approximate earmarked giverPartner { name } project { name } costs { title(language: EN) } } }
        }
        orchestraProject: node(id: "OrchestraProject:iris") { ... on OrchestraProject {
          ownerPartner { name } funderPartner { name } purpose(language: EN) period { from to start { precision } end { precision } }
          activities { kind partner { name } } staff { personName }
        } }
        orchestraFriendsAssociation: node(id: "OrchestraFriendsAssociation:venneforeningen") { ... on OrchestraFriendsAssociation {
          name constitutedDate { first precision } hasProfessionalActivities hasSocialActivities
          affiliations { partner { name } ensemble { name } grantScheme }
        } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraEnsembles": {
          "nodes": [
            {
              "fundings": [
                {
                  "amountNok": 600000,
                  "approximate": null,
                  "costs": [
                    {
                      "title": "the manager's salary",
                    },
                    {
                      "title": "conductor",
                    },
                    {
                      "title": "teachers paid by the hour",
                    },
                    {
                      "title": "rehearsal rooms",
                    },
                    {
                      "title": "transport of players and instruments",
                    },
                    {
                      "title": "other operating costs",
                    },
                  ],
                  "earmarked": null,
                  "giverPartner": null,
                  "kind": "PROPOSED_BUDGET",
                  "project": null,
                  "year": 2015,
                },
                {
                  "amountNok": 250000,
                  "approximate": true,
                  "costs": [],
                  "earmarked": true,
                  "giverPartner": {
                    "name": "Sparebankstiftelsen DNB",
                  },
                  "kind": "PROJECT_GRANT",
                  "project": {
                    "name": "IRIS",
                  },
                  "year": 2015,
                },
                {
                  "amountNok": 105251,
                  "approximate": null,
                  "costs": [],
                  "earmarked": null,
                  "giverPartner": null,
                  "kind": "OVERSPEND",
                  "project": null,
                  "year": 2016,
                },
                {
                  "amountNok": null,
                  "approximate": null,
                  "costs": [],
                  "earmarked": null,
                  "giverPartner": null,
                  "kind": "CORE_FUNDING",
                  "project": null,
                  "year": null,
                },
                {
                  "amountNok": null,
                  "approximate": null,
                  "costs": [],
                  "earmarked": null,
                  "giverPartner": {
                    "name": "De unges orkesterforbund",
                  },
                  "kind": "SUPPLEMENT",
                  "project": null,
                  "year": null,
                },
              ],
            },
            {
              "fundings": [
                {
                  "amountNok": null,
                  "approximate": null,
                  "costs": [],
                  "earmarked": true,
                  "giverPartner": {
                    "name": "Sparebankstiftelsen DNB",
                  },
                  "kind": "PROJECT_GRANT",
                  "project": {
                    "name": "IRIS",
                  },
                  "year": 2016,
                },
              ],
            },
          ],
        },
        "orchestraFriendsAssociation": {
          "affiliations": [
            {
              "ensemble": {
                "name": "Vestregionens Ungdomssymfonikere",
              },
              "grantScheme": "Frifond",
              "partner": {
                "name": "De unges orkesterforbund",
              },
            },
          ],
          "constitutedDate": {
            "first": "2009-01-01",
            "precision": "MONTH",
          },
          "hasProfessionalActivities": true,
          "hasSocialActivities": true,
          "name": "Orkesterets Venneforening",
        },
        "orchestraProject": {
          "activities": [
            {
              "kind": "SECTIONAL_REHEARSAL",
              "partner": {
                "name": "Dextra Musica",
              },
            },
            {
              "kind": "ENSEMBLE_PLAYING",
              "partner": {
                "name": "Dextra Musica",
              },
            },
            {
              "kind": "INSPIRATIONAL_CONCERT",
              "partner": {
                "name": "Dextra Musica",
              },
            },
            {
              "kind": "JOINT_MEETING",
              "partner": {
                "name": "El Sistema",
              },
            },
          ],
          "funderPartner": {
            "name": "Sparebankstiftelsen DNB",
          },
          "ownerPartner": {
            "name": "Norsk Kulturskoleråd BTV",
          },
          "period": {
            "end": {
              "precision": "YEAR",
            },
            "from": "2015-01-01",
            "start": {
              "precision": "YEAR",
            },
            "to": "2017-01-01",
          },
          "purpose": "Strengthen recruitment, so that all municipalities of Vestregionen are represented in the orchestra.",
          "staff": [
            {
              "personName": "Liv Andersen",
            },
          ],
        },
      }
    `);
  });
});
