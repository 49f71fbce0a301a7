import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of results. */
export function results(hub: () => TestHub): void {
  describe('results', () => {
    it('return the case that covered a deviation, and mark the remainder as derived', async () => {
      const { budgetResults } = await hub().data<{ budgetResults: { nodes: object[] } }>(`{
      budgetResults(orderBy: RESULT_NOK_ASC) {
        nodes { title measure resultNok coveredBy caseNumber caseDate { first precision } certainty }
      }
    }`);
      expect(budgetResults.nodes).toMatchInlineSnapshot(`
        [
          {
            "caseDate": {
              "first": "2016-11-01",
              "precision": "MONTH",
            },
            "caseNumber": "26/2016",
            "certainty": "STATED",
            "coveredBy": "RUNNING_OPERATIONS",
            "measure": "RESULT",
            "resultNok": -558553,
            "title": "Areal og transport",
          },
          {
            "caseDate": {
              "first": "2015-11-01",
              "precision": "MONTH",
            },
            "caseNumber": "36/2015",
            "certainty": "STATED",
            "coveredBy": "SAVINGS",
            "measure": "RESULT",
            "resultNok": -289794,
            "title": "Kunst rett vest",
          },
          {
            "caseDate": null,
            "caseNumber": null,
            "certainty": "STATED",
            "coveredBy": null,
            "measure": "AGAINST_BUDGET",
            "resultNok": -124346,
            "title": "KomUt",
          },
          {
            "caseDate": null,
            "caseNumber": null,
            "certainty": "STATED",
            "coveredBy": null,
            "measure": "AGAINST_BUDGET",
            "resultNok": -105251,
            "title": "Ungdomssymfonikerne",
          },
          {
            "caseDate": null,
            "caseNumber": null,
            "certainty": "STATED",
            "coveredBy": null,
            "measure": "RESULT",
            "resultNok": -7024,
            "title": "Arbeidskraft og kompetanse",
          },
          {
            "caseDate": null,
            "caseNumber": null,
            "certainty": "STATED",
            "coveredBy": null,
            "measure": "RESULT",
            "resultNok": 28835,
            "title": "Folkehelse",
          },
          {
            "caseDate": null,
            "caseNumber": null,
            "certainty": "DERIVED",
            "coveredBy": null,
            "measure": "REMAINDER",
            "resultNok": 903580,
            "title": "Løpende drift, Kommunehelsesamarbeidet, BPA og annet",
          },
        ]
      `);
    });
  });
}
