import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of a merger. */
export function merger(hub: () => TestHub): void {
  describe('a merger', () => {
    it('ends the old municipalities and begins a new one with its own number', async () => {
      expect(
        await hub().data(`{
        municipality(id: "asker") {
          number(asOf: "2016-01-01")
          later: number(asOf: "2020-01-01")
          successors { name number(asOf: "2024-06-01") county(asOf: "2024-06-01") { name } predecessors { name } }
        }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "later": null,
          "number": "0220",
          "successors": [
            {
              "county": {
                "name": "Akershus",
              },
              "name": "Asker",
              "number": "3203",
              "predecessors": [
                {
                  "name": "Asker",
                },
                {
                  "name": "Hurum",
                },
                {
                  "name": "Røyken",
                },
              ],
            },
          ],
        },
      }
    `);
    });

    it('returns the name of a predecessor outside the data set', async () => {
      expect(
        await hub().data(`{
        municipality(id: "holmestrand-2020") {
          predecessors { name }
          territorialChanges {
            effectiveOn
            kind
            formerAreas { municipality { name } outsideName outsideNumber outsideNote(language: EN) }
            newAreas { municipality { name } formingChange { note } }
          }
        }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "municipality": {
            "predecessors": [
              {
                "name": "Sande",
              },
            ],
            "territorialChanges": [
              {
                "effectiveOn": "2020-01-01",
                "formerAreas": [
                  {
                    "municipality": {
                      "name": "Sande",
                    },
                    "outsideName": null,
                    "outsideNote": null,
                    "outsideNumber": null,
                  },
                  {
                    "municipality": null,
                    "outsideName": "Holmestrand",
                    "outsideNote": "Itself a merger of Holmestrand (0702) and Hof (0714) on 1 January 2018; not in this data set.",
                    "outsideNumber": "0715",
                  },
                ],
                "kind": "MERGER",
                "newAreas": [
                  {
                    "formingChange": {
                      "note": "Holmestrand ligger utenfor Vestregionen og Kommunehelsesamarbeidet; Sandes medlemskap ble ikke videreført.",
                    },
                    "municipality": {
                      "name": "Holmestrand",
                    },
                  },
                ],
              },
            ],
          },
        }
      `);
    });
  });
}
