import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

describe('members', () => {
  it('of Vestregionen are 6, 13, 16 and 15 municipalities, and none after 2018', async () => {
    expect(
      await hub.data(`{
        body(id: "vestregionen") {
          in1993: memberMunicipalityCount(asOf: "1993-12-31")
          in2005: memberMunicipalityCount(asOf: "2005-12-31")
          in2012: memberMunicipalityCount(asOf: "2012-12-31")
          in2016: memberMunicipalityCount(asOf: "2016-12-31")
          after: memberMunicipalityCount(asOf: "2019-01-01")
          founders: memberMunicipalities(asOf: "1993-12-31") { name }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "body": {
          "after": 0,
          "founders": [
            {
              "name": "Asker",
            },
            {
              "name": "Bærum",
            },
            {
              "name": "Drammen",
            },
            {
              "name": "Hurum",
            },
            {
              "name": "Lier",
            },
            {
              "name": "Røyken",
            },
          ],
          "in1993": 6,
          "in2005": 13,
          "in2012": 16,
          "in2016": 15,
        },
      }
    `);
  });

  it('of Kommunehelsesamarbeidet are 26, and 21 after the mergers', async () => {
    expect(
      await hub.data(`{
        body(id: "kommunehelsesamarbeidet") {
          in2016: memberMunicipalityCount(asOf: "2016-01-01")
          in2024: memberMunicipalityCount(asOf: "2024-01-01")
        }
        nettverk: body(id: "nettverk-bpa") { memberMunicipalityCount(asOf: "2016-06-01") }
        membership(id: "kommunehelsesamarbeidet.sande") { endBasis(language: EN) continuedBy { municipality { name } } }
        taken: membership(id: "kommunehelsesamarbeidet.hurum") { continuedBy { municipality { name period { from } } } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "body": {
          "in2016": 26,
          "in2024": 21,
        },
        "membership": {
          "continuedBy": null,
          "endBasis": "The municipality became part of Holmestrand, which does not take part.",
        },
        "nettverk": {
          "memberMunicipalityCount": 15,
        },
        "taken": {
          "continuedBy": {
            "municipality": {
              "name": "Asker",
              "period": {
                "from": "2020-01-01",
              },
            },
          },
        },
      }
    `);
  });

  it('leave with a decision, a vote and a day that is not known', async () => {
    expect(
      await hub.data(`{
        membership(id: "vestregionen.jevnaker") {
          period { from to fromPrecision toPrecision } endBasis(language: EN) endDecidedOn endDecidedBy endVote certainty reasoning
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "membership": {
          "certainty": "DERIVED",
          "endBasis": "The council withdrew the municipality; the day the membership ended is not known, but it was in 2014 and before 13 November 2014.",
          "endDecidedBy": "Jevnaker kommunestyre",
          "endDecidedOn": "2014-06-19",
          "endVote": "mot én stemme",
          "period": {
            "from": "2004-01-01",
            "fromPrecision": "YEAR",
            "to": "2014-06-20",
            "toPrecision": "YEAR",
          },
          "reasoning": "Stifterne var seks og tre kom til i 2010; for å nå 13 i 2004 og 16 fra 2010 må Jevnaker ha vært med fra 2004 eller før. Utmeldingen er vedtatt 19.6.2014.",
        },
      }
    `);
  });

  it('can be counties’ authorities and other bodies', async () => {
    expect(
      await hub.data(`{
        memberships(filter: { memberBodyId: { equals: "vestregionen" } }) { nodes { body { name } kind period { from to } } }
        countyAuthority(id: "buskerud-fk") { memberships { nodes { body { name } note(language: EN) } } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "countyAuthority": {
          "memberships": {
            "nodes": [
              {
                "body": {
                  "name": "Folkehelsenettverket",
                },
                "note": null,
              },
              {
                "body": {
                  "name": "Vestregionen",
                },
                "note": "Buskerud county authority is said to have been a member «on and off»; when is not said.",
              },
            ],
          },
        },
        "memberships": {
          "nodes": [
            {
              "body": {
                "name": "Koordineringsgruppen for Transport 2.0",
              },
              "kind": "MEMBER",
              "period": {
                "from": null,
                "to": "2019-01-01",
              },
            },
            {
              "body": {
                "name": "Osloregionen",
              },
              "kind": "MEMBER",
              "period": {
                "from": "2004-01-01",
                "to": "2019-01-01",
              },
            },
            {
              "body": {
                "name": "Transport 2.0",
              },
              "kind": "FOUNDER",
              "period": {
                "from": "2014-01-01",
                "to": "2019-01-01",
              },
            },
          ],
        },
      }
    `);
  });
});

describe('a body', () => {
  it('has parent, legal person, seats, successors and other names', async () => {
    expect(
      await hub.data(`{
        styringsgruppen: body(id: "styringsgruppen") { kind level(language: EN) parent { name } legalPerson { name registeredOn register } }
        board: body(id: "khs-samarbeidsstyret") {
          parent { name } seatCount termYears minMeetingsPerYear predecessors { predecessor { name } } seats { constituency subregion { name } municipality { name } }
        }
        health: body(id: "helse-sor-ost-rhf") { nameVariants { name kind sources { document line } } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "board": {
          "minMeetingsPerYear": 4,
          "parent": {
            "name": "Kommunehelsesamarbeidet",
          },
          "predecessors": [
            {
              "predecessor": {
                "name": "Kommunehelsesamarbeidets eiermøte",
              },
            },
            {
              "predecessor": {
                "name": "Kommunehelsesamarbeidets styre",
              },
            },
          ],
          "seatCount": 7,
          "seats": [
            {
              "constituency": "Ringeriksregionen",
              "municipality": null,
              "subregion": {
                "name": "Ringeriksregionen",
              },
            },
            {
              "constituency": "Hallingdal",
              "municipality": null,
              "subregion": {
                "name": "Hallingdal",
              },
            },
            {
              "constituency": "Midt-Buskerud",
              "municipality": null,
              "subregion": {
                "name": "Midt-Buskerud",
              },
            },
            {
              "constituency": "Drammensområdet",
              "municipality": null,
              "subregion": {
                "name": "Drammensregionen",
              },
            },
            {
              "constituency": "Kongsbergregionen",
              "municipality": null,
              "subregion": {
                "name": "Kongsbergregionen",
              },
            },
            {
              "constituency": "Asker",
              "municipality": {
                "name": "Asker",
              },
              "subregion": null,
            },
            {
              "constituency": "Bærum",
              "municipality": {
                "name": "Bærum",
              },
              "subregion": null,
            },
          ],
          "termYears": 4,
        },
        "health": {
          "nameVariants": [
            {
              "kind": "ALIAS",
              "name": "Helse Sør-Øst",
              "sources": [
                {
                  "document": "arsrapport-2016",
                  "line": 93,
                },
              ],
            },
            {
              "kind": "SPELLING",
              "name": "Helse Sør-øst",
              "sources": [
                {
                  "document": "arsrapport-2016",
                  "line": 277,
                },
              ],
            },
            {
              "kind": "SPELLING",
              "name": "Helse Sørøst",
              "sources": [
                {
                  "document": "sak-24-2017",
                  "line": 74,
                },
              ],
            },
          ],
        },
        "styringsgruppen": {
          "kind": "STEERING_GROUP",
          "legalPerson": {
            "name": "Vestregionens Styringsgruppe",
            "register": "Enhetsregisteret",
            "registeredOn": "2008-01-01",
          },
          "level": "highest body between the general assemblies",
          "parent": {
            "name": "Vestregionen",
          },
        },
      }
    `);
  });

  it('is led and hosted by a municipality for a time', async () => {
    expect(
      await hub.data(`{
        body(id: "vestregionen") {
          leaderships { municipality { name } person { name } period { from to fromPrecision } }
          leadershipRules { text everyYears certainty }
          hostArrangements { kind municipality { name } agreedOn }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "body": {
          "hostArrangements": [
            {
              "agreedOn": "2014-05-21",
              "kind": "HEAD_OFFICE_MUNICIPALITY",
              "municipality": {
                "name": "Bærum",
              },
            },
          ],
          "leadershipRules": [
            {
              "certainty": "PUBLIC",
              "everyYears": 2,
              "text": "Ledervervet skifter hvert annet år.",
            },
            {
              "certainty": "STATED",
              "everyYears": null,
              "text": "Lederskapet i Vestregionen går på omgang mellom kommunene.",
            },
          ],
          "leaderships": [
            {
              "municipality": {
                "name": "Øvre Eiker",
              },
              "period": {
                "from": "2016-01-01",
                "fromPrecision": "YEAR",
                "to": "2017-01-01",
              },
              "person": {
                "name": "Ann Sire Fjerdingsstad",
              },
            },
            {
              "municipality": {
                "name": "Bærum",
              },
              "period": {
                "from": "2017-07-01",
                "fromPrecision": "MONTH",
                "to": "2019-01-01",
              },
              "person": {
                "name": "Lisbeth Hammer Krogh",
              },
            },
          ],
        },
      }
    `);
  });

  it('tells how it was founded and what it reports', async () => {
    expect(
      await hub.data(`{
        body(id: "vestregionen") {
          foundation { foundedYear initiative(language: EN) initiativeIsHearsay noDocumentsFromYear noDocumentsToYear purposeYear }
          turnoverClaims { minNok maxNok yearsCovered contributionSharePercent contributionShareApproximate }
          regionFigures { year inhabitants areaKm2 approximate }
        }
        sekretariatet: body(id: "sekretariatet") {
          staffingYears { year fullTimeEquivalents positions }
          workingEnvironmentReports { year sickLeaveRegistered assessment(language: EN) }
          contactPoints { street postalCode place email contactPerson { name } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "body": {
          "foundation": {
            "foundedYear": 1992,
            "initiative": "The initiative is said to have been taken by the then mayor of Bærum, and is tied to the debates on a new administrative level or a regional reform and to the traffic on the E18 west of Oslo.",
            "initiativeIsHearsay": true,
            "noDocumentsFromYear": 1992,
            "noDocumentsToYear": 2010,
            "purposeYear": 2010,
          },
          "regionFigures": [
            {
              "approximate": false,
              "areaKm2": null,
              "inhabitants": null,
              "year": 2014,
            },
            {
              "approximate": false,
              "areaKm2": 5300,
              "inhabitants": 451000,
              "year": 2016,
            },
            {
              "approximate": true,
              "areaKm2": null,
              "inhabitants": 430000,
              "year": 2016,
            },
          ],
          "turnoverClaims": [
            {
              "contributionShareApproximate": true,
              "contributionSharePercent": 50,
              "maxNok": 10000000,
              "minNok": 9000000,
              "yearsCovered": 5,
            },
          ],
        },
        "sekretariatet": {
          "contactPoints": [
            {
              "contactPerson": {
                "name": "Nina Solberg",
              },
              "email": "post@vestregionen.no",
              "place": "Asker",
              "postalCode": "1383",
              "street": "Drammensveien 915",
            },
          ],
          "staffingYears": [
            {
              "fullTimeEquivalents": 4.4,
              "positions": null,
              "year": 2015,
            },
            {
              "fullTimeEquivalents": 4.2,
              "positions": null,
              "year": 2017,
            },
            {
              "fullTimeEquivalents": null,
              "positions": 4,
              "year": 2018,
            },
          ],
          "workingEnvironmentReports": [
            {
              "assessment": "satisfactory",
              "sickLeaveRegistered": false,
              "year": 2016,
            },
          ],
        },
      }
    `);
  });

  it('is found by its name, a misprint of it and an abbreviation', async () => {
    const first = async (text: string) => {
      const { search } = await hub.data<{ search: { hits: { type: string; title: string }[] } }>(
        `query ($text: String!) { search(text: $text, first: 1) { hits { type title } } }`,
        { variables: { text } },
      );
      return search.hits.map(({ type, title }) => `${type} ${title}`);
    };
    expect(await first('ovre eiker')).toEqual(['Municipality Øvre Eiker']);
    expect(await first('microsoft')).toEqual(['Body Microsoft']);
    expect(await first('Vester Viken')).toEqual(['BodyNameVariant Vester Viken']);
    expect(await first('KHS')).toEqual(['BodyNameVariant KHS']);
  });
});

describe('commitments', () => {
  it('are those of the 15 municipalities, derived', async () => {
    expect(
      await hub.data(`{
        commitments(filter: { bodyId: { equals: "nettverk-bpa" } }, first: 1) {
          totalCount
          nodes { municipality { name } undertaking(language: EN) membership { period { from to } } certainty }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "commitments": {
          "nodes": [
            {
              "certainty": "DERIVED",
              "membership": {
                "period": {
                  "from": "2016-01-01",
                  "to": "2019-01-01",
                },
              },
              "municipality": {
                "name": "Asker",
              },
              "undertaking": "contribute to the position that is to look after cooperation and guidance between the municipalities",
            },
          ],
          "totalCount": 15,
        },
      }
    `);
  });
});
