import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const hub = useTestHub([orchestraModule]);

describe('staff roles and tutor groups', () => {
  it('have employment, certainty and, if a source names one, a person', async () => {
    expect(
      await hub().data(`{
        orchestraEnsembles {
          nodes { staff { kind personName employment positionPercent project { name } office(language: EN) period { from to } certainty }
            tutorGroups { name(language: EN) partner { name kind } employment hasSectionalRehearsals isInRehearsals isInConcerts hasMasterClasses } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraEnsembles": {
          "nodes": [
            {
              "staff": [
                {
                  "certainty": "PUBLIC",
                  "employment": "NONE",
                  "kind": "INITIATOR",
                  "office": "head of school",
                  "period": {
                    "from": null,
                    "to": null,
                  },
                  "personName": "Liv Andersen",
                  "positionPercent": null,
                  "project": null,
                },
                {
                  "certainty": "PUBLIC",
                  "employment": "NONE",
                  "kind": "INITIATOR",
                  "office": "chief executive",
                  "period": {
                    "from": null,
                    "to": null,
                  },
                  "personName": "Jostein Barstad",
                  "positionPercent": null,
                  "project": null,
                },
                {
                  "certainty": "STATED",
                  "employment": "HOURLY",
                  "kind": "CONDUCTOR",
                  "office": null,
                  "period": {
                    "from": "2008-01-01",
                    "to": null,
                  },
                  "personName": "Kjell Seim",
                  "positionPercent": null,
                  "project": null,
                },
                {
                  "certainty": "STATED",
                  "employment": "PART_TIME",
                  "kind": "GENERAL_MANAGER",
                  "office": null,
                  "period": {
                    "from": "2015-01-01",
                    "to": "2016-01-01",
                  },
                  "personName": null,
                  "positionPercent": 20,
                  "project": null,
                },
                {
                  "certainty": "ASSUMED",
                  "employment": "PART_TIME",
                  "kind": "PROJECT_MANAGER",
                  "office": null,
                  "period": {
                    "from": "2016-01-01",
                    "to": "2017-01-01",
                  },
                  "personName": "Liv Andersen",
                  "positionPercent": 20,
                  "project": {
                    "name": "IRIS",
                  },
                },
                {
                  "certainty": "ASSUMED",
                  "employment": "PART_TIME",
                  "kind": "PROJECT_MANAGER",
                  "office": null,
                  "period": {
                    "from": "2016-01-01",
                    "to": "2017-01-01",
                  },
                  "personName": "Sven-Erik Nilssen",
                  "positionPercent": 20,
                  "project": null,
                },
              ],
              "tutorGroups": [
                {
                  "employment": "HOURLY",
                  "hasMasterClasses": null,
                  "hasSectionalRehearsals": true,
                  "isInConcerts": null,
                  "isInRehearsals": null,
                  "name": "teachers of schools of music and arts in Vestregionen",
                  "partner": {
                    "kind": "MUSIC_AND_ARTS_SCHOOL",
                    "name": "Musikk- og kulturskoler i Vestregionen",
                  },
                },
                {
                  "employment": "HOURLY",
                  "hasMasterClasses": null,
                  "hasSectionalRehearsals": true,
                  "isInConcerts": null,
                  "isInRehearsals": null,
                  "name": "musicians of the Norwegian Radio Orchestra (KORK)",
                  "partner": {
                    "kind": "PROFESSIONAL_ORCHESTRA",
                    "name": "Kringkastningsorkesteret",
                  },
                },
                {
                  "employment": "HOURLY",
                  "hasMasterClasses": null,
                  "hasSectionalRehearsals": true,
                  "isInConcerts": null,
                  "isInRehearsals": null,
                  "name": "musicians of the Oslo Philharmonic",
                  "partner": {
                    "kind": "PROFESSIONAL_ORCHESTRA",
                    "name": "Oslofilharmonien",
                  },
                },
                {
                  "employment": null,
                  "hasMasterClasses": true,
                  "hasSectionalRehearsals": true,
                  "isInConcerts": true,
                  "isInRehearsals": true,
                  "name": "young professional musicians of Dextra Musica",
                  "partner": {
                    "kind": "MUSICIANS",
                    "name": "Dextra Musica",
                  },
                },
              ],
            },
            {
              "staff": [],
              "tutorGroups": [],
            },
          ],
        },
      }
    `);
  });
});
