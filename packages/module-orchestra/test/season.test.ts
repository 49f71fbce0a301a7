import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const hub = useTestHub([orchestraModule]);

describe('a season', () => {
  it('has its counts, the participation of the junior group, its guests, leavers and activities', async () => {
    expect(
      await hub().data(`{
        orchestraSeason: node(id: "OrchestraSeason:2016") { ... on OrchestraSeason {
          masterClassCount weekendGatheringCount concertCount
          participations { ensemble { name } isInAllConcerts daysPerWeekendGathering }
          guestAppearances { partner { name names { name usage } } isInSeminars isInRehearsals isInConcerts }
          leaverDestinations { kind name }
          frequencies { times per isApproximate }
          activities { id orchestra { kind status purpose(language: EN) reason(language: EN) } }
        } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraSeason": {
          "activities": [
            {
              "id": "QWN0aXZpdHk6YXJzcmFwcG9ydC0yMDE2LnVuZ2RvbXNzeW1mb25pa2VybmUuMS4x",
              "orchestra": {
                "kind": "RECRUITMENT",
                "purpose": "Tell that one may take part in one weekend gathering to try it, and move each teacher to encourage pupils to join.",
                "reason": "Many who could play in the orchestra do not know of it.",
                "status": "DONE",
              },
            },
          ],
          "concertCount": 3,
          "frequencies": [
            {
              "isApproximate": true,
              "per": "MONTH",
              "times": 1,
            },
          ],
          "guestAppearances": [
            {
              "isInConcerts": true,
              "isInRehearsals": true,
              "isInSeminars": true,
              "partner": {
                "name": "Ung Symfoni Vestfold",
                "names": [],
              },
            },
            {
              "isInConcerts": true,
              "isInRehearsals": true,
              "isInSeminars": true,
              "partner": {
                "name": "Musica Simfonietta Asker",
                "names": [
                  {
                    "name": "Musica Simfonietta Asker",
                    "usage": "FULL_NAME",
                  },
                  {
                    "name": "Asker Simfonietta",
                    "usage": "VARIANT",
                  },
                ],
              },
            },
          ],
          "leaverDestinations": [
            {
              "kind": "NATIONAL_TALENT_PROGRAMME",
              "name": "nasjonale talenttilbud",
            },
            {
              "kind": "MUSIC_PROGRAMME",
              "name": "musikklinjer",
            },
            {
              "kind": "HIGHER_MUSIC_EDUCATION",
              "name": "høyere musikkutdanning",
            },
            {
              "kind": "UPPER_AGE_LIMIT",
              "name": "orkesterets øvre aldersgrense",
            },
          ],
          "masterClassCount": 2,
          "participations": [
            {
              "daysPerWeekendGathering": 1,
              "ensemble": {
                "name": "Juniorsymfonikerne",
              },
              "isInAllConcerts": true,
            },
          ],
          "weekendGatheringCount": 7,
        },
      }
    `);
  });

  it('extends the activities of the plan by place, status and municipalities', async () => {
    expect(
      await hub().data(`{
        orchestraSeason: node(id: "OrchestraSeason:2015") { ... on OrchestraSeason {
          hasAllMunicipalities
          representationGoal(language: EN)
          activities { id orchestra { position status municipalities { municipality { id } } } }
        } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraSeason": {
          "activities": [
            {
              "id": "QWN0aXZpdHk6aGFuZGxpbmdzcGxhbi0yMDE1LnVuZ2RvbXNzeW1mb25pb3JrZXN0ZXJldC4xLjE",
              "orchestra": {
                "municipalities": [],
                "position": 1,
                "status": "PLANNED",
              },
            },
            {
              "id": "QWN0aXZpdHk6aGFuZGxpbmdzcGxhbi0yMDE1LnVuZ2RvbXNzeW1mb25pb3JrZXN0ZXJldC4xLjI",
              "orchestra": {
                "municipalities": [
                  {
                    "municipality": {
                      "id": "TXVuaWNpcGFsaXR5OmJhZXJ1bQ",
                    },
                  },
                  {
                    "municipality": {
                      "id": "TXVuaWNpcGFsaXR5OmFza2Vy",
                    },
                  },
                  {
                    "municipality": {
                      "id": "TXVuaWNpcGFsaXR5OmRyYW1tZW4",
                    },
                  },
                ],
                "position": 2,
                "status": "PLANNED",
              },
            },
            {
              "id": "QWN0aXZpdHk6aGFuZGxpbmdzcGxhbi0yMDE1LnVuZ2RvbXNzeW1mb25pb3JrZXN0ZXJldC4xLjM",
              "orchestra": {
                "municipalities": [],
                "position": 3,
                "status": "PLANNED",
              },
            },
            {
              "id": "QWN0aXZpdHk6aGFuZGxpbmdzcGxhbi0yMDE1LnVuZ2RvbXNzeW1mb25pb3JrZXN0ZXJldC4xLjQ",
              "orchestra": {
                "municipalities": [],
                "position": 4,
                "status": "PLANNED",
              },
            },
            {
              "id": "QWN0aXZpdHk6aGFuZGxpbmdzcGxhbi0yMDE1LnVuZ2RvbXNzeW1mb25pb3JrZXN0ZXJldC4yLjE",
              "orchestra": {
                "municipalities": [],
                "position": 5,
                "status": "PLANNED",
              },
            },
            {
              "id": "QWN0aXZpdHk6aGFuZGxpbmdzcGxhbi0yMDE1LnVuZ2RvbXNzeW1mb25pb3JrZXN0ZXJldC4zLjE",
              "orchestra": {
                "municipalities": [],
                "position": 6,
                "status": "PLANNED",
              },
            },
          ],
          "hasAllMunicipalities": false,
          "representationGoal": "Recruit more, so that all municipalities of Vestregionen are represented in the orchestra.",
        },
      }
    `);
  });
});
