import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

interface Plan {
  actionPlan: {
    priorityAreas: {
      name: string;
      focusAreas: {
        name: string;
        measures: { title: string; activities: { quarters: string[]; ongoing: boolean }[] }[];
      }[];
    }[];
  };
}

describe('the action plan of 2015', () => {
  it('is kept whole', async () => {
    const { actionPlan } = await hub.data<Plan>(
      `{ actionPlan(year: 2015) { priorityAreas { name focusAreas { name measures { title activities { quarters ongoing } } } } } }`,
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

  it('was to bring this in its fourth quarter', async () => {
    expect(
      await hub.data(`{ actionPlan(year: 2015) { activities(quarter: Q4) {
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

  it('has ongoing activities, which belong to no quarter', async () => {
    const { actionPlan } = await hub.data<{ actionPlan: { activities: { quarters: string[] }[] } }>(
      `{ actionPlan(year: 2015) { activities(ongoing: true) { quarters } } }`,
    );
    expect(actionPlan.activities).toHaveLength(15);
    expect(actionPlan.activities.every(({ quarters }) => quarters.length === 0)).toBe(true);
  });

  it('sets money aside for some and only proposes it for others', async () => {
    expect(
      await hub.data(
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

  it('says who leads and to whom they report', async () => {
    expect(
      await hub.data(`{ actionPlan(year: 2015) { priorityAreas {
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

describe('action plans', () => {
  it('of other years are known by name', async () => {
    expect(
      await hub.data(`{ actionPlans(orderBy: { field: YEAR }) { nodes { year status revised } } }`),
    ).toEqual({
      actionPlans: {
        nodes: [
          { year: 2015, status: 'PROPOSED', revised: false },
          { year: 2016, status: 'ADOPTED', revised: false },
          { year: 2017, status: 'ADOPTED', revised: false },
          { year: 2018, status: 'TITLE_ONLY', revised: true },
        ],
      },
    });
  });

  it('of a year without one are null', async () => {
    expect(await hub.data(`{ actionPlan(year: 1999) { title } }`)).toEqual({ actionPlan: null });
  });
});

describe('the platforms', () => {
  it('share themes and differ in others', async () => {
    expect(
      await hub.data(
        `{ platformThemes(orderBy: { field: NAME }) { nodes { name emphases { emphasis platform { title } } } } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "platformThemes": {
          "nodes": [
            {
              "emphases": [
                {
                  "emphasis": "STRONG",
                  "platform": {
                    "title": "Mål- og strategiprogram for 2012 – 2016",
                  },
                },
                {
                  "emphasis": "STRONG",
                  "platform": {
                    "title": "Strategisk plattform 2015 – 2018",
                  },
                },
              ],
              "name": "Areal og transport",
            },
            {
              "emphases": [
                {
                  "emphasis": "LESS_THAN_NEXT",
                  "platform": {
                    "title": "Mål- og strategiprogram for 2012 – 2016",
                  },
                },
                {
                  "emphasis": "MORE_THAN_BEFORE",
                  "platform": {
                    "title": "Strategisk plattform 2015 – 2018",
                  },
                },
              ],
              "name": "Bærekraft",
            },
            {
              "emphases": [
                {
                  "emphasis": "STRONG",
                  "platform": {
                    "title": "Mål- og strategiprogram for 2012 – 2016",
                  },
                },
                {
                  "emphasis": "STRONG",
                  "platform": {
                    "title": "Strategisk plattform 2015 – 2018",
                  },
                },
              ],
              "name": "Helse",
            },
            {
              "emphases": [
                {
                  "emphasis": "NEW",
                  "platform": {
                    "title": "Strategisk plattform 2015 – 2018",
                  },
                },
              ],
              "name": "Kompetanse",
            },
            {
              "emphases": [
                {
                  "emphasis": "STRONG",
                  "platform": {
                    "title": "Mål- og strategiprogram for 2012 – 2016",
                  },
                },
                {
                  "emphasis": "STRONG",
                  "platform": {
                    "title": "Strategisk plattform 2015 – 2018",
                  },
                },
              ],
              "name": "Lokal (nærings)utvikling",
            },
            {
              "emphases": [
                {
                  "emphasis": "STRONG",
                  "platform": {
                    "title": "Mål- og strategiprogram for 2012 – 2016",
                  },
                },
                {
                  "emphasis": "MORE_THAN_BEFORE",
                  "platform": {
                    "title": "Strategisk plattform 2015 – 2018",
                  },
                },
              ],
              "name": "Pådriver og fasilitator for nettverk, arenaer og møteplasser",
            },
            {
              "emphases": [
                {
                  "emphasis": "STRONG",
                  "platform": {
                    "title": "Mål- og strategiprogram for 2012 – 2016",
                  },
                },
                {
                  "emphasis": "STRONG",
                  "platform": {
                    "title": "Strategisk plattform 2015 – 2018",
                  },
                },
              ],
              "name": "Samarbeid med næringsliv og forskningsmiljøer",
            },
          ],
        },
      }
    `);
  });

  it('have four priority areas in one document and three in the others', async () => {
    expect(
      await hub.data(
        `{ priorityAreas { nodes { name undisputed listings { rank document { id title } } focusAreas { name kind } } } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "priorityAreas": {
          "nodes": [
            {
              "focusAreas": [
                {
                  "kind": "PLATFORM",
                  "name": "Arealbruk, transport og knutepunktutvikling",
                },
                {
                  "kind": "PLATFORM",
                  "name": "Framtidig behov for arbeidskraft og kompetanse",
                },
                {
                  "kind": "ADDED",
                  "name": "Inkluderende folkestyre",
                },
              ],
              "listings": [
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTU5LTIwMTQ",
                    "title": "Sak: 59/2014 Handlingsplan 2015",
                  },
                  "rank": 1,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6YXJzcmFwcG9ydC0yMDE2",
                    "title": "Årsrapport 2016 (med regnskap)",
                  },
                  "rank": 1,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTI0LTIwMTc",
                    "title": "Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?",
                  },
                  "rank": 1,
                },
              ],
              "name": "Regional utvikling",
              "undisputed": true,
            },
            {
              "focusAreas": [
                {
                  "kind": "PLATFORM",
                  "name": "Kommunehelsesamarbeidet i Vestre Viken tjenesteområde",
                },
                {
                  "kind": "PLATFORM",
                  "name": "Samfunn og folkehelse",
                },
                {
                  "kind": "ADDED",
                  "name": "Brukerstyrt personlig assistanse (BPA)",
                },
                {
                  "kind": "PROJECT",
                  "name": "KomUt",
                },
              ],
              "listings": [
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTU5LTIwMTQ",
                    "title": "Sak: 59/2014 Handlingsplan 2015",
                  },
                  "rank": 2,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6YXJzcmFwcG9ydC0yMDE2",
                    "title": "Årsrapport 2016 (med regnskap)",
                  },
                  "rank": 2,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTI0LTIwMTc",
                    "title": "Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?",
                  },
                  "rank": 2,
                },
              ],
              "name": "Helse",
              "undisputed": true,
            },
            {
              "focusAreas": [
                {
                  "kind": "PLATFORM",
                  "name": "Kunst rett vest",
                },
                {
                  "kind": "PLATFORM",
                  "name": "Vestregionens Ungdomssymfoniorkester",
                },
              ],
              "listings": [
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTU5LTIwMTQ",
                    "title": "Sak: 59/2014 Handlingsplan 2015",
                  },
                  "rank": 3,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6YXJzcmFwcG9ydC0yMDE2",
                    "title": "Årsrapport 2016 (med regnskap)",
                  },
                  "rank": 3,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTI0LTIwMTc",
                    "title": "Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?",
                  },
                  "rank": 3,
                },
              ],
              "name": "Kultur",
              "undisputed": true,
            },
            {
              "focusAreas": [],
              "listings": [
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6c2FrLTU5LTIwMTQ",
                    "title": "Sak: 59/2014 Handlingsplan 2015",
                  },
                  "rank": 4,
                },
                {
                  "document": {
                    "id": "RG9jdW1lbnQ6YXJzcmFwcG9ydC0yMDE2",
                    "title": "Årsrapport 2016 (med regnskap)",
                  },
                  "rank": null,
                },
              ],
              "name": "Forvaltningsreformen",
              "undisputed": false,
            },
          ],
        },
      }
    `);
  });
});
