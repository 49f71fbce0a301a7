import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of a person. */
export function person(hub: () => TestHub): void {
  describe('a person', () => {
    it('returns the spellings of other sources', async () => {
      expect(
        await hub().data(
          `{ people(filter: { name: { startsWith: "Jens" } }) { nodes { name sortName nameVariants { name kind certainty } } } }`,
        ),
      ).toMatchInlineSnapshot(`
      {
        "people": {
          "nodes": [
            {
              "name": "Jens Sveaass",
              "nameVariants": [
                {
                  "certainty": "PUBLIC",
                  "kind": "SPELLING",
                  "name": "Jens Sveaas",
                },
              ],
              "sortName": "Sveaass, Jens",
            },
          ],
        },
      }
    `);
    });

    it('returns the role that a source gives, with wording and activity', async () => {
      expect(
        await hub().data(`{
        person(id: "wenche-iversen") { roles { office wording activity(language: EN) affiliation { name } collaboration { name } } }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "person": {
            "roles": [
              {
                "activity": "The history of Dikemark hospital for the 10th grades of Asker",
                "affiliation": {
                  "name": "Dikemark museum",
                },
                "collaboration": {
                  "name": "Kunst rett vest",
                },
                "office": "GUIDE",
                "wording": "Historien om Dikemark sykehus ved",
              },
              {
                "activity": "Cooperation with Dikemark museum",
                "affiliation": {
                  "name": "Dikemark museum",
                },
                "collaboration": {
                  "name": "Kunst rett vest",
                },
                "office": "CONTACT_PERSON",
                "wording": "kontaktperson",
              },
            ],
          },
        }
      `);
    });
  });
}
