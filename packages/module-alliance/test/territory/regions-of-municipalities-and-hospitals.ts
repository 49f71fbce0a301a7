import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of regions of municipalities and hospitals. */
export function regionsOfMunicipalitiesAndHospitals(hub: () => TestHub): void {
  describe('regions of municipalities and hospitals', () => {
    it('belong to the municipalities that existed before the mergers', async () => {
      expect(
        await hub().data(`{
        municipality(id: "hurum") {
          subregions { subregion { name } }
          hospitalAreas { hospital { name } districtPsychiatricCentre { name } certainty }
        }
        subregion: node(id: "Subregion:midt-buskerud") { ... on Subregion { municipalities { municipality { name } } sources { url } } }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "hospitalAreas": [
            {
              "certainty": "PUBLIC",
              "districtPsychiatricCentre": {
                "name": "Asker DPS",
              },
              "hospital": {
                "name": "Drammen sykehus",
              },
            },
          ],
          "subregions": [],
        },
        "subregion": {
          "municipalities": [
            {
              "municipality": {
                "name": "Krødsherad",
              },
            },
            {
              "municipality": {
                "name": "Modum",
              },
            },
            {
              "municipality": {
                "name": "Sigdal",
              },
            },
          ],
          "sources": [
            {
              "url": "http://www.historieboka.no/Tjenesteomrade/Regionalutvikling/Kommuneregioner/",
            },
          ],
        },
      }
    `);
    });
  });
}
