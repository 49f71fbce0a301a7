import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of budgets. */
export function budgets(hub: () => TestHub): void {
  describe('budgets', () => {
    it('return amounts by area, or null if the documents state none', async () => {
      const { budgetAllocations } = await hub().data<{ budgetAllocations: { nodes: object[] } }>(`{
      budgetAllocations { nodes { year area title status amountNok staffPercent } }
    }`);
      expect(budgetAllocations.nodes).toMatchInlineSnapshot(`
      [
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "CONDITIONAL",
          "title": "Brukerstyrt personlig assistanse",
          "year": 2015,
        },
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": 25,
          "status": "PROPOSED",
          "title": "Samfunn og folkehelse",
          "year": 2015,
        },
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "SELF_FINANCED",
          "title": "Kommunehelsesamarbeidet i Vestre Viken tjenesteområde",
          "year": 2015,
        },
        {
          "amountNok": 800000,
          "area": "CULTURE",
          "staffPercent": null,
          "status": "PROPOSED",
          "title": "Kunst rett vest",
          "year": 2015,
        },
        {
          "amountNok": 350000,
          "area": "REGIONAL_DEVELOPMENT",
          "staffPercent": null,
          "status": "SET_ASIDE",
          "title": "Regional utvikling",
          "year": 2015,
        },
        {
          "amountNok": 600000,
          "area": "CULTURE",
          "staffPercent": null,
          "status": "PROPOSED",
          "title": "Vestregionens Ungdomssymfoniorkester",
          "year": 2015,
        },
        {
          "amountNok": 100000,
          "area": "REGIONAL_DEVELOPMENT",
          "staffPercent": null,
          "status": "AT_DISPOSAL",
          "title": "Arbeidskraft og kompetanse",
          "year": 2016,
        },
        {
          "amountNok": 350000,
          "area": "REGIONAL_DEVELOPMENT",
          "staffPercent": null,
          "status": "SET_ASIDE",
          "title": "Areal og transport",
          "year": 2016,
        },
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "AT_DISPOSAL",
          "title": "Brukerstyrt personlig assistanse",
          "year": 2016,
        },
        {
          "amountNok": 350000,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "AT_DISPOSAL",
          "title": "Folkehelse",
          "year": 2016,
        },
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "SELF_FINANCED",
          "title": "Kommunehelsesamarbeidet",
          "year": 2016,
        },
        {
          "amountNok": null,
          "area": "HEALTH",
          "staffPercent": null,
          "status": "SELF_FINANCED",
          "title": "KomUt",
          "year": 2016,
        },
        {
          "amountNok": 1000000,
          "area": "CULTURE",
          "staffPercent": null,
          "status": "AT_DISPOSAL",
          "title": "Kunst rett vest",
          "year": 2016,
        },
      ]
    `);
    });

    it('return the funding of an allocation and the expenses it is to cover', async () => {
      expect(
        await hub().data(`{
        budgetAllocation: node(id: "BudgetAllocation:2015.ungdomssymfonikerne") { ... on BudgetAllocation {
          fundings { kind amountNok approximate grant { title } payerBody { id } }
          items { text(language: EN) }
        } }
        budgetAllocation2: node(id: "BudgetAllocation:2015.kunst-rett-vest") { ... on BudgetAllocation {
          fundings { kind amountMinNok amountMaxNok payerMunicipality { id } }
        } }
      }`),
      ).toEqual({
        budgetAllocation: {
          fundings: [
            {
              kind: 'EXTERNAL_GRANT',
              amountNok: 250000,
              approximate: true,
              grant: { title: 'IRIS' },
              payerBody: { id: 'Qm9keTpzcGFyZWJhbmtzdGlmdGVsc2VuLWRuYg' },
            },
          ],
          items: [
            { text: 'the leader’s salary' },
            { text: 'conductor' },
            { text: 'hourly teachers' },
            { text: 'rehearsal rooms' },
            { text: 'transport of players and instruments' },
            { text: 'other running expenses' },
          ],
        },
        budgetAllocation2: {
          fundings: [
            {
              kind: 'EXTERNAL_GRANT',
              amountMinNok: 400000,
              amountMaxNok: 500000,
              payerMunicipality: null,
            },
            {
              kind: 'HOST_CONTRIBUTION',
              amountMinNok: null,
              amountMaxNok: null,
              payerMunicipality: { id: 'TXVuaWNpcGFsaXR5OmJhZXJ1bQ' },
            },
          ],
        },
      });
    });
  });
}
