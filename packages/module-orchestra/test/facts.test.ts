import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([orchestraModule]);
});

afterAll(() => hub.close());

describe('members', () => {
  it('are 27 and 35 in the orchestra, 15 and 22 in the junior group, one reading a year', async () => {
    expect(
      await hub.data(`{
        orchestraMembershipCounts(filter: { preferred: true }, orderBy: { field: YEAR }) {
          totalCount
          nodes { ensemble { name } year count change previousCount certainty }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraMembershipCounts": {
          "nodes": [
            {
              "certainty": "DERIVED",
              "change": null,
              "count": 15,
              "ensemble": {
                "name": "Juniorsymfonikerne",
              },
              "previousCount": null,
              "year": 2015,
            },
            {
              "certainty": "STATED",
              "change": null,
              "count": 27,
              "ensemble": {
                "name": "Vestregionens Ungdomssymfonikere",
              },
              "previousCount": null,
              "year": 2015,
            },
            {
              "certainty": "STATED",
              "change": 7,
              "count": 22,
              "ensemble": {
                "name": "Juniorsymfonikerne",
              },
              "previousCount": null,
              "year": 2016,
            },
            {
              "certainty": "STATED",
              "change": null,
              "count": 35,
              "ensemble": {
                "name": "Vestregionens Ungdomssymfonikere",
              },
              "previousCount": 27,
              "year": 2016,
            },
          ],
          "totalCount": 4,
        },
      }
    `);
  });

  it('are 55 aged 13 to 19 on a page that disagrees', async () => {
    expect(
      await hub.data(`{
        orchestraMembershipCounts(filter: { preferred: false }) {
          nodes { count basis minAge maxAge statedDate statedDatePrecision certainty sources { url words } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraMembershipCounts": {
          "nodes": [
            {
              "basis": "PUBLIC_PAGE",
              "certainty": "PUBLIC",
              "count": 55,
              "maxAge": 19,
              "minAge": 13,
              "sources": [
                {
                  "url": "https://vestregionen.no/nyheter?start=12&q=kultur",
                  "words": "startet i 2008, består i dag av 55 unge musikere mellom 13 og 19 år",
                },
              ],
              "statedDate": "2015-01-27",
              "statedDatePrecision": "DAY",
            },
          ],
        },
      }
    `);
  });
});

describe('a season', () => {
  it('has gatherings, master classes and concerts, the junior group’s part and its guests', async () => {
    expect(
      await hub.data(`{
        orchestraSeason(id: "2016") {
          masterClassCount weekendGatheringCount concertCount
          participations { ensemble { name } allConcerts daysPerWeekendGathering }
          guestAppearances { partner { name names { name usage } } inSeminars inRehearsals inConcerts }
          leaverDestinations { kind name }
          frequencies { times per approximate }
          activities { measure text(language: EN) status ongoing }
        }
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

  it('keeps the plan as it is, with an activity that has no time', async () => {
    expect(
      await hub.data(`{
        orchestraSeason(id: "2015") {
          allMunicipalitiesRepresented
          representationGoal(language: EN)
          activities { position text ongoing municipalities { municipality { id } } }
        }
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

describe('the tour to Spain', () => {
  it('has its party, its concerts and what it cost beyond the budget', async () => {
    expect(
      await hub.data(`{
        orchestraTours {
          nodes {
            name(language: EN) travel { from to } countryCode concertCount reception(language: EN)
            invitedPartner { name }
            party { kind count certainty }
            contacts { kind place }
            concerts { name(language: EN) festival festivalNumber venue(language: EN) place date datePrecision wellAttended }
            fundings { kind amountNok purpose(language: EN) }
          }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraTours": {
          "nodes": [
            {
              "concertCount": 2,
              "concerts": [
                {
                  "date": "2016-10-01",
                  "datePrecision": "MONTH",
                  "festival": "Mozartmania",
                  "festivalNumber": 26,
                  "name": "26. Mozartmania",
                  "place": "Alfas del Pi",
                  "venue": null,
                  "wellAttended": true,
                },
                {
                  "date": "2016-10-01",
                  "datePrecision": "MONTH",
                  "festival": null,
                  "festivalNumber": null,
                  "name": "Concert in Villajoyosa",
                  "place": "Villajoyosa",
                  "venue": "the public concert hall",
                  "wellAttended": true,
                },
              ],
              "contacts": [
                {
                  "kind": "MUSICIANS",
                  "place": "Villajoyosa",
                },
                {
                  "kind": "SOLOISTS",
                  "place": "Villajoyosa",
                },
                {
                  "kind": "YOUTH_ORCHESTRA",
                  "place": "Villajoyosa",
                },
              ],
              "countryCode": "ES",
              "fundings": [
                {
                  "amountNok": 105251,
                  "kind": "OVERSPEND",
                  "purpose": "Study tour and concerts in Spain in the autumn of 2016",
                },
              ],
              "invitedPartner": {
                "name": "Musica Simfonietta Asker",
              },
              "name": "Concert and study tour to Spain",
              "party": [
                {
                  "certainty": "STATED",
                  "count": 50,
                  "kind": "PLAYER",
                },
                {
                  "certainty": "STATED",
                  "count": 1,
                  "kind": "CONDUCTOR",
                },
                {
                  "certainty": "STATED",
                  "count": 3,
                  "kind": "TEACHER",
                },
                {
                  "certainty": "STATED",
                  "count": 3,
                  "kind": "TOUR_LEADER",
                },
                {
                  "certainty": "STATED",
                  "count": 15,
                  "kind": "COMPANION",
                },
                {
                  "certainty": "DERIVED",
                  "count": 72,
                  "kind": "WHOLE_PARTY",
                },
              ],
              "reception": "Both concerts were well attended, and after them people in the towns recognised the orchestra in the street.",
              "travel": {
                "from": "2016-10-03",
                "to": "2016-10-08",
              },
            },
          ],
        },
      }
    `);
  });
});

describe('those who lead and pay', () => {
  it('are named in their roles, with how sure that is', async () => {
    expect(
      await hub.data(`{
        orchestraStaffRoles(orderBy: { field: PERSON_NAME }) {
          nodes { kind personName employment positionPercent project { name } office(language: EN) period { from to } certainty }
        }
        orchestraTutorGroups(orderBy: { field: NAME }) {
          nodes { name(language: EN) partner { name kind } employment sectionalRehearsals rehearsals concerts masterClasses }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraStaffRoles": {
          "nodes": [
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
          ],
        },
        "orchestraTutorGroups": {
          "nodes": [
            {
              "concerts": false,
              "employment": "HOURLY",
              "masterClasses": false,
              "name": "teachers of schools of music and arts in Vestregionen",
              "partner": {
                "kind": "MUSIC_AND_ARTS_SCHOOL",
                "name": "Musikk- og kulturskoler i Vestregionen",
              },
              "rehearsals": false,
              "sectionalRehearsals": true,
            },
            {
              "concerts": false,
              "employment": "HOURLY",
              "masterClasses": false,
              "name": "musicians of the Norwegian Radio Orchestra (KORK)",
              "partner": {
                "kind": "PROFESSIONAL_ORCHESTRA",
                "name": "Kringkastningsorkesteret",
              },
              "rehearsals": false,
              "sectionalRehearsals": true,
            },
            {
              "concerts": false,
              "employment": "HOURLY",
              "masterClasses": false,
              "name": "musicians of the Oslo Philharmonic",
              "partner": {
                "kind": "PROFESSIONAL_ORCHESTRA",
                "name": "Oslofilharmonien",
              },
              "rehearsals": false,
              "sectionalRehearsals": true,
            },
            {
              "concerts": true,
              "employment": null,
              "masterClasses": true,
              "name": "young professional musicians of Dextra Musica",
              "partner": {
                "kind": "MUSICIANS",
                "name": "Dextra Musica",
              },
              "rehearsals": true,
              "sectionalRehearsals": true,
            },
          ],
        },
      }
    `);
  });

  it('pay for the fixed operation, the project and what it covers', async () => {
    expect(
      await hub.data(`{
        orchestraFundings {
          nodes { kind year amountNok approximate earmarked giverPartner { name } project { name } costs { name(language: EN) } }
        }
        orchestraProject(id: "iris") {
          ownerPartner { name } funderPartner { name } purpose(language: EN) period { from to fromPrecision toPrecision }
          activities { kind partner { name } } staff { personName }
        }
        orchestraFriendsAssociation(id: "venneforeningen") {
          name constitutedDate constitutedDatePrecision professionalActivities socialActivities
          affiliations { partner { name } ensemble { name } grantScheme }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraFriendsAssociation": {
          "affiliations": [
            {
              "ensemble": {
                "name": "Vestregionens Ungdomssymfonikere",
              },
              "grantScheme": "Frifond",
              "partner": {
                "name": "De unges orkesterforbund",
              },
            },
          ],
          "constitutedDate": "2009-01-01",
          "constitutedDatePrecision": "MONTH",
          "name": "Orkesterets Venneforening",
          "professionalActivities": true,
          "socialActivities": true,
        },
        "orchestraFundings": {
          "nodes": [
            {
              "amountNok": null,
              "approximate": false,
              "costs": [],
              "earmarked": false,
              "giverPartner": null,
              "kind": "CORE_FUNDING",
              "project": null,
              "year": null,
            },
            {
              "amountNok": null,
              "approximate": false,
              "costs": [],
              "earmarked": false,
              "giverPartner": {
                "name": "De unges orkesterforbund",
              },
              "kind": "SUPPLEMENT",
              "project": null,
              "year": null,
            },
            {
              "amountNok": 600000,
              "approximate": false,
              "costs": [
                {
                  "name": "the manager's salary",
                },
                {
                  "name": "conductor",
                },
                {
                  "name": "teachers paid by the hour",
                },
                {
                  "name": "rehearsal rooms",
                },
                {
                  "name": "transport of players and instruments",
                },
                {
                  "name": "other operating costs",
                },
              ],
              "earmarked": false,
              "giverPartner": null,
              "kind": "PROPOSED_BUDGET",
              "project": null,
              "year": 2015,
            },
            {
              "amountNok": 250000,
              "approximate": true,
              "costs": [],
              "earmarked": true,
              "giverPartner": {
                "name": "Sparebankstiftelsen DNB",
              },
              "kind": "PROJECT_GRANT",
              "project": {
                "name": "IRIS",
              },
              "year": 2015,
            },
            {
              "amountNok": null,
              "approximate": false,
              "costs": [],
              "earmarked": true,
              "giverPartner": {
                "name": "Sparebankstiftelsen DNB",
              },
              "kind": "PROJECT_GRANT",
              "project": {
                "name": "IRIS",
              },
              "year": 2016,
            },
            {
              "amountNok": 105251,
              "approximate": false,
              "costs": [],
              "earmarked": false,
              "giverPartner": null,
              "kind": "OVERSPEND",
              "project": null,
              "year": 2016,
            },
          ],
        },
        "orchestraProject": {
          "activities": [
            {
              "kind": "SECTIONAL_REHEARSAL",
              "partner": {
                "name": "Dextra Musica",
              },
            },
            {
              "kind": "ENSEMBLE_PLAYING",
              "partner": {
                "name": "Dextra Musica",
              },
            },
            {
              "kind": "INSPIRATIONAL_CONCERT",
              "partner": {
                "name": "Dextra Musica",
              },
            },
            {
              "kind": "JOINT_MEETING",
              "partner": {
                "name": "El Sistema",
              },
            },
          ],
          "funderPartner": {
            "name": "Sparebankstiftelsen DNB",
          },
          "ownerPartner": {
            "name": "Norsk Kulturskoleråd BTV",
          },
          "period": {
            "from": "2015-01-01",
            "fromPrecision": "YEAR",
            "to": "2017-01-01",
            "toPrecision": "YEAR",
          },
          "purpose": "Strengthen recruitment, so that all municipalities of Vestregionen are represented in the orchestra.",
          "staff": [
            {
              "personName": "Liv Andersen",
            },
          ],
        },
      }
    `);
  });
});

describe('as of a day', () => {
  const operations =
    '{ orchestraEnsemble(id: "ungdomssymfonikerne") { operations { status toText } } }';

  it.each([
    ['2010-01-01', [{ status: 'RUNNING', toText: null }]],
    ['2018-12-31', [{ status: 'RUNNING', toText: null }]],
    ['2019-01-01', [{ status: 'PROVISIONAL', toText: 'sommeren 2019' }]],
    ['2019-07-01', [{ status: 'NOT_KNOWN', toText: null }]],
  ])('%s the orchestra is in the state of that day', async (asOf, expected) => {
    expect(await hub.data(operations, { asOf })).toEqual({
      orchestraEnsemble: { operations: expected },
    });
  });

  it('a tour stays in the answer, since it is an event and no state', async () => {
    const tours = '{ orchestraTours { totalCount } }';
    expect(await hub.data(tours, { asOf: '2018-06-01' })).toEqual(await hub.data(tours));
  });
});

describe('other modules’ types', () => {
  it('lead to the orchestra from the bodies and municipalities it names', async () => {
    expect(
      await hub.data(`{
        orchestraEnsemble(id: "ungdomssymfonikerne") {
          body { orchestraEnsembles { name } orchestraSeasons { year } }
          organiserBody { orchestraEnsembles { name } orchestraSeasons(asOf: "2016-05-01") { year } orchestraFundings { kind amountNok } }
        }
        orchestraPartner(id: "sparebankstiftelsen-dnb") { body { orchestraPartnerships { projectsFunded { name } } } }
        orchestraFriendsAssociation(id: "venneforeningen") { body { orchestraFriendsAssociations { name } } }
        orchestraStaffRole(id: "initiativ-barstad") { municipality { orchestraStaffRoles { personName } } }
        orchestraActivity(id: "2015.2") {
          municipalities { municipality { orchestraActivities { text(language: EN) } } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraActivity": {
          "municipalities": [
            {
              "municipality": {
                "orchestraActivities": [
                  {
                    "text": "Develop the contact with the schools of music and arts of Bærum, Asker and Drammen for the junior orchestra",
                  },
                ],
              },
            },
            {
              "municipality": {
                "orchestraActivities": [
                  {
                    "text": "Develop the contact with the schools of music and arts of Bærum, Asker and Drammen for the junior orchestra",
                  },
                ],
              },
            },
            {
              "municipality": {
                "orchestraActivities": [
                  {
                    "text": "Develop the contact with the schools of music and arts of Bærum, Asker and Drammen for the junior orchestra",
                  },
                ],
              },
            },
          ],
        },
        "orchestraEnsemble": {
          "body": {
            "orchestraEnsembles": [
              {
                "name": "Vestregionens Ungdomssymfonikere",
              },
            ],
            "orchestraSeasons": [
              {
                "year": 2015,
              },
              {
                "year": 2016,
              },
            ],
          },
          "organiserBody": {
            "orchestraEnsembles": [
              {
                "name": "Vestregionens Ungdomssymfonikere",
              },
              {
                "name": "Juniorsymfonikerne",
              },
            ],
            "orchestraFundings": [
              {
                "amountNok": 600000,
                "kind": "PROPOSED_BUDGET",
              },
              {
                "amountNok": null,
                "kind": "CORE_FUNDING",
              },
            ],
            "orchestraSeasons": [
              {
                "year": 2016,
              },
            ],
          },
        },
        "orchestraFriendsAssociation": {
          "body": {
            "orchestraFriendsAssociations": [
              {
                "name": "Orkesterets Venneforening",
              },
            ],
          },
        },
        "orchestraPartner": {
          "body": {
            "orchestraPartnerships": [
              {
                "projectsFunded": [
                  {
                    "name": "IRIS",
                  },
                ],
              },
            ],
          },
        },
        "orchestraStaffRole": {
          "municipality": {
            "orchestraStaffRoles": [
              {
                "personName": "Jostein Barstad",
              },
            ],
          },
        },
      }
    `);
  });
});

describe('search', () => {
  it.each([
    ['Seim', 'OrchestraStaffRole', 'Kjell Seim'],
    ['iris', 'OrchestraProject', 'IRIS'],
    ['Mozartmania', 'OrchestraConcert', '26. Mozartmania'],
    ['Villajoyosa', 'OrchestraConcert', 'Konsert i Villajoyosa'],
    ['venneforening', 'OrchestraFriendsAssociation', 'Orkesterets Venneforening'],
  ])('finds %s', async (text, type, title) => {
    const { search } = await hub.data<{ search: { hits: { type: string; title: string }[] } }>(
      'query ($text: String!) { search(text: $text) { hits { type title } } }',
      { variables: { text } },
    );
    expect(search.hits).toContainEqual({ type, title });
  });
});
