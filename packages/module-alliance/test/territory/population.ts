import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of population. */
export function population(hub: () => TestHub): void {
  describe('population', () => {
    it('is the figure of the latest 1 January, for the municipality that had the number on that day', async () => {
      expect(
        await hub().data(`{
        drammen: municipality(id: "drammen") { population(asOf: "2016-06-01") after: population(asOf: "2015-12-31") }
        merged: municipality(id: "drammen-2020") { before: population(asOf: "2019-01-01") population(asOf: "2020-01-01") }
        municipalityPopulation: node(id: "MunicipalityPopulation:baerum.2016") { ... on MunicipalityPopulation { population publishedNumber sources { document words } } }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "drammen": {
            "after": 67016,
            "population": 67895,
          },
          "merged": {
            "before": null,
            "population": 101386,
          },
          "municipalityPopulation": {
            "population": 122348,
            "publishedNumber": "0219",
            "sources": [
              {
                "document": "ssb-07459",
                "words": "0219 Bærum, 2016-01-01: 122348",
              },
              {
                "document": "ssb-07459",
                "words": "07459: Befolkning per 1. januar 2016",
              },
            ],
          },
        }
      `);
    });
  });
}
