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
          participations { ensemble { name } allConcerts daysPerWeekendGathering }
          guestAppearances { partner { name names { name usage } } inSeminars inRehearsals inConcerts }
          leaverDestinations { kind name }
          frequencies { times per approximate }
          activities { measure text(language: EN) status ongoing }
        } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraSeason": {
          "activities": [
            {
              "measure": "Rekruttering",
              "ongoing": true,
              "status": "DONE",
              "text": "Meetings with the heads and teachers of the schools of music and arts in Vestregionen",
            },
          ],
          "concertCount": 3,
          "frequencies": [
            {
              "approximate": true,
              "per": "MONTH",
              "times": 1,
            },
          ],
          "guestAppearances": [
            {
              "inConcerts": true,
              "inRehearsals": true,
              "inSeminars": true,
              "partner": {
                "name": "Ung Symfoni Vestfold",
                "names": [],
              },
            },
            {
              "inConcerts": true,
              "inRehearsals": true,
              "inSeminars": true,
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
              "allConcerts": true,
              "daysPerWeekendGathering": 1,
              "ensemble": {
                "name": "Juniorsymfonikerne",
              },
            },
          ],
          "weekendGatheringCount": 7,
        },
      }
    `);
  });

  it('has the activities of the plan, with `ongoing` null if the plan gives no time', async () => {
    expect(
      await hub().data(`{
        orchestraSeason: node(id: "OrchestraSeason:2015") { ... on OrchestraSeason {
          allMunicipalitiesRepresented
          representationGoal(language: EN)
          activities { position text ongoing municipalities { municipality { id } } }
        } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraSeason": {
          "activities": [
            {
              "municipalities": [],
              "ongoing": true,
              "position": 1,
              "text": "Etablere forpliktende samarbeid med strykere i de største kultur- og musikkskolene i regionen",
            },
            {
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
              "ongoing": true,
              "position": 2,
              "text": "Videreutvikle kontakten med kultur- og musikkskolene i Bærum, Asker og Drammen for deltakelse i Juniororkesteret",
            },
            {
              "municipalities": [],
              "ongoing": null,
              "position": 3,
              "text": "Videreføre kontakt med korps og orkester i regionen",
            },
            {
              "municipalities": [],
              "ongoing": true,
              "position": 4,
              "text": "Formidle informasjon til alle kultur- og musikkskolen i regionen samt korps/orkestre",
            },
            {
              "municipalities": [],
              "ongoing": true,
              "position": 5,
              "text": "Se terminliste gruppeøvelser på orkesterets nettsider",
            },
            {
              "municipalities": [],
              "ongoing": true,
              "position": 6,
              "text": "Gjennomføre gruppeøvelser, orkestersamspill og inspirasjonskonserter der Dextra Musica-utøvere deltar. Samspilltreff med El Sistema. Se terminplan",
            },
          ],
          "allMunicipalitiesRepresented": false,
          "representationGoal": "Recruit more, so that all municipalities of Vestregionen are represented in the orchestra.",
        },
      }
    `);
  });
});
