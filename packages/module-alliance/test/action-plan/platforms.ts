import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of strategic platforms. */
export function platforms(hub: () => TestHub): void {
  describe('the platforms', () => {
    it('returns the weight that each platform gives each theme', async () => {
      const { platform } = await hub().data<{ platform: { emphases: { theme: object }[] } }>(
        `{ platform: node(id: "StrategicPlatform:strategisk-plattform-2015-2018") { ... on StrategicPlatform {
          emphases { theme { name emphases { emphasis platform { title } } } }
        } } }`,
      );
      expect(platform.emphases.map(({ theme }) => theme)).toMatchInlineSnapshot(`
        [
          {
            "emphases": [
              {
                "emphasis": "STRONG",
                "platform": {
                  "title": "Mål- og strategiprogram for 2012 – 2016",
                },
              },
              {
                "emphasis": "STRONG",
                "platform": {
                  "title": "Strategisk plattform 2015 – 2018",
                },
              },
            ],
            "name": "Areal og transport",
          },
          {
            "emphases": [
              {
                "emphasis": "LESS_THAN_NEXT",
                "platform": {
                  "title": "Mål- og strategiprogram for 2012 – 2016",
                },
              },
              {
                "emphasis": "MORE_THAN_BEFORE",
                "platform": {
                  "title": "Strategisk plattform 2015 – 2018",
                },
              },
            ],
            "name": "Bærekraft",
          },
          {
            "emphases": [
              {
                "emphasis": "STRONG",
                "platform": {
                  "title": "Mål- og strategiprogram for 2012 – 2016",
                },
              },
              {
                "emphasis": "STRONG",
                "platform": {
                  "title": "Strategisk plattform 2015 – 2018",
                },
              },
            ],
            "name": "Helse",
          },
          {
            "emphases": [
              {
                "emphasis": "NEW",
                "platform": {
                  "title": "Strategisk plattform 2015 – 2018",
                },
              },
            ],
            "name": "Kompetanse",
          },
          {
            "emphases": [
              {
                "emphasis": "STRONG",
                "platform": {
                  "title": "Mål- og strategiprogram for 2012 – 2016",
                },
              },
              {
                "emphasis": "STRONG",
                "platform": {
                  "title": "Strategisk plattform 2015 – 2018",
                },
              },
            ],
            "name": "Lokal (nærings)utvikling",
          },
          {
            "emphases": [
              {
                "emphasis": "STRONG",
                "platform": {
                  "title": "Mål- og strategiprogram for 2012 – 2016",
                },
              },
              {
                "emphasis": "STRONG",
                "platform": {
                  "title": "Strategisk plattform 2015 – 2018",
                },
              },
            ],
            "name": "Samarbeid med næringsliv og forskningsmiljøer",
          },
          {
            "emphases": [
              {
                "emphasis": "STRONG",
                "platform": {
                  "title": "Mål- og strategiprogram for 2012 – 2016",
                },
              },
              {
                "emphasis": "MORE_THAN_BEFORE",
                "platform": {
                  "title": "Strategisk plattform 2015 – 2018",
                },
              },
            ],
            "name": "Pådriver og fasilitator for nettverk, arenaer og møteplasser",
          },
        ]
      `);
    });

    it('lists four priority areas in one document and three in the others', async () => {
      const { strategicPlatforms } = await hub().data<{
        strategicPlatforms: { nodes: { priorityAreas: object[] }[] };
      }>(`{ strategicPlatforms { nodes { priorityAreas {
        name isUndisputed listings { rank document { id title } } focusAreas { name kind }
      } } } }`);
      expect(strategicPlatforms.nodes.flatMap(({ priorityAreas }) => priorityAreas))
        .toMatchInlineSnapshot(`
          [
            {
              "focusAreas": [
                {
                  "kind": "PLATFORM",
                  "name": "Arealbruk, transport og knutepunktutvikling",
                },
                {
                  "kind": "PLATFORM",
                  "name": "Framtidig behov for arbeidskraft og kompetanse",
                },
                {
                  "kind": "ADDED",
                  "name": "Inkluderende folkestyre",
                },
              ],
              "isUndisputed": true,
              "listings": [
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTU5LTIwMTQ",
                    "title": "Sak: 59/2014 Handlingsplan 2015",
                  },
                  "rank": 1,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6YXJzcmFwcG9ydC0yMDE2",
                    "title": "Årsrapport 2016 (med regnskap)",
                  },
                  "rank": 1,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTI0LTIwMTc",
                    "title": "Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?",
                  },
                  "rank": 1,
                },
              ],
              "name": "Regional utvikling",
            },
            {
              "focusAreas": [
                {
                  "kind": "PLATFORM",
                  "name": "Kommunehelsesamarbeidet i Vestre Viken tjenesteområde",
                },
                {
                  "kind": "PLATFORM",
                  "name": "Samfunn og folkehelse",
                },
                {
                  "kind": "ADDED",
                  "name": "Brukerstyrt personlig assistanse (BPA)",
                },
                {
                  "kind": "PROJECT",
                  "name": "KomUt",
                },
              ],
              "isUndisputed": true,
              "listings": [
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTU5LTIwMTQ",
                    "title": "Sak: 59/2014 Handlingsplan 2015",
                  },
                  "rank": 2,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6YXJzcmFwcG9ydC0yMDE2",
                    "title": "Årsrapport 2016 (med regnskap)",
                  },
                  "rank": 2,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTI0LTIwMTc",
                    "title": "Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?",
                  },
                  "rank": 2,
                },
              ],
              "name": "Helse",
            },
            {
              "focusAreas": [
                {
                  "kind": "PLATFORM",
                  "name": "Kunst rett vest",
                },
                {
                  "kind": "PLATFORM",
                  "name": "Vestregionens Ungdomssymfoniorkester",
                },
              ],
              "isUndisputed": true,
              "listings": [
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTU5LTIwMTQ",
                    "title": "Sak: 59/2014 Handlingsplan 2015",
                  },
                  "rank": 3,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6YXJzcmFwcG9ydC0yMDE2",
                    "title": "Årsrapport 2016 (med regnskap)",
                  },
                  "rank": 3,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTI0LTIwMTc",
                    "title": "Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?",
                  },
                  "rank": 3,
                },
              ],
              "name": "Kultur",
            },
            {
              "focusAreas": [],
              "isUndisputed": false,
              "listings": [
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTU5LTIwMTQ",
                    "title": "Sak: 59/2014 Handlingsplan 2015",
                  },
                  "rank": 4,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6YXJzcmFwcG9ydC0yMDE2",
                    "title": "Årsrapport 2016 (med regnskap)",
                  },
                  "rank": null,
                },
              ],
              "name": "Forvaltningsreformen",
            },
          ]
        `);
    });
  });
}
