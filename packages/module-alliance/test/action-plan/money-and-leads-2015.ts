import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of funding and leadership in the plan of 2015. */
export function moneyAndLeads2015(hub: () => TestHub): void {
  describe('funding and leadership in the action plan of 2015', () => {
    it('distinguishes funding that is set aside from funding that is only proposed', async () => {
      expect(
        await hub().data(
          `{ actionPlan(year: 2015) { priorityAreas { name resources { scope firmness amountNok amountNokMin amountNokMax positionPercent } } } }`,
        ),
      ).toMatchInlineSnapshot(`
      {
        "actionPlan": {
          "priorityAreas": [
            {
              "name": "Regional utvikling",
              "resources": [
                {
                  "amountNok": 350000,
                  "amountNokMax": null,
                  "amountNokMin": null,
                  "firmness": "SET_ASIDE",
                  "positionPercent": null,
                  "scope": "Regional utvikling",
                },
                {
                  "amountNok": null,
                  "amountNokMax": null,
                  "amountNokMin": null,
                  "firmness": "EXPECTED",
                  "positionPercent": null,
                  "scope": "Konferansen Transport 2.0?",
                },
              ],
            },
            {
              "name": "Helse",
              "resources": [
                {
                  "amountNok": null,
                  "amountNokMax": null,
                  "amountNokMin": null,
                  "firmness": "SELF_FINANCED",
                  "positionPercent": null,
                  "scope": "Kommunehelsesamarbeidet (KHS)",
                },
                {
                  "amountNok": null,
                  "amountNokMax": null,
                  "amountNokMin": null,
                  "firmness": "EXPECTED",
                  "positionPercent": null,
                  "scope": "Godtgjørelse for sekretariatets tjenester til Kommunehelsesamarbeidet",
                },
                {
                  "amountNok": null,
                  "amountNokMax": null,
                  "amountNokMin": null,
                  "firmness": "SET_ASIDE",
                  "positionPercent": 25,
                  "scope": "Folkehelse",
                },
                {
                  "amountNok": null,
                  "amountNokMax": null,
                  "amountNokMin": null,
                  "firmness": "CONDITIONAL",
                  "positionPercent": null,
                  "scope": "BPA",
                },
              ],
            },
            {
              "name": "Kultur",
              "resources": [
                {
                  "amountNok": 800000,
                  "amountNokMax": null,
                  "amountNokMin": null,
                  "firmness": "PROPOSED",
                  "positionPercent": null,
                  "scope": "Kunst rett vest",
                },
                {
                  "amountNok": null,
                  "amountNokMax": 500000,
                  "amountNokMin": 400000,
                  "firmness": "EXPECTED",
                  "positionPercent": null,
                  "scope": "Kunst rett vest: eksterne tilskudd",
                },
                {
                  "amountNok": null,
                  "amountNokMax": null,
                  "amountNokMin": null,
                  "firmness": "EXPECTED",
                  "positionPercent": null,
                  "scope": "Kunst rett vest: bidrag fra vertskommunen",
                },
                {
                  "amountNok": 600000,
                  "amountNokMax": null,
                  "amountNokMin": null,
                  "firmness": "PROPOSED",
                  "positionPercent": null,
                  "scope": "Ungdomssymfoniorkesteret",
                },
                {
                  "amountNok": 250000,
                  "amountNokMax": null,
                  "amountNokMin": null,
                  "firmness": "EXPECTED",
                  "positionPercent": null,
                  "scope": "Ungdomssymfoniorkesteret: IRIS",
                },
              ],
            },
            {
              "name": "Forvaltningsreformen",
              "resources": [],
            },
          ],
        },
      }
    `);
    });

    it('returns the leaders and the bodies to which they report', async () => {
      expect(
        await hub().data(`{ actionPlan(year: 2015) { priorityAreas {
        name
        organisation { scope lead reportsTo { body { name } office frequency } }
        reports { kind scope body { name } }
      } } }`),
      ).toMatchInlineSnapshot(`
      {
        "actionPlan": {
          "priorityAreas": [
            {
              "name": "Regional utvikling",
              "organisation": [
                {
                  "lead": "daglig leder",
                  "reportsTo": [],
                  "scope": "Regional utvikling",
                },
                {
                  "lead": "arbeidsgruppe, med daglig leder som sekretær",
                  "reportsTo": [],
                  "scope": "Arbeidsgrupper for hvert innsatsområde",
                },
              ],
              "reports": [
                {
                  "body": {
                    "name": "Styringsgruppen",
                  },
                  "kind": "FOUR_MONTH_REPORT",
                  "scope": null,
                },
                {
                  "body": {
                    "name": "Styringsgruppen",
                  },
                  "kind": "ANNUAL_REPORT",
                  "scope": null,
                },
                {
                  "body": {
                    "name": "Generalforsamlingen",
                  },
                  "kind": "ANNUAL_REPORT",
                  "scope": null,
                },
              ],
            },
            {
              "name": "Helse",
              "organisation": [
                {
                  "lead": "tilsatt prosjektleder",
                  "reportsTo": [
                    {
                      "body": {
                        "name": "Kommunehelsesamarbeidets eiermøte",
                      },
                      "frequency": "en gang pr år",
                      "office": null,
                    },
                    {
                      "body": {
                        "name": "Kommunehelsesamarbeidets styre",
                      },
                      "frequency": "løpende",
                      "office": null,
                    },
                    {
                      "body": {
                        "name": "Styringsgruppen",
                      },
                      "frequency": "løpende",
                      "office": null,
                    },
                  ],
                  "scope": "Kommunehelsesamarbeidet (KHS)",
                },
                {
                  "lead": "en stilling i sekretariatet",
                  "reportsTo": [
                    {
                      "body": null,
                      "frequency": null,
                      "office": "daglig leder",
                    },
                  ],
                  "scope": "Folkehelse",
                },
                {
                  "lead": "daglig leder for de praktiske delene; en nedsatt arbeidsgruppe for forslaget til nytt konsesjonsgrunnlag",
                  "reportsTo": [],
                  "scope": "BPA",
                },
              ],
              "reports": [
                {
                  "body": {
                    "name": "Styringsgruppen",
                  },
                  "kind": "FOUR_MONTH_REPORT",
                  "scope": "alle tre fokusområder",
                },
                {
                  "body": {
                    "name": "Styringsgruppen",
                  },
                  "kind": "ANNUAL_REPORT",
                  "scope": "hvert av fokusområdene",
                },
                {
                  "body": {
                    "name": "Generalforsamlingen",
                  },
                  "kind": "ANNUAL_REPORT",
                  "scope": "hvert av fokusområdene",
                },
              ],
            },
            {
              "name": "Kultur",
              "organisation": [
                {
                  "lead": "prosjektleder",
                  "reportsTo": [],
                  "scope": "Kunst rett vest",
                },
                {
                  "lead": "tilsatt daglig leder, og timebasert dirigent",
                  "reportsTo": [],
                  "scope": "Ungdomssymfoniorkesteret",
                },
              ],
              "reports": [
                {
                  "body": {
                    "name": "Styringsgruppen",
                  },
                  "kind": "FOUR_MONTH_REPORT",
                  "scope": null,
                },
                {
                  "body": {
                    "name": "Styringsgruppen",
                  },
                  "kind": "ANNUAL_REPORT",
                  "scope": null,
                },
                {
                  "body": {
                    "name": "Generalforsamlingen",
                  },
                  "kind": "ANNUAL_REPORT",
                  "scope": null,
                },
              ],
            },
            {
              "name": "Forvaltningsreformen",
              "organisation": [],
              "reports": [],
            },
          ],
        },
      }
    `);
    });
  });
}
