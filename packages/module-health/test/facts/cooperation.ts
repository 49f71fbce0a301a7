import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Declares the facts about the cooperation. */
export function cooperation(hub: () => TestHub): void {
  describe('the cooperation', () => {
    it('had 26 municipalities until the mergers and has 21 since', async () => {
      const members = (asOf: string) =>
        hub().data(
          `{ healthCooperation(id: "kommunehelsesamarbeidet") { shortName members { totalCount } } }`,
          { asOf },
        );
      const cooperation = (totalCount: number) => ({
        healthCooperation: { shortName: 'KHS', members: { totalCount } },
      });
      expect(await members('2008-12-31')).toEqual(cooperation(0));
      expect(await members('2009-01-01')).toEqual(cooperation(26));
      expect(await members('2019-12-31')).toEqual(cooperation(26));
      expect(await members('2020-01-01')).toEqual(cooperation(21));
    });

    it('was governed by mayors until June 2015 and by a board from then on', async () => {
      const highest = (asOf: string) =>
        hub().data(`{ healthBoards(filter: { highest: true }) { nodes { kind seats } } }`, {
          asOf,
        });
      expect(await highest('2015-06-11')).toEqual({
        healthBoards: { nodes: [{ kind: 'OWNERS_MEETING', seats: 26 }] },
      });
      expect(await highest('2015-06-12')).toEqual({
        healthBoards: { nodes: [{ kind: 'COOPERATION_BOARD', seats: 7 }] },
      });
    });

    it('held as many meetings in 2016 as the annual report says', async () => {
      const answer = await hub().data(`{
      healthBoardYears(filter: { year: { equals: 2016 } }) { nodes { meetingCount board { kind } } }
    }`);
      expect(answer).toMatchInlineSnapshot(`
      {
        "healthBoardYears": {
          "nodes": [
            {
              "board": {
                "kind": "COOPERATION_BOARD",
              },
              "meetingCount": 4,
            },
            {
              "board": {
                "kind": "JOINT_COMMITTEE",
              },
              "meetingCount": 3,
            },
          ],
        },
      }
    `);
    });

    it('gave priority to other things in 2015 than in 2017 and 2018', async () => {
      const priorities = (asOf: string) =>
        hub().data(`{ healthPriorities { nodes { title(language: EN) } } }`, { asOf });
      expect([
        await priorities('2015-07-01'),
        await priorities('2016-07-01'),
        await priorities('2018-07-01'),
      ]).toMatchInlineSnapshot(`
      [
        {
          "healthPriorities": {
            "nodes": [
              {
                "title": "Developing competence and working together on it",
              },
              {
                "title": "Developing steering data for bodily illness and for mental health and substance abuse",
              },
              {
                "title": "Whole care pathways in mental health and substance abuse",
              },
            ],
          },
        },
        {
          "healthPriorities": {
            "nodes": [],
          },
        },
        {
          "healthPriorities": {
            "nodes": [
              {
                "title": "Mental health",
              },
              {
                "title": "Whole care pathways",
              },
              {
                "title": "Children and young people as next of kin",
              },
            ],
          },
        },
      ]
    `);
    });

    it('names the person in a position only as a source does', async () => {
      const answer = await hub().data(`{
      healthPositions(filter: { year: { equals: 2016 } }) {
        nodes { title percent holders { holderName certainty } }
      }
    }`);
      expect(answer).toMatchInlineSnapshot(`
      {
        "healthPositions": {
          "nodes": [
            {
              "holders": [
                {
                  "certainty": "DERIVED",
                  "holderName": "Kari Engen Sørensen",
                },
              ],
              "percent": 75,
              "title": "Koordinator",
            },
            {
              "holders": [
                {
                  "certainty": "DERIVED",
                  "holderName": "Kjetil Axelsen",
                },
              ],
              "percent": null,
              "title": "Prosjektleder",
            },
          ],
        },
      }
    `);
    });
  });
}
