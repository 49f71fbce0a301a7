import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of meetings. */
export function meetings(hub: () => TestHub): void {
  describe('meetings', () => {
    it('returns the place if a source names it', async () => {
      expect(
        await hub().data(
          `{ meetings(filter: { place: { contains: "kleiv" } }) { nodes { date { first } place body { name } sources { line words } } } }`,
        ),
      ).toMatchInlineSnapshot(`
        {
          "meetings": {
            "nodes": [
              {
                "body": {
                  "name": "Styringsgruppen",
                },
                "date": {
                  "first": "2017-12-07",
                },
                "place": "Kleivstua",
                "sources": [
                  {
                    "line": 19,
                    "words": "I styringsgruppens møte 7.12.2017 orienterte ordførerne om status og planlagt framdrift for politisk behandling av Vestregionens fremtid.",
                  },
                  {
                    "line": 25,
                    "words": "Inntrykket fra styringsgruppens møte på Kleivstua 7.12 ble bekreftet.",
                  },
                ],
              },
            ],
          },
        }
      `);
    });

    it('returns whether a meeting was held, convened or only planned', async () => {
      expect(
        await hub().data(
          `{ meetings(filter: { date: { onOrAfter: "2018-01-01" } }, orderBy: DATE_ASC) {
          totalCount
          nodes { body { name } date { first precision } status kind certainty }
        } }`,
        ),
      ).toMatchInlineSnapshot(`
        {
          "meetings": {
            "nodes": [
              {
                "body": {
                  "name": "Rådmannsgruppen",
                },
                "certainty": "STATED",
                "date": {
                  "first": "2018-02-01",
                  "precision": "MONTH",
                },
                "kind": null,
                "status": "HELD",
              },
              {
                "body": {
                  "name": "Styringsgruppen",
                },
                "certainty": "STATED",
                "date": {
                  "first": "2018-03-15",
                  "precision": "DAY",
                },
                "kind": "ORDINARY",
                "status": "CONVENED",
              },
              {
                "body": {
                  "name": "Rådmannsgruppen",
                },
                "certainty": "STATED",
                "date": {
                  "first": "2018-05-31",
                  "precision": "DAY",
                },
                "kind": "ORDINARY",
                "status": "PLANNED",
              },
              {
                "body": {
                  "name": "Kommunehelsesamarbeidet",
                },
                "certainty": "STATED",
                "date": {
                  "first": "2018-06-01",
                  "precision": "MONTH",
                },
                "kind": "SPECIAL",
                "status": "PLANNED",
              },
              {
                "body": {
                  "name": "Generalforsamlingen",
                },
                "certainty": "PUBLIC",
                "date": {
                  "first": "2018-06-14",
                  "precision": "DAY",
                },
                "kind": "YEARLY",
                "status": "HELD",
              },
              {
                "body": {
                  "name": "Styringsgruppen",
                },
                "certainty": "STATED",
                "date": {
                  "first": "2018-06-14",
                  "precision": "DAY",
                },
                "kind": null,
                "status": "CONVENED",
              },
            ],
            "totalCount": 6,
          },
        }
      `);
    });

    it('links two entries that may be the same meeting on two dates', async () => {
      expect(
        await hub().data(
          `{ meeting(id: "styringsgruppen-2016-11") { date { first precision } possiblySameAs { date { first precision } } } }`,
        ),
      ).toEqual({
        meeting: {
          date: { first: '2016-11-01', precision: 'MONTH' },
          possiblySameAs: { date: { first: '2016-12-08', precision: 'DAY' } },
        },
      });
    });
  });
}
