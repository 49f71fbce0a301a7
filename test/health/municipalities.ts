import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Declares the tests of fields that health adds to municipalities. */
export function healthOfMunicipalities(hub: () => TestHub): void {
  describe('fields of health on municipalities', () => {
    it('show the pathways, models, messages and hospitals of a municipality', async () => {
      expect(
        await hub().data(`{
        municipality(id: "hurum") {
          name
          health { memberships { period { to } cooperation { body { name } } }
          carePathways { title(language: EN) }
          collaborationModelRollouts { status model { title(language: EN) } area { facility { name } } }
          messageExchangeAgreements { trustBody { name } }
          messageExchanges { service status messageKind { title } }
          catchments(asOf: "2016-01-01") { area { facility { name } } } }
        }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "municipality": {
            "health": {
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
              "catchments": [
                {
                  "area": {
                    "facility": {
                      "name": "Asker DPS",
                    },
                  },
                },
                {
                  "area": {
                    "facility": {
                      "name": "Drammen sykehus",
                    },
                  },
                },
              ],
              "collaborationModelRollouts": [
                {
                  "area": {
                    "facility": {
                      "name": "Asker DPS",
                    },
                  },
                  "model": {
                    "title": "Binding collaboration model for mental health and substance abuse",
                  },
                  "status": "IMPLEMENTED",
                },
              ],
              "memberships": [
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
            },
            "name": "Hurum",
          },
        }
      `);
    });

    it('show the hospitals of the parts of a merged municipality', async () => {
      expect(
        await hub().data(`{
        municipality(id: "asker-2020") {
          health { catchments { area { kind facility { name } } formerMunicipality { name } } }
        }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "municipality": {
            "health": {
              "catchments": [
                {
                  "area": {
                    "facility": {
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
                    "facility": {
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
                    "facility": {
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
                    "facility": {
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
                    "facility": {
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
                    "facility": {
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
          },
        }
      `);
    });

    it('cost as many statements for all municipalities as for one', async () => {
      const page = (first: number) => `{
      municipalities(first: ${first}) {
        nodes {
          health { memberships { memberGroup } carePathways { title } collaborationModelRollouts { status }
          messageExchangeAgreements { knownBy { first } } messageExchanges { status } catchments { period { to } }
          networksInitiated { subject } termsLed { status } }
        }
      }
    }`;
      expect(await hub().statements(page(29))).toBe(await hub().statements(page(1)));
    });
  });
}
