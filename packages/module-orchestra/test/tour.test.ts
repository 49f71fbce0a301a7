import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const hub = useTestHub([orchestraModule]);

describe('the tour to Spain', () => {
  it('has its party, contacts, concerts and overspend', async () => {
    expect(
      await hub().data(`{
        orchestraSeason: node(id: "OrchestraSeason:2016") { ... on OrchestraSeason {
          tours {
            name(language: EN) travel { from to } countryCode concertCount reception(language: EN)
            invitedPartner { name }
            party { kind count certainty }
            contacts { kind place }
            concerts { name(language: EN) festival festivalNumber venue(language: EN) place date { first precision } isWellAttended }
            fundings { kind amountNok purpose(language: EN) }
          }
        } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraSeason": {
          "tours": [
            {
              "concertCount": 2,
              "concerts": [
                {
                  "date": {
                    "first": "2016-10-01",
                    "precision": "MONTH",
                  },
                  "festival": "Mozartmania",
                  "festivalNumber": 26,
                  "isWellAttended": true,
                  "name": "26. Mozartmania",
                  "place": "Alfas del Pi",
                  "venue": null,
                },
                {
                  "date": {
                    "first": "2016-10-01",
                    "precision": "MONTH",
                  },
                  "festival": null,
                  "festivalNumber": null,
                  "isWellAttended": true,
                  "name": "Concert in Villajoyosa",
                  "place": "Villajoyosa",
                  "venue": "the public concert hall",
                },
              ],
              "contacts": [
                {
                  "kind": "MUSICIANS",
                  "place": "Villajoyosa",
                },
                {
                  "kind": "SOLOISTS",
                  "place": "Villajoyosa",
                },
                {
                  "kind": "YOUTH_ORCHESTRA",
                  "place": "Villajoyosa",
                },
              ],
              "countryCode": "ES",
              "fundings": [
                {
                  "amountNok": 105251,
                  "kind": "OVERSPEND",
                  "purpose": "Study tour and concerts in Spain in the autumn of 2016",
                },
              ],
              "invitedPartner": {
                "name": "Musica Simfonietta Asker",
              },
              "name": "Concert and study tour to Spain",
              "party": [
                {
                  "certainty": "STATED",
                  "count": 50,
                  "kind": "PLAYER",
                },
                {
                  "certainty": "STATED",
                  "count": 1,
                  "kind": "CONDUCTOR",
                },
                {
                  "certainty": "STATED",
                  "count": 3,
                  "kind": "TEACHER",
                },
                {
                  "certainty": "STATED",
                  "count": 3,
                  "kind": "TOUR_LEADER",
                },
                {
                  "certainty": "STATED",
                  "count": 15,
                  "kind": "COMPANION",
                },
                {
                  "certainty": "DERIVED",
                  "count": 72,
                  "kind": "WHOLE_PARTY",
                },
              ],
              "reception": "Both concerts were well attended, and after them people in the towns recognised the orchestra in the street.",
              "travel": {
                "from": "2016-10-03",
                "to": "2016-10-08",
              },
            },
          ],
        },
      }
    `);
  });
});
