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
      hub().data(
        `{ healthBoards(filter: { isHighest: { equals: true } }) { nodes { kind seats } } }`,
        {
          asOf,
        },
      );
    expect(await highest('2015-06-11')).toEqual({
      healthBoards: { nodes: [{ kind: 'OWNERS_MEETING', seats: 26 }] },
    });
    expect(await highest('2015-06-12')).toEqual({
      healthBoards: { nodes: [{ kind: 'COOPERATION_BOARD', seats: 7 }] },
    });
  });

  it('has as many board meetings in 2016 as the annual report says', async () => {
    const answer = await hub().data(`{
      healthBoards { nodes { kind years { year meetingCount } } }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "healthBoards": {
          "nodes": [
            {
              "kind": "OWNERS_MEETING",
              "years": [],
            },
            {
              "kind": "BOARD",
              "years": [],
            },
            {
              "kind": "JOINT_COMMITTEE",
              "years": [
                {
                  "meetingCount": 3,
                  "year": 2016,
                },
              ],
            },
            {
              "kind": "JOINT_COMMITTEE",
              "years": [],
            },
            {
              "kind": "DISPUTE_COMMITTEE",
              "years": [],
            },
            {
              "kind": "COOPERATION_BOARD",
              "years": [
                {
                  "meetingCount": 4,
                  "year": 2016,
                },
              ],
            },
            {
              "kind": "MAYORS_AND_CHIEF_EXECUTIVES_MEETING",
              "years": [],
            },
            {
              "kind": "PARTNERSHIP_MEETING",
              "years": [],
            },
          ],
        },
      }
    `);
  });

  it('has the priorities of the year of the as-of day, none in 2016', async () => {
    const priorities = (asOf: string) =>
      hub().data(`{ healthCooperations { nodes { priorities { title(language: EN) } } } }`, {
        asOf,
      });
    expect([
      await priorities('2015-07-01'),
      await priorities('2016-07-01'),
      await priorities('2018-07-01'),
    ]).toMatchInlineSnapshot(`
      [
        {
          "healthCooperations": {
            "nodes": [
              {
                "priorities": [
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
            ],
          },
        },
        {
          "healthCooperations": {
            "nodes": [
              {
                "priorities": [],
              },
            ],
          },
        },
        {
          "healthCooperations": {
            "nodes": [
              {
                "priorities": [
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
            ],
          },
        },
      ]
    `);
  });

  it('has the holders of the positions of 2016, with certainty DERIVED', async () => {
    const answer = await hub().data(`{
      healthPositions(filter: { year: { equals: 2016 } }) {
        nodes { title percent holders { name certainty } }
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
                  "name": "Kari Engen Sørensen",
                },
              ],
              "percent": 75,
              "title": "Koordinator",
            },
            {
              "holders": [
                {
                  "certainty": "DERIVED",
                  "name": "Kjetil Axelsen",
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
    const { healthCooperations, healthBoards } = await hub().data<{
      healthCooperations: { nodes: { funding: Record<string, boolean | null>[] }[] };
      healthBoards: { nodes: Record<string, boolean | null>[] };
    }>(`{
      healthCooperations { nodes { funding { fullyFinanced selfFinanced paysForServices } } }
      healthBoards(first: 100) { nodes { isSeatCountMaximum isMeetingCountMinimum } }
    }`);
    const funding = healthCooperations.nodes.flatMap((cooperation) => cooperation.funding);
    for (const rows of [funding, healthBoards.nodes]) {
      for (const name of Object.keys(rows[0]!)) {
        const values = new Set(rows.map((row) => row[name]));
        expect([name, values]).toEqual([name, new Set([true, null])]);
      }
    }
  });
});
