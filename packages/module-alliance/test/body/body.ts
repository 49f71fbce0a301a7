import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of a body’s own fields. */
export function body(hub: () => TestHub): void {
  describe('a body', () => {
    it('returns parent, legal person, seats, successors and name variants', async () => {
      expect(
        await hub().data(`{
        styringsgruppen: body(id: "styringsgruppen") { kind level(language: EN) parent { name } legalPerson { name registeredOn register } }
        board: body(id: "khs-samarbeidsstyret") {
          parent { name } seatCount termYears minMeetingsPerYear predecessors { predecessor { name } } seats { constituency subregion { name } municipality { name } }
        }
        health: body(id: "helse-sor-ost-rhf") { nameVariants { name kind sources { document line } } }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "board": {
          "minMeetingsPerYear": 4,
          "parent": {
            "name": "Kommunehelsesamarbeidet",
          },
          "predecessors": [
            {
              "predecessor": {
                "name": "Kommunehelsesamarbeidets eiermøte",
              },
            },
            {
              "predecessor": {
                "name": "Kommunehelsesamarbeidets styre",
              },
            },
          ],
          "seatCount": 7,
          "seats": [
            {
              "constituency": "Ringeriksregionen",
              "municipality": null,
              "subregion": {
                "name": "Ringeriksregionen",
              },
            },
            {
              "constituency": "Hallingdal",
              "municipality": null,
              "subregion": {
                "name": "Hallingdal",
              },
            },
            {
              "constituency": "Midt-Buskerud",
              "municipality": null,
              "subregion": {
                "name": "Midt-Buskerud",
              },
            },
            {
              "constituency": "Drammensområdet",
              "municipality": null,
              "subregion": {
                "name": "Drammensregionen",
              },
            },
            {
              "constituency": "Kongsbergregionen",
              "municipality": null,
              "subregion": {
                "name": "Kongsbergregionen",
              },
            },
            {
              "constituency": "Asker",
              "municipality": {
                "name": "Asker",
              },
              "subregion": null,
            },
            {
              "constituency": "Bærum",
              "municipality": {
                "name": "Bærum",
              },
              "subregion": null,
            },
          ],
          "termYears": 4,
        },
        "health": {
          "nameVariants": [
            {
              "kind": "ALIAS",
              "name": "Helse Sør-Øst",
              "sources": [
                {
                  "document": "arsrapport-2016",
                  "line": 93,
                },
              ],
            },
            {
              "kind": "SPELLING",
              "name": "Helse Sør-øst",
              "sources": [
                {
                  "document": "arsrapport-2016",
                  "line": 277,
                },
              ],
            },
            {
              "kind": "SPELLING",
              "name": "Helse Sørøst",
              "sources": [
                {
                  "document": "sak-24-2017",
                  "line": 74,
                },
              ],
            },
          ],
        },
        "styringsgruppen": {
          "kind": "STEERING_GROUP",
          "legalPerson": {
            "name": "Vestregionens Styringsgruppe",
            "register": "Enhetsregisteret",
            "registeredOn": "2008-01-01",
          },
          "level": "highest body between the general assemblies",
          "parent": {
            "name": "Vestregionen",
          },
        },
      }
    `);
    });

    it('is found by its name, by a misprint and by an abbreviation', async () => {
      const first = async (text: string) => {
        const { search } = await hub().data<{
          search: { hits: { type: string; title: string }[] };
        }>(`query ($text: String!) { search(text: $text, first: 1) { hits { type title } } }`, {
          variables: { text },
        });
        return search.hits.map(({ type, title }) => `${type} ${title}`);
      };
      expect(await first('ovre eiker')).toEqual(['Municipality Øvre Eiker']);
      expect(await first('microsoft')).toEqual(['Body Microsoft']);
      expect(await first('Vester Viken')).toEqual(['Body Vestre Viken HF']);
      expect(await first('KHS')).toEqual(['Body Kommunehelsesamarbeidet']);
    });
  });
}
