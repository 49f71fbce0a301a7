import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

describe('a merger', () => {
  it('ends the old municipalities and begins a new one with a number of its own', async () => {
    expect(
      await hub.data(`{
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

  it('names a predecessor outside the data set', async () => {
    expect(
      await hub.data(`{
        municipality(id: "holmestrand-2020") {
          predecessors { name }
          origin {
            date
            successions { predecessor { name } predecessorOutsideName predecessorOutsideNumber predecessorOutsideNote(language: EN) }
          }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "origin": {
            "date": "2020-01-01",
            "successions": [
              {
                "predecessor": {
                  "name": "Sande",
                },
                "predecessorOutsideName": null,
                "predecessorOutsideNote": null,
                "predecessorOutsideNumber": null,
              },
              {
                "predecessor": null,
                "predecessorOutsideName": "Holmestrand",
                "predecessorOutsideNote": "Itself a merger of Holmestrand (0702) and Hof (0714) on 1 January 2018; not in this data set.",
                "predecessorOutsideNumber": "0715",
              },
            ],
          },
          "predecessors": [
            {
              "name": "Sande",
            },
          ],
        },
      }
    `);
  });
});

describe('a new number alone', () => {
  it('leaves the municipality as it is, under the name of the period', async () => {
    expect(
      await hub.data(`{
        municipality(id: "nes") { name officialName successors { name } numbers { number name period { from to } } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "name": "Nes",
          "numbers": [
            {
              "name": "Nes",
              "number": "0616",
              "period": {
                "from": null,
                "to": "2020-01-01",
              },
            },
            {
              "name": "Nesbyen",
              "number": "3040",
              "period": {
                "from": "2020-01-01",
                "to": "2024-01-01",
              },
            },
            {
              "name": "Nesbyen",
              "number": "3322",
              "period": {
                "from": "2024-01-01",
                "to": null,
              },
            },
          ],
          "officialName": "Nes (Buskerud)",
          "successors": [],
        },
      }
    `);
  });
});

describe('population', () => {
  it('is that of the last 1 January, for the unit that had the number', async () => {
    expect(
      await hub.data(`{
        drammen: municipality(id: "drammen") { population(asOf: "2016-06-01") after: population(asOf: "2015-12-31") }
        merged: municipality(id: "drammen-2020") { before: population(asOf: "2019-01-01") population(asOf: "2020-01-01") }
        municipalityPopulation(id: "baerum.2016") { population publishedNumber sources { document words } }
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
          ],
        },
      }
    `);
  });
});

describe('county and county authority', () => {
  it('are kept apart, and Viken came and went', async () => {
    expect(
      await hub.data(`{
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

describe('regions of municipalities and hospitals', () => {
  it('are given for the old units', async () => {
    expect(
      await hub.data(`{
        municipality(id: "hurum") {
          subregions { subregion { name } }
          hospitalAreas { hospital { name } districtPsychiatricCentre { name } certainty }
        }
        subregion(id: "midt-buskerud") { municipalities { municipality { name } } sources { url } }
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
