import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Declares the tests of fields that health adds to bodies, and of facts that other modules store too. */
export function healthOfBodies(hub: () => TestHub): void {
  describe('fields of health on bodies', () => {
    it('show the boards, projects, networks and grants of a body', async () => {
      expect(
        await hub().data(`{
        osu: body(id: "osu") { health { boards { kind parties { body { name } } years { year meetingCount } } } }
        trust: body(id: "vestre-viken-hf") {
          health { projectsLed { title } carePathways { title } events { title } }
        }
        centre: body(id: "asker-dps") { health { collaborationModelRollouts { municipality { name } status } } }
        giver: body(id: "fylkesmannen-oslo-akershus") { health { grantsGiven { amountNok recipientBody { name } } } }
        science: body(id: "vitensenteret-helse-og-teknologi") { health { networks { body { name } } events { title } } }
        owner: body(id: "norsk-helsenett") { health { komutProjects { shortName } } }
        register: body(id: "norsk-pasientregister") { health { steeringPortals { title } } }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "centre": {
            "health": {
              "collaborationModelRollouts": [
                {
                  "municipality": {
                    "name": "Asker",
                  },
                  "status": "IMPLEMENTED",
                },
                {
                  "municipality": {
                    "name": "Hurum",
                  },
                  "status": "IMPLEMENTED",
                },
                {
                  "municipality": {
                    "name": "Røyken",
                  },
                  "status": "IMPLEMENTED",
                },
              ],
            },
          },
          "giver": {
            "health": {
              "grantsGiven": [
                {
                  "amountNok": 1000000,
                  "recipientBody": {
                    "name": "Vestregionen",
                  },
                },
              ],
            },
          },
          "osu": {
            "health": {
              "boards": [
                {
                  "kind": "JOINT_COMMITTEE",
                  "parties": [
                    {
                      "body": {
                        "name": "Kommunehelsesamarbeidet",
                      },
                    },
                    {
                      "body": {
                        "name": "Vestre Viken HF",
                      },
                    },
                  ],
                  "years": [
                    {
                      "meetingCount": 3,
                      "year": 2016,
                    },
                  ],
                },
              ],
            },
          },
          "owner": {
            "health": {
              "komutProjects": [
                {
                  "shortName": "KomUt",
                },
              ],
            },
          },
          "register": {
            "health": {
              "steeringPortals": [
                {
                  "title": "Portal for styringsinformasjon",
                },
              ],
            },
          },
          "science": {
            "health": {
              "events": [
                {
                  "title": "Regionale kurs i velferdsteknologi",
                },
              ],
              "networks": [
                {
                  "body": {
                    "name": "Nettverket for velferdsteknologi",
                  },
                },
              ],
            },
          },
          "trust": {
            "health": {
              "carePathways": [
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
              "events": [
                {
                  "title": "Kurs i helsepedagogikk",
                },
                {
                  "title": "Dagskonferanse om læring og mestring",
                },
              ],
              "projectsLed": [
                {
                  "title": "Hjem-hjem",
                },
              ],
            },
          },
        }
      `);
    });

    it('agree with the alliance on members and with the economy on grants', async () => {
      const { checks } = await hub().data<{
        checks: { findings: { check: string | null; id: string; status: string }[] };
      }>(`{ checks(module: "health") { findings { check id status } } }`);
      const comparisons = ['health-members-of-the-body', 'health-grants-in-the-accounts'];
      expect(checks.findings.filter(({ check }) => comparisons.includes(check ?? ''))).toEqual([
        {
          check: 'health-grants-in-the-accounts',
          id: 'health/health-grants-in-the-accounts/fylkesmannen-2016',
          status: 'CONSISTENT',
        },
        {
          check: 'health-grants-in-the-accounts',
          id: 'health/health-grants-in-the-accounts/helsedirektoratet-komut-2016',
          status: 'CONSISTENT',
        },
        {
          check: 'health-members-of-the-body',
          id: 'health/health-members-of-the-body/kommunehelsesamarbeidet',
          status: 'CONSISTENT',
        },
      ]);
    });
  });
}
