import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { artFestivalModule } from '../src/index.ts';

const hub = useTestHub([artFestivalModule]);

describe('the edition of 2016', () => {
  it('has its figures', async () => {
    expect(
      await hub().data(`{
        festivalEdition(id: "2016") {
          statedNumber jubilee(language: EN) exhibition { from to } openStudioWeekends { open { from to } }
          venue { name place description(language: EN) names { name } }
          invitation(language: EN) areaSquareMetres isAreaApproximate projectRoomCount projectRoomTheme(language: EN)
          salesNok localExhibitionCount hasSideProjects publicHealthProjectCount
          artistCounts { kind count isApproximate }
          visitCounts { kind count partOf visitorGroup(language: EN) leavesOut(language: EN) }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "festivalEdition": {
          "areaSquareMetres": 2000,
          "artistCounts": [
            {
              "count": 300,
              "isApproximate": true,
              "kind": "INVITED",
            },
            {
              "count": 140,
              "isApproximate": null,
              "kind": "PARTICIPANTS",
            },
            {
              "count": 109,
              "isApproximate": null,
              "kind": "OPEN_STUDIOS",
            },
            {
              "count": 31,
              "isApproximate": null,
              "kind": "SHOWING_AT_SITE",
            },
          ],
          "exhibition": {
            "from": "2016-09-10",
            "to": "2016-09-26",
          },
          "hasSideProjects": true,
          "invitation": "all artists who had taken part before",
          "isAreaApproximate": true,
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

  it('has the reduced host contribution, the givers and the result', async () => {
    expect(
      await hub().data(`{
        festivalEdition(id: "2016") {
          hostContributions {
            originalAmountNok amountNok decidedDate { first precision } caseNumber coveredBy(language: EN)
            decidedByBody { id } case { id } sources { line }
          }
          fundings { kind amountNok givers { name } }
          results { amountNok asBudgeted explanation(language: EN) }
          milestones { date { first precision } text(language: EN) }
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
              "decidedDate": {
                "first": "2015-11-01",
                "precision": "MONTH",
              },
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
              "date": {
                "first": "2015-11-01",
                "precision": "MONTH",
              },
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

  it('has its evaluation, with the edition that met a wish', async () => {
    expect(
      await hub().data(`{
        festivalEditions(filter: { year: { equals: 2016 } }) {
          nodes { evaluationPoints { kind text(language: EN) isRepeated metInEdition { year obligatoryStudioWeekends } } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "festivalEditions": {
          "nodes": [
            {
              "evaluationPoints": [
                {
                  "isRepeated": null,
                  "kind": "PRAISE",
                  "metInEdition": null,
                  "text": "The chance to take part with projects of their own was very popular.",
                },
                {
                  "isRepeated": null,
                  "kind": "DIFFICULTY",
                  "metInEdition": null,
                  "text": "Preparing and distributing the projects took much time.",
                },
                {
                  "isRepeated": null,
                  "kind": "EFFECT",
                  "metInEdition": null,
                  "text": "The difficulties made a new fellowship among the artists, and a special mood through mounting and exhibition.",
                },
                {
                  "isRepeated": true,
                  "kind": "WISH",
                  "metInEdition": {
                    "obligatoryStudioWeekends": 1,
                    "year": 2017,
                  },
                  "text": "One weekend only with open studios.",
                },
                {
                  "isRepeated": true,
                  "kind": "WISH",
                  "metInEdition": null,
                  "text": "A fee to the artists.",
                },
              ],
            },
          ],
        },
      }
    `);
  });
});
