import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

describe('offices', () => {
  it('say who was mayor of Modum in 2016, with sources', async () => {
    expect(
      await hub.data(`{
        municipality(id: "modum") {
          mayors(asOf: "2016-06-30") { person { name } wording periodBasis body { name } sources { document section line words } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "mayors": [
            {
              "body": {
                "name": "Styringsgruppen",
              },
              "periodBasis": "LISTED_YEAR",
              "person": {
                "name": "Ståle Versland",
              },
              "sources": [
                {
                  "document": "arsrapport-2016",
                  "line": 41,
                  "section": "Ordførere",
                  "words": "Ståle Versland",
                },
                {
                  "document": "arsrapport-2016",
                  "line": 32,
                  "section": "Ordførere",
                  "words": "Ordførere:",
                },
                {
                  "document": "arsrapport-2016",
                  "line": 12,
                  "section": "Kommune",
                  "words": "Modum",
                },
              ],
              "wording": "Ordførere",
            },
          ],
        },
      }
    `);
  });

  it('say who were chief executives of Hole, and that their order is derived', async () => {
    expect(
      await hub.data(`{
        municipality(id: "hole") {
          chiefExecutives { person { name } successionOrder successionCount certainty reasoning sources { line words } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "chiefExecutives": [
            {
              "certainty": "DERIVED",
              "person": {
                "name": "Ståle Tangstuen",
              },
              "reasoning": "De to navnene står med skråstrek mellom seg; at de fulgte etter hverandre i løpet av 2016, og i den rekkefølgen, er lest ut av skrivemåten.",
              "sources": [
                {
                  "line": 63,
                  "words": "Ståle Tangstuen / Torger Ødegaard",
                },
                {
                  "line": 58,
                  "words": "Rådmenn:",
                },
                {
                  "line": 8,
                  "words": "Hole",
                },
              ],
              "successionCount": 2,
              "successionOrder": 1,
            },
            {
              "certainty": "DERIVED",
              "person": {
                "name": "Torger Ødegaard",
              },
              "reasoning": "De to navnene står med skråstrek mellom seg; at de fulgte etter hverandre i løpet av 2016, og i den rekkefølgen, er lest ut av skrivemåten.",
              "sources": [
                {
                  "line": 63,
                  "words": "Ståle Tangstuen / Torger Ødegaard",
                },
                {
                  "line": 58,
                  "words": "Rådmenn:",
                },
                {
                  "line": 8,
                  "words": "Hole",
                },
              ],
              "successionCount": 2,
              "successionOrder": 2,
            },
          ],
        },
      }
    `);
  });

  it('of a county authority are county mayor and county chief executive, under the mayors’ heading', async () => {
    expect(
      await hub.data(`{
        countyAuthority(id: "akershus-fk") {
          countyMayors { person { name } wording }
          countyChiefExecutives { person { name } wording }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "countyAuthority": {
          "countyChiefExecutives": [
            {
              "person": {
                "name": "Tron Bamrud",
              },
              "wording": "Rådmenn",
            },
          ],
          "countyMayors": [
            {
              "person": {
                "name": "Anette Solli",
              },
              "wording": "Ordførere",
            },
          ],
        },
      }
    `);
  });

  it('of the chair go from Øvre Eiker to Bærum', async () => {
    expect(
      await hub.data(`{
        body(id: "styringsgruppen") { chairs { person { name } wording municipality { name } period { from to fromPrecision } periodBasis certainty } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "body": {
          "chairs": [
            {
              "certainty": "DERIVED",
              "municipality": {
                "name": "Øvre Eiker",
              },
              "period": {
                "from": "2016-01-01",
                "fromPrecision": "YEAR",
                "to": "2017-01-01",
              },
              "periodBasis": "LISTED_YEAR",
              "person": {
                "name": "Ann Sire Fjerdingsstad",
              },
              "wording": "Leder Vestregionens styringsgruppe",
            },
            {
              "certainty": "STATED",
              "municipality": {
                "name": "Øvre Eiker",
              },
              "period": {
                "from": "2017-03-01",
                "fromPrecision": "MONTH",
                "to": "2017-04-01",
              },
              "periodBasis": "POINT_IN_TIME",
              "person": {
                "name": "Ann Sire Fjerdingsstad",
              },
              "wording": "Leder Vestregionens styringsgruppe",
            },
            {
              "certainty": "STATED",
              "municipality": {
                "name": "Øvre Eiker",
              },
              "period": {
                "from": "2017-03-18",
                "fromPrecision": "DAY",
                "to": "2017-03-19",
              },
              "periodBasis": "POINT_IN_TIME",
              "person": {
                "name": "Ann Sire Fjerdingsstad",
              },
              "wording": "Styreleder",
            },
            {
              "certainty": "PUBLIC",
              "municipality": {
                "name": "Bærum",
              },
              "period": {
                "from": "2018-01-01",
                "fromPrecision": "YEAR",
                "to": "2019-01-01",
              },
              "periodBasis": "LISTED_YEAR",
              "person": {
                "name": "Lisbeth Hammer Krogh",
              },
              "wording": "leder",
            },
          ],
        },
      }
    `);
  });

  it('number 17 mayors and 20 chief executives in 2016', async () => {
    expect(
      await hub.data(`{
        mayors: personRoles(filter: { title: [MAYOR, COUNTY_MAYOR], bodyId: { equals: "styringsgruppen" } }, asOf: "2016-01-01", first: 0) { totalCount }
        executives: personRoles(filter: { title: [CHIEF_EXECUTIVE, COUNTY_CHIEF_EXECUTIVE] }, asOf: "2016-01-01", first: 1) { totalCount }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "executives": {
          "totalCount": 20,
        },
        "mayors": {
          "totalCount": 17,
        },
      }
    `);
  });
});

describe('the secretariat of 2016', () => {
  it('is put together from three lists, and says how surely', async () => {
    expect(
      await hub.data(`{
        personRoles(filter: { bodyId: { equals: "sekretariatet" } }, orderBy: { field: LIST_POSITION }) {
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

  it('stands on the cover in lists of unequal length', async () => {
    expect(await hub.data(`{ coverLists { nodes { heading title(language: EN) entryCount } } }`))
      .toMatchInlineSnapshot(`
      {
        "coverLists": {
          "nodes": [
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
          ],
        },
      }
    `);
  });
});

describe('a person', () => {
  it('has the spellings of other sources', async () => {
    expect(
      await hub.data(
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

  it('is named in the role a source gives', async () => {
    expect(
      await hub.data(`{
        person(id: "wenche-iversen") { roles { title wording activity(language: EN) affiliation { name } collaboration { title } } }
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
                "title": "Kunst rett vest",
              },
              "title": "GUIDE",
              "wording": "Historien om Dikemark sykehus ved",
            },
            {
              "activity": "Cooperation with Dikemark museum",
              "affiliation": {
                "name": "Dikemark museum",
              },
              "collaboration": {
                "title": "Kunst rett vest",
              },
              "title": "CONTACT_PERSON",
              "wording": "kontaktperson",
            },
          ],
        },
      }
    `);
  });
});
