import { allModules } from '@vesthub/hub/modules';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(allModules);
}, 180_000);

afterAll(() => hub.close());

describe('health as fields of the alliance’s types', () => {
  it('gives a municipality its pathways, models, messages and hospitals', async () => {
    expect(
      await hub.data(`{
        municipality(id: "hurum") {
          name
          healthCooperationMemberships { period { to } cooperation { body { name } } }
          carePathways { title(language: EN) }
          collaborationModelRollouts { status model { title(language: EN) } area { facilityBody { name } } }
          messageExchangeAgreements { trustBody { name } }
          messageExchanges { service status messageKind { title } }
          healthCatchments(asOf: "2016-01-01") { area { facilityBody { name } } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "carePathways": [
            {
              "title": "Care pathway independent of diagnosis",
            },
            {
              "title": "Care pathway for chronic obstructive pulmonary disease",
            },
            {
              "title": "Care pathway for hip fracture",
            },
            {
              "title": "Care pathway for harmful use of alcohol",
            },
          ],
          "collaborationModelRollouts": [
            {
              "area": {
                "facilityBody": {
                  "name": "Asker DPS",
                },
              },
              "model": {
                "title": "Binding collaboration model for mental health and substance abuse",
              },
              "status": "IMPLEMENTED",
            },
          ],
          "healthCatchments": [
            {
              "area": {
                "facilityBody": {
                  "name": "Asker DPS",
                },
              },
            },
            {
              "area": {
                "facilityBody": {
                  "name": "Drammen sykehus",
                },
              },
            },
          ],
          "healthCooperationMemberships": [
            {
              "cooperation": {
                "body": {
                  "name": "Kommunehelsesamarbeidet",
                },
              },
              "period": {
                "to": "2020-01-01",
              },
            },
          ],
          "messageExchangeAgreements": [
            {
              "trustBody": {
                "name": "Vestre Viken HF",
              },
            },
          ],
          "messageExchanges": [
            {
              "messageKind": {
                "title": "epikrise",
              },
              "service": "CHILD_HEALTH_CENTRE",
              "status": "FOLLOWING",
            },
            {
              "messageKind": {
                "title": "epikrise",
              },
              "service": "MIDWIFERY",
              "status": "FOLLOWING",
            },
            {
              "messageKind": {
                "title": "epikrise",
              },
              "service": "HEALTH_AND_CARE",
              "status": "IN_USE",
            },
            {
              "messageKind": {
                "title": "pleie- og omsorgsmelding",
              },
              "service": "CHILD_HEALTH_CENTRE",
              "status": "FOLLOWING",
            },
            {
              "messageKind": {
                "title": "pleie- og omsorgsmelding",
              },
              "service": "MIDWIFERY",
              "status": "FOLLOWING",
            },
            {
              "messageKind": {
                "title": "pleie- og omsorgsmelding",
              },
              "service": "HEALTH_AND_CARE",
              "status": "IN_USE",
            },
          ],
          "name": "Hurum",
        },
      }
    `);
  });

  it('follows the parts of a merged municipality to their hospitals', async () => {
    expect(
      await hub.data(`{
        municipality(id: "asker-2020") {
          healthCatchments { area { kind facilityBody { name } } formerMunicipality { name } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "healthCatchments": [
            {
              "area": {
                "facilityBody": {
                  "name": "Asker DPS",
                },
                "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
              },
              "formerMunicipality": {
                "name": "Asker",
              },
            },
            {
              "area": {
                "facilityBody": {
                  "name": "Asker DPS",
                },
                "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
              },
              "formerMunicipality": {
                "name": "Hurum",
              },
            },
            {
              "area": {
                "facilityBody": {
                  "name": "Asker DPS",
                },
                "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
              },
              "formerMunicipality": {
                "name": "Røyken",
              },
            },
            {
              "area": {
                "facilityBody": {
                  "name": "Bærum sykehus",
                },
                "kind": "HOSPITAL",
              },
              "formerMunicipality": {
                "name": "Asker",
              },
            },
            {
              "area": {
                "facilityBody": {
                  "name": "Drammen sykehus",
                },
                "kind": "HOSPITAL",
              },
              "formerMunicipality": {
                "name": "Hurum",
              },
            },
            {
              "area": {
                "facilityBody": {
                  "name": "Drammen sykehus",
                },
                "kind": "HOSPITAL",
              },
              "formerMunicipality": {
                "name": "Røyken",
              },
            },
          ],
        },
      }
    `);
  });

  it('gives a body its boards, projects, networks and grants', async () => {
    expect(
      await hub.data(`{
        osu: body(id: "osu") { healthBoards { kind parties { body { name } } years { year meetingCount } } }
        trust: body(id: "vestre-viken-hf") {
          healthProjectsLed { title } carePathways { title } healthEvents { title }
        }
        centre: body(id: "asker-dps") { collaborationModelRollouts { municipality { name } status } }
        giver: body(id: "fylkesmannen-oslo-akershus") { healthGrantsGiven { amountNok recipientBody { name } } }
        science: body(id: "vitensenteret-helse-og-teknologi") { healthNetworks { body { name } } healthEvents { title } }
        owner: body(id: "norsk-helsenett") { komutProjects { shortName } }
        register: body(id: "norsk-pasientregister") { steeringPortals { title } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "centre": {
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
        "giver": {
          "healthGrantsGiven": [
            {
              "amountNok": 1000000,
              "recipientBody": {
                "name": "Vestregionen",
              },
            },
          ],
        },
        "osu": {
          "healthBoards": [
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
        "owner": {
          "komutProjects": [
            {
              "shortName": "KomUt",
            },
          ],
        },
        "register": {
          "steeringPortals": [
            {
              "title": "Portal for styringsinformasjon",
            },
          ],
        },
        "science": {
          "healthEvents": [
            {
              "title": "Regionale kurs i velferdsteknologi",
            },
          ],
          "healthNetworks": [
            {
              "body": {
                "name": "Nettverket for velferdsteknologi",
              },
            },
          ],
        },
        "trust": {
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
          "healthEvents": [
            {
              "title": "Kurs i helsepedagogikk",
            },
            {
              "title": "Dagskonferanse om læring og mestring",
            },
          ],
          "healthProjectsLed": [
            {
              "title": "Hjem-hjem",
            },
          ],
        },
      }
    `);
  });

  it('agrees with the alliance on members and with the economy on grants', async () => {
    const { checks } = await hub.data<{
      checks: { findings: { check: string | null; id: string; status: string }[] };
    }>(`{ checks(module: "health") { findings { check id status } } }`);
    const between = ['health-members-of-the-body', 'health-grants-in-the-accounts'];
    expect(checks.findings.filter(({ check }) => between.includes(check ?? ''))).toEqual([
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

  it('costs the same for one municipality as for all of them', async () => {
    const page = (first: number) => `{
      municipalities(first: ${first}) {
        nodes {
          healthCooperationMemberships { memberGroup } carePathways { title } collaborationModelRollouts { status }
          messageExchangeAgreements { knownBy } messageExchanges { status } healthCatchments { period { to } }
          healthNetworksInitiated { subject } healthTermsLed { status }
        }
      }
    }`;
    expect(await hub.statements(page(29))).toBe(await hub.statements(page(1)));
  });
});
