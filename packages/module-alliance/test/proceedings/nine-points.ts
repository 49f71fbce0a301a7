import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the nine points of the sketch of 2018. */
export function ninePoints(hub: () => TestHub): void {
  describe('the nine points', () => {
    it('are points of a proposal of March 2018 and of a decision of June 2018', async () => {
      expect(
        await hub().data(`{ case(body: "styringsgruppen", year: 2018, number: 3) {
        proposals { kind date { first } points { number intent modality period { from to } intoBody { name } } }
        decisions { date { first } isUnanimous certainty body { name } points { number isWordingSeen certainty } }
      } }`),
      ).toMatchInlineSnapshot(`
        {
          "case": {
            "decisions": [
              {
                "body": {
                  "name": "Generalforsamlingen",
                },
                "certainty": "PUBLIC",
                "date": {
                  "first": "2018-06-14",
                },
                "isUnanimous": true,
                "points": [
                  {
                    "certainty": "ADOPTED",
                    "isWordingSeen": true,
                    "number": 1,
                  },
                  {
                    "certainty": "ADOPTED",
                    "isWordingSeen": true,
                    "number": 2,
                  },
                  {
                    "certainty": "ADOPTED",
                    "isWordingSeen": true,
                    "number": 3,
                  },
                  {
                    "certainty": "ADOPTED",
                    "isWordingSeen": true,
                    "number": 4,
                  },
                  {
                    "certainty": "ADOPTED",
                    "isWordingSeen": false,
                    "number": 5,
                  },
                  {
                    "certainty": "ADOPTED",
                    "isWordingSeen": false,
                    "number": 6,
                  },
                  {
                    "certainty": "ADOPTED",
                    "isWordingSeen": false,
                    "number": 7,
                  },
                  {
                    "certainty": "ADOPTED",
                    "isWordingSeen": false,
                    "number": 8,
                  },
                  {
                    "certainty": "ADOPTED",
                    "isWordingSeen": false,
                    "number": 9,
                  },
                ],
              },
            ],
            "proposals": [
              {
                "date": {
                  "first": "2018-03-15",
                },
                "kind": "SCHEDULE",
                "points": [
                  {
                    "intent": "PREPARE",
                    "intoBody": null,
                    "modality": "kan organiseres",
                    "number": null,
                    "period": {
                      "from": "2018-03-15",
                      "to": "2018-06-15",
                    },
                  },
                ],
              },
              {
                "date": {
                  "first": "2018-03-15",
                },
                "kind": "SKETCH",
                "points": [
                  {
                    "intent": "CONTINUE",
                    "intoBody": null,
                    "modality": "videreføres",
                    "number": 1,
                    "period": {
                      "from": "2019-01-01",
                      "to": "2021-01-01",
                    },
                  },
                  {
                    "intent": "CONTINUE",
                    "intoBody": null,
                    "modality": "møtes tilsvarende",
                    "number": 2,
                    "period": {
                      "from": "2019-01-01",
                      "to": "2021-01-01",
                    },
                  },
                  {
                    "intent": "OFFER",
                    "intoBody": null,
                    "modality": "kan påta seg",
                    "number": 3,
                    "period": {
                      "from": null,
                      "to": null,
                    },
                  },
                  {
                    "intent": "CONTINUE",
                    "intoBody": null,
                    "modality": "videreføres",
                    "number": 4,
                    "period": {
                      "from": null,
                      "to": null,
                    },
                  },
                  {
                    "intent": "CONSIDER",
                    "intoBody": {
                      "name": "Kommunehelsesamarbeidet",
                    },
                    "modality": "vurderes videreført",
                    "number": 5,
                    "period": {
                      "from": null,
                      "to": null,
                    },
                  },
                  {
                    "intent": "CONSIDER",
                    "intoBody": {
                      "name": "Kommunehelsesamarbeidet",
                    },
                    "modality": "vurderes lagt til",
                    "number": 6,
                    "period": {
                      "from": null,
                      "to": null,
                    },
                  },
                  {
                    "intent": "SEEK",
                    "intoBody": null,
                    "modality": "søkes videreført",
                    "number": 7,
                    "period": {
                      "from": "2020-01-01",
                      "to": null,
                    },
                  },
                  {
                    "intent": "SEEK",
                    "intoBody": null,
                    "modality": "søkes videreført",
                    "number": 8,
                    "period": {
                      "from": null,
                      "to": "2019-07-01",
                    },
                  },
                  {
                    "intent": "END",
                    "intoBody": null,
                    "modality": "opphører",
                    "number": 9,
                    "period": {
                      "from": "2019-01-01",
                      "to": null,
                    },
                  },
                ],
              },
              {
                "date": {
                  "first": "2018-03-15",
                },
                "kind": "DECISION",
                "points": [
                  {
                    "intent": "ENDORSE",
                    "intoBody": null,
                    "modality": "slutter seg til",
                    "number": null,
                    "period": {
                      "from": null,
                      "to": null,
                    },
                  },
                  {
                    "intent": "PREPARE",
                    "intoBody": null,
                    "modality": "utarbeides",
                    "number": null,
                    "period": {
                      "from": null,
                      "to": null,
                    },
                  },
                ],
              },
            ],
          },
        }
      `);
    });

    it('have the proposed wording if the wording of the decision is known', async () => {
      interface Point {
        isWordingSeen: boolean;
        text: string | null;
        proposalPoint: { text: string } | null;
      }
      const { decisions } = await hub().data<{ decisions: { nodes: { points: Point[] }[] } }>(
        `{ decisions(first: 100) { nodes { points { isWordingSeen text proposalPoint { text } } } } }`,
      );
      const seen = decisions.nodes.flatMap(({ points }) => points).filter((p) => p.isWordingSeen);
      expect(seen).toHaveLength(4);
      for (const { text, proposalPoint } of seen) expect(text).toBe(proposalPoint!.text);
    });

    it('do not change with the as-of day', async () => {
      const count = `{ proposal: node(id: "Proposal:skisse-2018") { ... on Proposal { points { number } } } decisions { totalCount } }`;
      expect(await hub().data(count, { asOf: '2018-03-15' })).toEqual(await hub().data(count));
    });
  });
}
