import { globalId } from '@vesthub/kernel';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { artFestivalModule } from '../src/index.ts';

const hub = useTestHub([artFestivalModule]);

describe('the festival’s year', () => {
  it('extends the activities of the plan of 2015 by phase, edition, day and body', async () => {
    const { festivalEdition } = await hub().data<{ festivalEdition: { activities: object[] } }>(`{
      festivalEdition(id: "2015") {
        activities { id festival { position phase edition { year } festival { name } dueDate body { id } } }
      }
    }`);
    expect(festivalEdition.activities).toHaveLength(22);
    expect(festivalEdition.activities.at(-1)).toEqual({
      id: globalId('Activity', 'handlingsplan-2015.kunst-rett-vest.8.1'),
      festival: {
        position: 22,
        phase: 'REVIEW',
        edition: { year: 2015 },
        festival: { name: 'Kunst rett vest' },
        dueDate: '2015-09-10',
        body: { id: globalId('Body', 'radmannsgruppen') },
      },
    });
  });

  it('has the juries of 2020 and 2021', async () => {
    expect(
      await hub().data(`{
        festivalEditions(filter: { year: { atLeast: 2020 } }) {
          nodes { year jurors { name } artistCounts { kind count } exhibition { from to } statedNumber }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "festivalEditions": {
          "nodes": [
            {
              "artistCounts": [
                {
                  "count": 182,
                  "kind": "APPLICATIONS",
                },
                {
                  "count": 110,
                  "kind": "PARTICIPANTS",
                },
                {
                  "count": 14,
                  "kind": "DEBUTANTS",
                },
              ],
              "exhibition": {
                "from": "2020-10-10",
                "to": "2020-10-26",
              },
              "jurors": [
                {
                  "name": "Sverre Gullesen",
                },
                {
                  "name": "Cathrine Rasmussen",
                },
                {
                  "name": "Geir Yttervik",
                },
              ],
              "statedNumber": null,
              "year": 2020,
            },
            {
              "artistCounts": [
                {
                  "count": 178,
                  "kind": "APPLICATIONS",
                },
                {
                  "count": 107,
                  "kind": "ACCEPTED",
                },
                {
                  "count": 110,
                  "kind": "PARTICIPANTS",
                },
                {
                  "count": 15,
                  "kind": "DEBUTANTS",
                },
              ],
              "exhibition": {
                "from": "2021-09-12",
                "to": "2021-09-27",
              },
              "jurors": [
                {
                  "name": "Anne Siv Falkenberg Pedersen",
                },
                {
                  "name": "Kari Anne Helleberg Bahri",
                },
                {
                  "name": "Geir Yttervik",
                },
              ],
              "statedNumber": 15,
              "year": 2021,
            },
          ],
        },
      }
    `);
  });
});
