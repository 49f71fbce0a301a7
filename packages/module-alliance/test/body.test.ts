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
    ).toMatchInlineSnapshot();
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
    ).toMatchInlineSnapshot();
  });

  it('leave with a decision, a vote and a day that is not known', async () => {
    expect(
      await hub.data(`{
        membership(id: "vestregionen.jevnaker") {
          period { from to fromPrecision toPrecision } endBasis(language: EN) endDecidedOn endDecidedBy endVote certainty reasoning
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('can be counties’ authorities and other bodies', async () => {
    expect(
      await hub.data(`{
        memberships(filter: { memberBodyId: { equals: "vestregionen" } }) { nodes { body { name } kind period { from to } } }
        countyAuthority(id: "buskerud-fk") { memberships { nodes { body { name } note(language: EN) } } }
      }`),
    ).toMatchInlineSnapshot();
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
    ).toMatchInlineSnapshot();
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
    ).toMatchInlineSnapshot();
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
    ).toMatchInlineSnapshot();
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
    ).toMatchInlineSnapshot();
  });
});
