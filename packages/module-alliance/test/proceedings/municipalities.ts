import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the municipalities’ part in the decision of 2018. */
export function municipalities(hub: () => TestHub): void {
  describe('the municipalities', () => {
    it('lists the three that had decided on winding up by March 2018', async () => {
      expect(
        await hub().data(`{
        futurePositions(filter: { stance: [WIND_UP], isDecided: { equals: true }, date: { before: "2018-03-16" } }) {
          totalCount
          nodes { municipality { name } date { first } decision { takenBy { first } } sources { document line words } }
        }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "futurePositions": {
            "nodes": [
              {
                "date": {
                  "first": "2017-12-07",
                },
                "decision": {
                  "takenBy": {
                    "first": "2017-12-07",
                  },
                },
                "municipality": {
                  "name": "Drammen",
                },
                "sources": [
                  {
                    "document": "sak-03-2018",
                    "line": 21,
                    "words": "Drammen, Svelvik, og Nedre Eiker informerte om at kommunene har vedtatt at Vestregionen bør avvikles",
                  },
                ],
              },
              {
                "date": {
                  "first": "2017-12-07",
                },
                "decision": {
                  "takenBy": {
                    "first": "2017-12-07",
                  },
                },
                "municipality": {
                  "name": "Nedre Eiker",
                },
                "sources": [
                  {
                    "document": "sak-03-2018",
                    "line": 21,
                    "words": "Drammen, Svelvik, og Nedre Eiker informerte om at kommunene har vedtatt at Vestregionen bør avvikles",
                  },
                ],
              },
              {
                "date": {
                  "first": "2017-12-07",
                },
                "decision": {
                  "takenBy": {
                    "first": "2017-12-07",
                  },
                },
                "municipality": {
                  "name": "Svelvik",
                },
                "sources": [
                  {
                    "document": "sak-03-2018",
                    "line": 21,
                    "words": "Drammen, Svelvik, og Nedre Eiker informerte om at kommunene har vedtatt at Vestregionen bør avvikles",
                  },
                ],
              },
            ],
            "totalCount": 3,
          },
        }
      `);
    });

    it('returns the period of their political treatment, 16 March to 30 May 2018', async () => {
      const { case: matter } = await hub().data<{
        case: { processSteps: { kind: string; isPlanned: boolean }[] };
      }>(`{ case(body: "styringsgruppen", year: 2018, number: 3) {
        processSteps { kind isPlanned title(language: EN) period { from to } sources { line words } }
      } }`);
      expect(
        matter.processSteps.filter(
          ({ kind, isPlanned }) => kind === 'POLITICAL_TREATMENT' && isPlanned,
        ),
      ).toMatchInlineSnapshot(`
        [
          {
            "isPlanned": true,
            "kind": "POLITICAL_TREATMENT",
            "period": {
              "from": "2018-03-16",
              "to": "2018-05-31",
            },
            "sources": [
              {
                "line": 49,
                "words": "16.3 – 30.5:",
              },
              {
                "line": 51,
                "words": "Poltisk behandling i kommunene",
              },
            ],
            "title": "Political treatment in the municipalities",
          },
        ]
      `);
    });
  });
}
