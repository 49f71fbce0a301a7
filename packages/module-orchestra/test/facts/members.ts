import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Declares the facts about members. */
export function members(hub: () => TestHub): void {
  describe('members', () => {
    it('are 27 and 35 in the orchestra, 15 and 22 in the junior group, one reading a year', async () => {
      expect(
        await hub().data(`{
        orchestraMembershipCounts(filter: { preferred: true }, orderBy: { field: YEAR }) {
          totalCount
          nodes { ensemble { name } year count change previousCount certainty }
        }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "orchestraMembershipCounts": {
          "nodes": [
            {
              "certainty": "DERIVED",
              "change": null,
              "count": 15,
              "ensemble": {
                "name": "Juniorsymfonikerne",
              },
              "previousCount": null,
              "year": 2015,
            },
            {
              "certainty": "STATED",
              "change": null,
              "count": 27,
              "ensemble": {
                "name": "Vestregionens Ungdomssymfonikere",
              },
              "previousCount": null,
              "year": 2015,
            },
            {
              "certainty": "STATED",
              "change": 7,
              "count": 22,
              "ensemble": {
                "name": "Juniorsymfonikerne",
              },
              "previousCount": null,
              "year": 2016,
            },
            {
              "certainty": "STATED",
              "change": null,
              "count": 35,
              "ensemble": {
                "name": "Vestregionens Ungdomssymfonikere",
              },
              "previousCount": 27,
              "year": 2016,
            },
          ],
          "totalCount": 4,
        },
      }
    `);
    });

    it('are 55 aged 13 to 19 on a page that disagrees', async () => {
      expect(
        await hub().data(`{
        orchestraMembershipCounts(filter: { preferred: false }) {
          nodes { count basis minAge maxAge statedDate statedDatePrecision certainty sources { url words } }
        }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "orchestraMembershipCounts": {
          "nodes": [
            {
              "basis": "PUBLIC_PAGE",
              "certainty": "PUBLIC",
              "count": 55,
              "maxAge": 19,
              "minAge": 13,
              "sources": [
                {
                  "url": "https://vestregionen.no/nyheter?start=12&q=kultur",
                  "words": "startet i 2008, består i dag av 55 unge musikere mellom 13 og 19 år",
                },
              ],
              "statedDate": "2015-01-27",
              "statedDatePrecision": "DAY",
            },
          ],
        },
      }
    `);
    });
  });
}
