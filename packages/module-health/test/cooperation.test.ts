import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule]);

describe('the cooperation', () => {
  it('has 26 municipalities before the mergers of 2020 and 21 from then on', async () => {
    const members = (asOf: string) =>
      hub().data(
        `{ healthCooperation: node(id: "HealthCooperation:kommunehelsesamarbeidet") { ... on HealthCooperation { shortName members { totalCount } } } }`,
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

  it('has the owners’ meeting as highest body until June 2015 and the cooperation board from then on', async () => {
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

  it('has as many board meetings in 2016 as the annual report says', async () => {
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

  it('has the priorities of the year of the as-of day, none in 2016', async () => {
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

  it('has the holders of the positions of 2016, with certainty DERIVED', async () => {
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

describe('a Boolean', () => {
  it('is true if a source says so, and null (not false) if no source does', async () => {
    const { healthFundings, healthBoards } = await hub().data<{
      healthFundings: { nodes: Record<string, boolean | null>[] };
      healthBoards: { nodes: Record<string, boolean | null>[] };
    }>(`{
      healthFundings(first: 100) { nodes { fullyFinanced selfFinanced paysForServices } }
      healthBoards(first: 100) { nodes { seatsAtMost meetingsAtLeast } }
    }`);
    for (const rows of [healthFundings.nodes, healthBoards.nodes]) {
      for (const name of Object.keys(rows[0]!)) {
        const values = new Set(rows.map((row) => row[name]));
        expect([name, values]).toEqual([name, new Set([true, null])]);
      }
    }
  });
});
