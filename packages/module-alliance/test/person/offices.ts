import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of people in offices. */
export function offices(hub: () => TestHub): void {
  describe('people in offices', () => {
    it('returns the mayor of Modum in 2016 with sources', async () => {
      expect(
        await hub().data(`{
        municipality(id: "modum") {
          mayors(asOf: "2016-06-30") { person { name } wording periodBasis body { name } sources { document section line words } }
        }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "mayors": [
            {
              "body": {
                "name": "Styringsgruppen",
              },
              "periodBasis": "LISTED_YEAR",
              "person": {
                "name": "Ståle Versland",
              },
              "sources": [
                {
                  "document": "arsrapport-2016",
                  "line": 41,
                  "section": "Ordførere",
                  "words": "Ståle Versland",
                },
                {
                  "document": "arsrapport-2016",
                  "line": 32,
                  "section": "Ordførere",
                  "words": "Ordførere:",
                },
                {
                  "document": "arsrapport-2016",
                  "line": 12,
                  "section": "Kommune",
                  "words": "Modum",
                },
              ],
              "wording": "Ordførere",
            },
          ],
        },
      }
    `);
    });

    it('returns the chief executives of Hole and marks their order as derived', async () => {
      expect(
        await hub().data(`{
        municipality(id: "hole") {
          chiefExecutives { person { name } successionOrder successionCount certainty reasoning sources { line words } }
        }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "chiefExecutives": [
            {
              "certainty": "DERIVED",
              "person": {
                "name": "Ståle Tangstuen",
              },
              "reasoning": "De to navnene står med skråstrek mellom seg; at de fulgte etter hverandre i løpet av 2016, og i den rekkefølgen, er lest ut av skrivemåten.",
              "sources": [
                {
                  "line": 63,
                  "words": "Ståle Tangstuen / Torger Ødegaard",
                },
                {
                  "line": 58,
                  "words": "Rådmenn:",
                },
                {
                  "line": 8,
                  "words": "Hole",
                },
              ],
              "successionCount": 2,
              "successionOrder": 1,
            },
            {
              "certainty": "DERIVED",
              "person": {
                "name": "Torger Ødegaard",
              },
              "reasoning": "De to navnene står med skråstrek mellom seg; at de fulgte etter hverandre i løpet av 2016, og i den rekkefølgen, er lest ut av skrivemåten.",
              "sources": [
                {
                  "line": 63,
                  "words": "Ståle Tangstuen / Torger Ødegaard",
                },
                {
                  "line": 58,
                  "words": "Rådmenn:",
                },
                {
                  "line": 8,
                  "words": "Hole",
                },
              ],
              "successionCount": 2,
              "successionOrder": 2,
            },
          ],
        },
      }
    `);
    });

    it('returns the county mayor and county chief executive of a county authority, listed under the mayors’ heading', async () => {
      expect(
        await hub().data(`{
        countyAuthority(id: "akershus-fk") {
          countyMayors { person { name } wording }
          countyChiefExecutives { person { name } wording }
        }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "countyAuthority": {
          "countyChiefExecutives": [
            {
              "person": {
                "name": "Tron Bamrud",
              },
              "wording": "Rådmenn",
            },
          ],
          "countyMayors": [
            {
              "person": {
                "name": "Anette Solli",
              },
              "wording": "Ordførere",
            },
          ],
        },
      }
    `);
    });

    it('returns the chairs, from Øvre Eiker and then from Bærum', async () => {
      expect(
        await hub().data(`{
        body(id: "styringsgruppen") { chairs { person { name } wording municipality { name } period { from to start { precision } } periodBasis certainty } }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "body": {
            "chairs": [
              {
                "certainty": "DERIVED",
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
                "periodBasis": "LISTED_YEAR",
                "person": {
                  "name": "Ann Sire Fjerdingsstad",
                },
                "wording": "Leder Vestregionens styringsgruppe",
              },
              {
                "certainty": "STATED",
                "municipality": {
                  "name": "Øvre Eiker",
                },
                "period": {
                  "from": "2017-03-01",
                  "start": {
                    "precision": "MONTH",
                  },
                  "to": "2017-04-01",
                },
                "periodBasis": "POINT_IN_TIME",
                "person": {
                  "name": "Ann Sire Fjerdingsstad",
                },
                "wording": "Leder Vestregionens styringsgruppe",
              },
              {
                "certainty": "STATED",
                "municipality": {
                  "name": "Øvre Eiker",
                },
                "period": {
                  "from": "2017-03-18",
                  "start": {
                    "precision": "DAY",
                  },
                  "to": "2017-03-19",
                },
                "periodBasis": "POINT_IN_TIME",
                "person": {
                  "name": "Ann Sire Fjerdingsstad",
                },
                "wording": "Styreleder",
              },
              {
                "certainty": "PUBLIC",
                "municipality": {
                  "name": "Bærum",
                },
                "period": {
                  "from": "2018-01-01",
                  "start": {
                    "precision": "YEAR",
                  },
                  "to": "2019-01-01",
                },
                "periodBasis": "LISTED_YEAR",
                "person": {
                  "name": "Lisbeth Hammer Krogh",
                },
                "wording": "leder",
              },
            ],
          },
        }
      `);
    });

    it('counts 17 mayors and 20 chief executives in 2016', async () => {
      expect(
        await hub().data(`{
        mayors: personRoles(filter: { office: [MAYOR, COUNTY_MAYOR], bodyId: { equals: "styringsgruppen" } }, asOf: "2016-01-01", first: 0) { totalCount }
        executives: personRoles(filter: { office: [CHIEF_EXECUTIVE, COUNTY_CHIEF_EXECUTIVE] }, asOf: "2016-01-01", first: 1) { totalCount }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "executives": {
          "totalCount": 20,
        },
        "mayors": {
          "totalCount": 17,
        },
      }
    `);
    });
  });
}
