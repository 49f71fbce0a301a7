import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

describe('the register of partner organisations', () => {
  it('says what a partner takes part in, and as what', async () => {
    expect(
      await hub.data(`{
        body(id: "vestre-viken-hf") { involvements { totalCount nodes { role collaboration { title } sources { document line } } } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "body": {
          "involvements": {
            "nodes": [
              {
                "collaboration": {
                  "title": "Alert (nå ProAct)",
                },
                "role": "PARTNER",
                "sources": [
                  {
                    "document": "arsrapport-2016",
                    "line": 288,
                  },
                ],
              },
              {
                "collaboration": {
                  "title": "Hjem-hjem",
                },
                "role": "LEADER",
                "sources": [
                  {
                    "document": "arsrapport-2016",
                    "line": 265,
                  },
                ],
              },
              {
                "collaboration": {
                  "title": "Kommunehelsesamarbeidet",
                },
                "role": "PARTNER",
                "sources": [
                  {
                    "document": "arsrapport-2016",
                    "line": 302,
                  },
                ],
              },
              {
                "collaboration": {
                  "title": "Læring og mestring",
                },
                "role": "PARTNER",
                "sources": [
                  {
                    "document": "arsrapport-2016",
                    "line": 292,
                  },
                  {
                    "document": "arsrapport-2016",
                    "line": 292,
                  },
                ],
              },
              {
                "collaboration": {
                  "title": "Portal for styringsinformasjon",
                },
                "role": "PARTNER",
                "sources": [
                  {
                    "document": "arsrapport-2016",
                    "line": 277,
                  },
                ],
              },
              {
                "collaboration": {
                  "title": "KomUt: elektronisk meldingsutveksling",
                },
                "role": "PARTNER",
                "sources": [
                  {
                    "document": "arsrapport-2016",
                    "line": 320,
                  },
                ],
              },
              {
                "collaboration": {
                  "title": "Forpliktende samhandlingsmodell for psykisk helse og rus",
                },
                "role": "PARTNER",
                "sources": [
                  {
                    "document": "arsrapport-2016",
                    "line": 273,
                  },
                ],
              },
            ],
            "totalCount": 7,
          },
        },
      }
    `);
  });

  it('says who made the portal and where its data come from', async () => {
    expect(
      await hub.data(`{
        collaboration(id: "styringsdata") { moduleName period { from fromPrecision } partners { nodes { role body { name } } } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "collaboration": {
          "moduleName": "steering-data",
          "partners": {
            "nodes": [
              {
                "body": {
                  "name": "Vestregionen",
                },
                "role": "PARTNER",
              },
              {
                "body": {
                  "name": "Vestre Viken HF",
                },
                "role": "PARTNER",
              },
              {
                "body": {
                  "name": "Helse Sør-Øst RHF",
                },
                "role": "PARTNER",
              },
              {
                "body": {
                  "name": "Microsoft",
                },
                "role": "PARTNER",
              },
              {
                "body": {
                  "name": "Norsk pasientregister",
                },
                "role": "DATA_SOURCE",
              },
              {
                "body": {
                  "name": "Statistisk sentralbyrå",
                },
                "role": "DATA_SOURCE",
              },
              {
                "body": {
                  "name": "Kommunedata",
                },
                "role": "DATA_SOURCE",
              },
            ],
          },
          "period": {
            "from": "2016-11-01",
            "fromPrecision": "MONTH",
          },
        },
      }
    `);
  });

  it('lists who gave money', async () => {
    expect(
      await hub.data(`{
        collaborationPartners(filter: { role: [FUNDER] }, first: 20) {
          totalCount
          nodes { collaboration { title } body { name } countyAuthority { name } year }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "collaborationPartners": {
          "nodes": [
            {
              "body": {
                "name": "Norges forskningsråd",
              },
              "collaboration": {
                "title": "Forskningsprosjektet om delingsøkonomi",
              },
              "countyAuthority": null,
              "year": null,
            },
            {
              "body": {
                "name": "Sparebankstiftelsen DNB",
              },
              "collaboration": {
                "title": "IRIS",
              },
              "countyAuthority": null,
              "year": 2015,
            },
            {
              "body": {
                "name": "Fylkesmannen i Oslo og Akershus",
              },
              "collaboration": {
                "title": "Kommunehelsesamarbeidet",
              },
              "countyAuthority": null,
              "year": 2016,
            },
            {
              "body": {
                "name": "Helsedirektoratet",
              },
              "collaboration": {
                "title": "KomUt: elektronisk meldingsutveksling",
              },
              "countyAuthority": null,
              "year": 2016,
            },
            {
              "body": {
                "name": "Helsedirektoratet",
              },
              "collaboration": {
                "title": "Vestregionens drift",
              },
              "countyAuthority": null,
              "year": 2014,
            },
            {
              "body": null,
              "collaboration": {
                "title": "Kunst rett vest",
              },
              "countyAuthority": {
                "name": "Akershus fylkeskommune",
              },
              "year": 2016,
            },
            {
              "body": null,
              "collaboration": {
                "title": "Kunst rett vest",
              },
              "countyAuthority": {
                "name": "Buskerud fylkeskommune",
              },
              "year": 2016,
            },
            {
              "body": {
                "name": "Norsk kulturråd",
              },
              "collaboration": {
                "title": "Kunst rett vest",
              },
              "countyAuthority": null,
              "year": 2016,
            },
            {
              "body": {
                "name": "Viken fylkeskommune",
              },
              "collaboration": {
                "title": "Kunst rett vest",
              },
              "countyAuthority": null,
              "year": null,
            },
            {
              "body": {
                "name": "Fylkesmannen i Oslo og Akershus",
              },
              "collaboration": {
                "title": "Forpliktende samhandlingsmodell for psykisk helse og rus",
              },
              "countyAuthority": null,
              "year": 2016,
            },
          ],
          "totalCount": 10,
        },
      }
    `);
  });
});
