import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of a body’s leadership and founding. */
export function leadersAndFounding(hub: () => TestHub): void {
  describe('leadership and founding of a body', () => {
    it('returns the municipalities that lead and host it, by period', async () => {
      expect(
        await hub().data(`{
        body(id: "vestregionen") {
          leaderships { municipality { name } person { name } period { from to start { precision } } }
          leadershipRules { text everyYears certainty }
          hostArrangements { kind municipality { name } agreedOn }
        }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "body": {
            "hostArrangements": [
              {
                "agreedOn": "2014-05-21",
                "kind": "HEAD_OFFICE_MUNICIPALITY",
                "municipality": {
                  "name": "Bærum",
                },
              },
            ],
            "leadershipRules": [
              {
                "certainty": "PUBLIC",
                "everyYears": 2,
                "text": "Ledervervet skifter hvert annet år.",
              },
              {
                "certainty": "STATED",
                "everyYears": null,
                "text": "Lederskapet i Vestregionen går på omgang mellom kommunene.",
              },
            ],
            "leaderships": [
              {
                "municipality": {
                  "name": "Øvre Eiker",
                },
                "period": {
                  "from": "2016-01-01",
                  "start": {
                    "precision": "YEAR",
                  },
                  "to": "2017-01-01",
                },
                "person": {
                  "name": "Ann Sire Fjerdingsstad",
                },
              },
              {
                "municipality": {
                  "name": "Bærum",
                },
                "period": {
                  "from": "2017-07-01",
                  "start": {
                    "precision": "MONTH",
                  },
                  "to": "2019-01-01",
                },
                "person": {
                  "name": "Lisbeth Hammer Krogh",
                },
              },
            ],
          },
        }
      `);
    });

    it('returns how the body was founded and the figures that it reports', async () => {
      expect(
        await hub().data(`{
        body(id: "vestregionen") {
          foundation { foundedYear initiative(language: EN) isInitiativeHearsay noDocumentsFromYear noDocumentsToYear purposeYear }
          regionFigures { year inhabitants areaKm2 approximate }
        }
        sekretariatet: body(id: "sekretariatet") {
          staffingYears { year fullTimeEquivalents positions }
          workingEnvironmentReports { year hasSickLeave assessment(language: EN) }
          contactPoints { street postalCode place email contactPerson { name } }
        }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "body": {
          "foundation": {
            "foundedYear": 1992,
            "initiative": "The initiative is said to have been taken by the then mayor of Bærum, and is tied to the debates on a new administrative level or a regional reform and to the traffic on the E18 west of Oslo.",
            "isInitiativeHearsay": true,
            "noDocumentsFromYear": 1992,
            "noDocumentsToYear": 2010,
            "purposeYear": 2010,
          },
          "regionFigures": [
            {
              "approximate": null,
              "areaKm2": null,
              "inhabitants": null,
              "year": 2014,
            },
            {
              "approximate": null,
              "areaKm2": 5300,
              "inhabitants": 451000,
              "year": 2016,
            },
            {
              "approximate": true,
              "areaKm2": null,
              "inhabitants": 430000,
              "year": 2016,
            },
          ],
        },
        "sekretariatet": {
          "contactPoints": [
            {
              "contactPerson": {
                "name": "Nina Solberg",
              },
              "email": "post@vestregionen.no",
              "place": "Asker",
              "postalCode": "1383",
              "street": "Drammensveien 915",
            },
          ],
          "staffingYears": [
            {
              "fullTimeEquivalents": 4.4,
              "positions": null,
              "year": 2015,
            },
            {
              "fullTimeEquivalents": 4.2,
              "positions": null,
              "year": 2017,
            },
            {
              "fullTimeEquivalents": null,
              "positions": 4,
              "year": 2018,
            },
          ],
          "workingEnvironmentReports": [
            {
              "assessment": "satisfactory",
              "hasSickLeave": false,
              "year": 2016,
            },
          ],
        },
      }
    `);
    });
  });
}
