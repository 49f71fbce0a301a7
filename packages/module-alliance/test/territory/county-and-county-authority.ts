import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of county and county authority. */
export function countyAndCountyAuthority(hub: () => TestHub): void {
  describe('county and county authority', () => {
    it('are separate, and both of Viken exist from 2020 to 2023', async () => {
      expect(
        await hub().data(`{
        county(id: "viken") { number(asOf: "2021-01-01") bordersNote(language: EN) territorialChanges { effectiveOn kind formerAreas { county { name } } newAreas { county { name } } } }
        countyAuthority(id: "viken-fk") { name period { from to } county { name } territorialChanges { kind formerAreas { countyAuthority { name } } newAreas { countyAuthority { name } } } }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "county": {
            "bordersNote": "Also took in Jevnaker and Lunner from Oppland and Svelvik from Vestfold.",
            "number": "30",
            "territorialChanges": [
              {
                "effectiveOn": "2020-01-01",
                "formerAreas": [
                  {
                    "county": {
                      "name": "Østfold",
                    },
                  },
                  {
                    "county": {
                      "name": "Akershus",
                    },
                  },
                  {
                    "county": {
                      "name": "Buskerud",
                    },
                  },
                ],
                "kind": "MERGER",
                "newAreas": [
                  {
                    "county": {
                      "name": "Viken",
                    },
                  },
                ],
              },
              {
                "effectiveOn": "2024-01-01",
                "formerAreas": [
                  {
                    "county": {
                      "name": "Viken",
                    },
                  },
                ],
                "kind": "SPLIT",
                "newAreas": [
                  {
                    "county": {
                      "name": "Østfold",
                    },
                  },
                  {
                    "county": {
                      "name": "Akershus",
                    },
                  },
                  {
                    "county": {
                      "name": "Buskerud",
                    },
                  },
                ],
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
            "territorialChanges": [
              {
                "formerAreas": [
                  {
                    "countyAuthority": {
                      "name": "Østfold fylkeskommune",
                    },
                  },
                  {
                    "countyAuthority": {
                      "name": "Akershus fylkeskommune",
                    },
                  },
                  {
                    "countyAuthority": {
                      "name": "Buskerud fylkeskommune",
                    },
                  },
                ],
                "kind": "MERGER",
                "newAreas": [
                  {
                    "countyAuthority": {
                      "name": "Viken fylkeskommune",
                    },
                  },
                ],
              },
              {
                "formerAreas": [
                  {
                    "countyAuthority": {
                      "name": "Viken fylkeskommune",
                    },
                  },
                ],
                "kind": "SPLIT",
                "newAreas": [
                  {
                    "countyAuthority": {
                      "name": "Akershus fylkeskommune",
                    },
                  },
                  {
                    "countyAuthority": {
                      "name": "Buskerud fylkeskommune",
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
