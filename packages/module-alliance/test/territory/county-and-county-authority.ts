import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of county and county authority. */
export function countyAndCountyAuthority(hub: () => TestHub): void {
  describe('county and county authority', () => {
    it('are separate, and both of Viken exist from 2020 to 2023', async () => {
      expect(
        await hub().data(`{
        county(id: "viken") { number(asOf: "2021-01-01") bordersNote(language: EN) predecessors { kind predecessor { name } } successors { kind successor { name } } }
        countyAuthority(id: "viken-fk") { name period { from to } county { name } predecessors { predecessor { name } } successors { successor { name } } }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "county": {
          "bordersNote": "Also took in Jevnaker and Lunner from Oppland and Svelvik from Vestfold.",
          "number": "30",
          "predecessors": [
            {
              "kind": "MERGER",
              "predecessor": {
                "name": "Akershus",
              },
            },
            {
              "kind": "MERGER",
              "predecessor": {
                "name": "Buskerud",
              },
            },
            {
              "kind": "MERGER",
              "predecessor": {
                "name": "Østfold",
              },
            },
          ],
          "successors": [
            {
              "kind": "SPLIT",
              "successor": {
                "name": "Akershus",
              },
            },
            {
              "kind": "SPLIT",
              "successor": {
                "name": "Buskerud",
              },
            },
            {
              "kind": "SPLIT",
              "successor": {
                "name": "Østfold",
              },
            },
          ],
        },
        "countyAuthority": {
          "county": {
            "name": "Viken",
          },
          "name": "Viken fylkeskommune",
          "period": {
            "from": "2020-01-01",
            "to": "2024-01-01",
          },
          "predecessors": [
            {
              "predecessor": {
                "name": "Akershus fylkeskommune",
              },
            },
            {
              "predecessor": {
                "name": "Buskerud fylkeskommune",
              },
            },
            {
              "predecessor": {
                "name": "Østfold fylkeskommune",
              },
            },
          ],
          "successors": [
            {
              "successor": {
                "name": "Akershus fylkeskommune",
              },
            },
            {
              "successor": {
                "name": "Buskerud fylkeskommune",
              },
            },
          ],
        },
      }
    `);
    });
  });
}
