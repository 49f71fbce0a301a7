import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Declares the facts about municipalities and bodies. */
export function municipalitiesOfHealth(hub: () => TestHub): void {
  describe('municipalities and bodies', () => {
    it('lead to what they take part in', async () => {
      const answer = await hub().data(`{
      healthCooperationMembers(filter: { municipalityId: { in: ["asker", "drammen-2020", "lier"] } }) {
        nodes {
          municipality {
            healthCooperationMemberships { period { from to } }
            carePathways { title }
            collaborationModelRollouts { status }
            messageExchangeAgreements { knownBy knownByPrecision }
            messageExchanges { status }
            healthCatchments(asOf: "2020-06-01") { area { id } formerMunicipality { id } }
            healthNetworksInitiated { subject }
          }
        }
      }
    }`);
      expect(answer).toMatchInlineSnapshot(`
      {
        "healthCooperationMembers": {
          "nodes": [
            {
              "municipality": {
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
                "collaborationModelRollouts": [
                  {
                    "status": "IMPLEMENTED",
                  },
                ],
                "healthCatchments": [],
                "healthCooperationMemberships": [
                  {
                    "period": {
                      "from": "2009-01-01",
                      "to": "2020-01-01",
                    },
                  },
                ],
                "healthNetworksInitiated": [],
                "messageExchangeAgreements": [
                  {
                    "knownBy": "2016-01-01",
                    "knownByPrecision": "YEAR",
                  },
                ],
                "messageExchanges": [
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "IN_USE",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "IN_USE",
                  },
                ],
              },
            },
            {
              "municipality": {
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
                "collaborationModelRollouts": [],
                "healthCatchments": [
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLXN5a2VodXM",
                    },
                    "formerMunicipality": null,
                  },
                ],
                "healthCooperationMemberships": [
                  {
                    "period": {
                      "from": "2009-01-01",
                      "to": null,
                    },
                  },
                ],
                "healthNetworksInitiated": [
                  {
                    "subject": "velferdsteknologi",
                  },
                ],
                "messageExchangeAgreements": [
                  {
                    "knownBy": "2016-01-01",
                    "knownByPrecision": "YEAR",
                  },
                ],
                "messageExchanges": [
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "IN_USE",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "STARTED",
                  },
                  {
                    "status": "IN_USE",
                  },
                ],
              },
            },
            {
              "municipality": {
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
                "collaborationModelRollouts": [],
                "healthCatchments": [
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLWRwcw",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5OmRyYW1tZW4",
                    },
                  },
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLWRwcw",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5Om5lZHJlLWVpa2Vy",
                    },
                  },
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLWRwcw",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5OnN2ZWx2aWs",
                    },
                  },
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLXN5a2VodXM",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5OmRyYW1tZW4",
                    },
                  },
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLXN5a2VodXM",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5Om5lZHJlLWVpa2Vy",
                    },
                  },
                  {
                    "area": {
                      "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLXN5a2VodXM",
                    },
                    "formerMunicipality": {
                      "id": "TXVuaWNpcGFsaXR5OnN2ZWx2aWs",
                    },
                  },
                ],
                "healthCooperationMemberships": [
                  {
                    "period": {
                      "from": "2020-01-01",
                      "to": null,
                    },
                  },
                ],
                "healthNetworksInitiated": [],
                "messageExchangeAgreements": [],
                "messageExchanges": [],
              },
            },
          ],
        },
      }
    `);
    });

    it('have no pathway before the year whose report tells of it', async () => {
      const pathways = (asOf: string) =>
        hub().data(
          `{ healthCooperationMembers(filter: { municipalityId: { equals: "lier" } }) {
          nodes { municipality { carePathways { title } messageExchanges { id } } }
        } }`,
          { asOf },
        );
      const empty = { municipality: { carePathways: [], messageExchanges: [] } };
      expect(await pathways('2015-12-31')).toEqual({
        healthCooperationMembers: { nodes: [empty] },
      });
      expect(await pathways('2016-12-31')).toMatchInlineSnapshot(`
      {
        "healthCooperationMembers": {
          "nodes": [
            {
              "municipality": {
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
          ],
        },
      }
    `);
    });
  });
}
