import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the secretariat of 2016. */
export function secretariatOf2016(hub: () => TestHub): void {
  describe('the secretariat of 2016', () => {
    it('combines three printed lists and returns the certainty of each role', async () => {
      expect(
        await hub().data(`{
        personRoles(filter: { bodyId: { equals: "sekretariatet" } }, orderBy: LIST_POSITION_ASC) {
          nodes { listPosition person { name } office wording projectWording sharePercent collaboration { name } certainty }
        }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "personRoles": {
            "nodes": [
              {
                "certainty": "STATED",
                "collaboration": null,
                "listPosition": 1,
                "office": "GENERAL_MANAGER",
                "person": {
                  "name": "Nina Solberg",
                },
                "projectWording": null,
                "sharePercent": null,
                "wording": "Daglig leder",
              },
              {
                "certainty": "DERIVED",
                "collaboration": {
                  "name": "Kommunehelsesamarbeidet",
                },
                "listPosition": 2,
                "office": "COORDINATOR",
                "person": {
                  "name": "Kari Engen Sørensen",
                },
                "projectWording": "Kommunehelsesamarbeidet",
                "sharePercent": 75,
                "wording": "Koordinator",
              },
              {
                "certainty": "DERIVED",
                "collaboration": {
                  "name": "KomUt: elektronisk meldingsutveksling",
                },
                "listPosition": 3,
                "office": "PROJECT_MANAGER",
                "person": {
                  "name": "Kjetil Axelsen",
                },
                "projectWording": "KomUt",
                "sharePercent": null,
                "wording": "Prosjektleder",
              },
              {
                "certainty": "PUBLIC",
                "collaboration": {
                  "name": "Kunst rett vest",
                },
                "listPosition": 4,
                "office": "PROJECT_MANAGER",
                "person": {
                  "name": "Lena Hansson",
                },
                "projectWording": "Kunst rett vest",
                "sharePercent": 100,
                "wording": "Prosjektleder",
              },
              {
                "certainty": "ASSUMED",
                "collaboration": {
                  "name": "Ungdomssymfonikerne",
                },
                "listPosition": 5,
                "office": "PROJECT_MANAGER",
                "person": {
                  "name": "Sven-Erik Nilssen",
                },
                "projectWording": "Ungdomssymfonikerne (20%)",
                "sharePercent": 20,
                "wording": "Prosjektleder",
              },
              {
                "certainty": "ASSUMED",
                "collaboration": {
                  "name": "IRIS",
                },
                "listPosition": 6,
                "office": "PROJECT_MANAGER",
                "person": {
                  "name": "Liv Andersen",
                },
                "projectWording": "IRIS (20%)",
                "sharePercent": 20,
                "wording": "Prosjektleder",
              },
              {
                "certainty": "DERIVED",
                "collaboration": {
                  "name": "Folkehelse",
                },
                "listPosition": null,
                "office": "RESPONSIBLE",
                "person": {
                  "name": "Kari Engen Sørensen",
                },
                "projectWording": null,
                "sharePercent": 25,
                "wording": "ledelse av fokusområdet Folkehelse",
              },
            ],
          },
        }
      `);
    });

    it('returns the cover lists with their unequal lengths', async () => {
      const keys = ['medlemmer', 'stillinger', 'ordforere', 'prosjekter', 'radmenn', 'navn'];
      const ids = JSON.stringify(keys.map((key) => `CoverList:${key}`));
      const { coverLists } = await hub().data<{ coverLists: object[] }>(
        `{ coverLists: nodes(ids: ${ids}) { ... on CoverList { heading title(language: EN) entryCount } } }`,
      );
      expect(coverLists).toMatchInlineSnapshot(`
        [
          {
            "entryCount": 17,
            "heading": "Kommune:",
            "title": "Members",
          },
          {
            "entryCount": 6,
            "heading": "Sekretariat:",
            "title": "Positions of the secretariat",
          },
          {
            "entryCount": 17,
            "heading": "Ordførere:",
            "title": "Mayors and county mayors",
          },
          {
            "entryCount": 5,
            "heading": null,
            "title": "Projects of the secretariat",
          },
          {
            "entryCount": 17,
            "heading": "Rådmenn:",
            "title": "Chief executives of municipalities and county authorities",
          },
          {
            "entryCount": 6,
            "heading": null,
            "title": "Names of the secretariat",
          },
        ]
      `);
    });
  });
}
