import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const hub = useTestHub([orchestraModule]);

describe('membership counts', () => {
  it('have one preferred count for each ensemble and year', async () => {
    expect(
      await hub().data(`{
        orchestraMembershipCounts(filter: { isPreferred: { equals: true } }, orderBy: YEAR_ASC) {
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

  it('have the count of a page that disagrees, not preferred', async () => {
    expect(
      await hub().data(`{
        orchestraMembershipCounts(filter: { isPreferred: { equals: false } }) {
          nodes { count basis minAge maxAge statedDate { first precision } certainty sources { url words } }
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
              "statedDate": {
                "first": "2015-01-27",
                "precision": "DAY",
              },
            },
          ],
        },
      }
    `);
  });
});
