import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the secretariat of 2016. */
export function secretariatOf2016(hub: () => TestHub): void {
  describe('the secretariat of 2016', () => {
    it('combines three printed lists and returns the certainty of each role', async () => {
      expect(
        await hub().data(`{
        personRoles(filter: { bodyId: { equals: "sekretariatet" } }, orderBy: LIST_POSITION_ASC) {
          nodes { listPosition person { name } title wording projectWording sharePercent collaboration { title } certainty }
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
              "person": {
                "name": "Nina Solberg",
              },
              "projectWording": null,
              "sharePercent": null,
              "title": "GENERAL_MANAGER",
              "wording": "Daglig leder",
            },
            {
              "certainty": "DERIVED",
              "collaboration": {
                "title": "Kommunehelsesamarbeidet",
              },
              "listPosition": 2,
              "person": {
                "name": "Kari Engen Sørensen",
              },
              "projectWording": "Kommunehelsesamarbeidet",
              "sharePercent": 75,
              "title": "COORDINATOR",
              "wording": "Koordinator",
            },
            {
              "certainty": "DERIVED",
              "collaboration": {
                "title": "KomUt: elektronisk meldingsutveksling",
              },
              "listPosition": 3,
              "person": {
                "name": "Kjetil Axelsen",
              },
              "projectWording": "KomUt",
              "sharePercent": null,
              "title": "PROJECT_MANAGER",
              "wording": "Prosjektleder",
            },
            {
              "certainty": "PUBLIC",
              "collaboration": {
                "title": "Kunst rett vest",
              },
              "listPosition": 4,
              "person": {
                "name": "Lena Hansson",
              },
              "projectWording": "Kunst rett vest",
              "sharePercent": 100,
              "title": "PROJECT_MANAGER",
              "wording": "Prosjektleder",
            },
            {
              "certainty": "ASSUMED",
              "collaboration": {
                "title": "Ungdomssymfonikerne",
              },
              "listPosition": 5,
              "person": {
                "name": "Sven-Erik Nilssen",
              },
              "projectWording": "Ungdomssymfonikerne (20%)",
              "sharePercent": 20,
              "title": "PROJECT_MANAGER",
              "wording": "Prosjektleder",
            },
            {
              "certainty": "ASSUMED",
              "collaboration": {
                "title": "IRIS",
              },
              "listPosition": 6,
              "person": {
                "name": "Liv Andersen",
              },
              "projectWording": "IRIS (20%)",
              "sharePercent": 20,
              "title": "PROJECT_MANAGER",
              "wording": "Prosjektleder",
            },
            {
              "certainty": "DERIVED",
              "collaboration": {
                "title": "Folkehelse",
              },
              "listPosition": null,
              "person": {
                "name": "Kari Engen Sørensen",
              },
              "projectWording": null,
              "sharePercent": 25,
              "title": "RESPONSIBLE",
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
