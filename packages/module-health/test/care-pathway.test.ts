import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule]);

describe('care pathways', () => {
  it('are one pathway independent of diagnosis and three of the project Hjem-hjem', async () => {
    const answer = await hub().data(`{
      carePathways { totalCount nodes { title kind status diagnosis(language: EN) project { title } } }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "carePathways": {
          "nodes": [
            {
              "diagnosis": null,
              "kind": "DIAGNOSIS_INDEPENDENT",
              "project": {
                "title": "Modell for diagnoseuavhengige pasientforløp",
              },
              "status": "IN_DEVELOPMENT",
              "title": "Diagnoseuavhengig pasientforløp",
            },
            {
              "diagnosis": "chronic obstructive pulmonary disease",
              "kind": "DIAGNOSIS_SPECIFIC",
              "project": {
                "title": "Hjem-hjem",
              },
              "status": "DEVELOPED",
              "title": "Pasientforløp for kols",
            },
            {
              "diagnosis": "hip fracture",
              "kind": "DIAGNOSIS_SPECIFIC",
              "project": {
                "title": "Hjem-hjem",
              },
              "status": "DEVELOPED",
              "title": "Pasientforløp for hoftebrudd",
            },
            {
              "diagnosis": "harmful use of alcohol",
              "kind": "DIAGNOSIS_SPECIFIC",
              "project": {
                "title": "Hjem-hjem",
              },
              "status": "DEVELOPED",
              "title": "Pasientforløp for uheldig bruk av alkohol",
            },
          ],
          "totalCount": 4,
        },
      }
    `);
  });

  it('of a municipality and its messages are listed from the year of the report that describes them', async () => {
    const pathways = (asOf: string) =>
      hub().data(
        `{ healthCooperations { nodes { members(filter: { municipalityId: { equals: "lier" } }) {
          nodes { municipality { health { carePathways { title } messageExchanges { id } } } }
        } } } }`,
        { asOf },
      );
    const empty = { municipality: { health: { carePathways: [], messageExchanges: [] } } };
    expect(await pathways('2015-12-31')).toEqual({
      healthCooperations: { nodes: [{ members: { nodes: [empty] } }] },
    });
    expect(await pathways('2016-12-31')).toMatchInlineSnapshot(`
      {
        "healthCooperations": {
          "nodes": [
            {
              "members": {
                "nodes": [
                  {
                    "municipality": {
                      "health": {
                        "carePathways": [
                          {
                            "title": "Diagnoseuavhengig pasientforløp",
                          },
                          {
                            "title": "Pasientforløp for kols",
                          },
                          {
                            "title": "Pasientforløp for hoftebrudd",
                          },
                          {
                            "title": "Pasientforløp for uheldig bruk av alkohol",
                          },
                        ],
                        "messageExchanges": [
                          {
                            "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItZXBpa3Jpc2UtaGVsc2VzdGFzam9u",
                          },
                          {
                            "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItZXBpa3Jpc2Utam9yZG1vcnRqZW5lc3Rl",
                          },
                          {
                            "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItZXBpa3Jpc2Uta29tbXVuZQ",
                          },
                          {
                            "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItcGxlaWUtb2ctb21zb3Jnc21lbGRpbmctaGVsc2VzdGFzam9u",
                          },
                          {
                            "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItcGxlaWUtb2ctb21zb3Jnc21lbGRpbmctam9yZG1vcnRqZW5lc3Rl",
                          },
                          {
                            "id": "TWVzc2FnZUV4Y2hhbmdlOmxpZXItcGxlaWUtb2ctb21zb3Jnc21lbGRpbmcta29tbXVuZQ",
                          },
                        ],
                      },
                    },
                  },
                ],
              },
            },
          ],
        },
      }
    `);
  });
});
