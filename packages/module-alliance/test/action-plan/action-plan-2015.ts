import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

interface Plan {
  actionPlan: {
    priorityAreas: {
      name: string;
      focusAreas: {
        name: string;
        measures: { title: string; activities: { quarters: string[]; isOngoing: boolean }[] }[];
      }[];
    }[];
  };
}

/** Defines the tests of the measures and activities of 2015. */
export function actionPlan2015(hub: () => TestHub): void {
  describe('the action plan of 2015', () => {
    it('returns every row of the printed plan', async () => {
      const { actionPlan } = await hub().data<Plan>(
        `{ actionPlan(year: 2015) { priorityAreas { name focusAreas { name measures { title activities { quarters isOngoing } } } } } }`,
      );
      const rows = actionPlan.priorityAreas.flatMap((area) =>
        area.focusAreas.map(({ name, measures }) => ({
          area: area.name,
          name,
          measures: measures.length,
          activities: measures.flatMap((measure) => measure.activities).length,
        })),
      );
      expect(rows).toMatchInlineSnapshot(`
      [
        {
          "activities": 9,
          "area": "Regional utvikling",
          "measures": 5,
          "name": "Arealbruk, transport og knutepunktutvikling",
        },
        {
          "activities": 5,
          "area": "Regional utvikling",
          "measures": 3,
          "name": "Fremtidig behov for arbeidskraft og kompetanse",
        },
        {
          "activities": 0,
          "area": "Helse",
          "measures": 0,
          "name": "Kommunehelsesamarbeidet i Vestre Viken tjenesteområde KHS",
        },
        {
          "activities": 4,
          "area": "Helse",
          "measures": 2,
          "name": "Samfunn og Folkehelse",
        },
        {
          "activities": 5,
          "area": "Helse",
          "measures": 5,
          "name": "Brukerstyrt personlig assistanse BPA",
        },
        {
          "activities": 22,
          "area": "Kultur",
          "measures": 8,
          "name": "Kunst rett vest",
        },
        {
          "activities": 6,
          "area": "Kultur",
          "measures": 3,
          "name": "Vestregionens Ungdomssymfoniorkester",
        },
      ]
    `);
      expect(rows.reduce((sum, row) => sum + row.activities, 0)).toBe(51);
    });

    it('returns the activities planned for the fourth quarter', async () => {
      expect(
        await hub().data(`{ actionPlan(year: 2015) { activities(quarter: Q4) {
        rowNumber title timing measure { title focusArea { name } } sources { document line }
      } } }`),
      ).toMatchInlineSnapshot(`
      {
        "actionPlan": {
          "activities": [
            {
              "measure": {
                "focusArea": {
                  "name": "Fremtidig behov for arbeidskraft og kompetanse",
                },
                "title": "Videreutvikle samarbeidet med Høgskolen i Buskerud og Vestfold",
              },
              "rowNumber": 14,
              "sources": [
                {
                  "document": "sak-59-2014",
                  "line": 64,
                },
                {
                  "document": "sak-59-2014",
                  "line": 64,
                },
              ],
              "timing": "Q1 – Q4",
              "title": "Utvikle undervisningstilbud innen helse inkl. folkehelse",
            },
            {
              "measure": {
                "focusArea": {
                  "name": "Brukerstyrt personlig assistanse BPA",
                },
                "title": "Lyse ut ny konsesjon",
              },
              "rowNumber": 20,
              "sources": [
                {
                  "document": "sak-59-2014",
                  "line": 117,
                },
                {
                  "document": "sak-59-2014",
                  "line": 117,
                },
              ],
              "timing": "Q4",
              "title": "Gjennomføre alle praktiske tiltak",
            },
            {
              "measure": {
                "focusArea": {
                  "name": "Brukerstyrt personlig assistanse BPA",
                },
                "title": "Vurdere innkomne konsesjonssøknader",
              },
              "rowNumber": 21,
              "sources": [
                {
                  "document": "sak-59-2014",
                  "line": 118,
                },
              ],
              "timing": "Q4",
              "title": null,
            },
            {
              "measure": {
                "focusArea": {
                  "name": "Brukerstyrt personlig assistanse BPA",
                },
                "title": "Velge nye konsesjonærer",
              },
              "rowNumber": 22,
              "sources": [
                {
                  "document": "sak-59-2014",
                  "line": 119,
                },
                {
                  "document": "sak-59-2014",
                  "line": 119,
                },
              ],
              "timing": "Q4",
              "title": "Bistå arbeidsgruppe",
            },
            {
              "measure": {
                "focusArea": {
                  "name": "Brukerstyrt personlig assistanse BPA",
                },
                "title": "Kontraktinngåelse",
              },
              "rowNumber": 23,
              "sources": [
                {
                  "document": "sak-59-2014",
                  "line": 120,
                },
                {
                  "document": "sak-59-2014",
                  "line": 120,
                },
              ],
              "timing": "Q4",
              "title": "Klargjøre kontraktsgrunnlag",
            },
            {
              "measure": {
                "focusArea": {
                  "name": "Kunst rett vest",
                },
                "title": "Søkeprosess kunstnere",
              },
              "rowNumber": 28,
              "sources": [
                {
                  "document": "sak-59-2014",
                  "line": 158,
                },
                {
                  "document": "sak-59-2014",
                  "line": 158,
                },
              ],
              "timing": "Q4",
              "title": "Etablere jury",
            },
          ],
        },
      }
    `);
    });

    it('returns ongoing activities without a quarter', async () => {
      const { actionPlan } = await hub().data<{
        actionPlan: { activities: { quarters: string[] }[] };
      }>(`{ actionPlan(year: 2015) { activities(isOngoing: true) { quarters } } }`);
      expect(actionPlan.activities).toHaveLength(15);
      expect(actionPlan.activities.every(({ quarters }) => quarters.length === 0)).toBe(true);
    });
  });
}
