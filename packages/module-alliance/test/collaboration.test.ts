import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

const hub = useTestHub([allianceModule]);

describe('partner organisations', () => {
  it('returns the collaborations of a partner with its role in each', async () => {
    expect(
      await hub().data(`{
        body(id: "vestre-viken-hf") { involvements { totalCount nodes { role collaboration { name } sources { document line } } } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "body": {
          "involvements": {
            "nodes": [
              {
                "collaboration": {
                  "name": "Alert (nå ProAct)",
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
                  "name": "Hjem-hjem",
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
                  "name": "Kommunehelsesamarbeidet",
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
                  "name": "Læring og mestring",
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
                  "name": "Portal for styringsinformasjon",
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
                  "name": "KomUt: elektronisk meldingsutveksling",
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
                  "name": "Forpliktende samhandlingsmodell for psykisk helse og rus",
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

  it('returns the partners and data sources of the steering data portal', async () => {
    expect(
      await hub().data(`{
        collaboration(id: "styringsdata") { moduleName period { from start { precision } } partners { nodes { role body { name } } } }
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
            "start": {
              "precision": "MONTH",
            },
          },
        },
      }
    `);
  });

  it('lists the funders', async () => {
    const { collaborations } = await hub().data<{
      collaborations: {
        nodes: {
          partners: {
            totalCount: number;
            nodes: {
              collaboration: { name: string };
              body: { name: string } | null;
              countyAuthority: { name: string } | null;
              year: number | null;
            }[];
          };
        }[];
      };
    }>(`{
      collaborations(first: 50) { nodes { partners(filter: { role: [FUNDER] }) {
        totalCount
        nodes { collaboration { name } body { name } countyAuthority { name } year }
      } } }
    }`);
    const pages = collaborations.nodes.map(({ partners }) => partners);
    const funders = pages
      .flatMap(({ nodes }) => nodes)
      .map(({ collaboration, body, countyAuthority, year }) => [
        collaboration.name,
        body?.name ?? null,
        countyAuthority?.name ?? null,
        year,
      ]);
    expect(funders).toEqual([
      ['Forskningsprosjektet om delingsøkonomi', 'Norges forskningsråd', null, null],
      ['IRIS', 'Sparebankstiftelsen DNB', null, 2015],
      ['KomUt: elektronisk meldingsutveksling', 'Helsedirektoratet', null, 2016],
      [
        'Forpliktende samhandlingsmodell for psykisk helse og rus',
        'Fylkesmannen i Oslo og Akershus',
        null,
        2016,
      ],
      ['Vestregionens drift', 'Helsedirektoratet', null, 2014],
      ['Kunst rett vest', null, 'Akershus fylkeskommune', 2016],
      ['Kunst rett vest', null, 'Buskerud fylkeskommune', 2016],
      ['Kunst rett vest', 'Norsk kulturråd', null, 2016],
      ['Kunst rett vest', 'Viken fylkeskommune', null, null],
      ['Kommunehelsesamarbeidet', 'Fylkesmannen i Oslo og Akershus', null, 2016],
    ]);
    expect(pages.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(10);
  });
});
