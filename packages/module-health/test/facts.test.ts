import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([healthModule]);
});

afterAll(() => hub.close());

describe('the cooperation', () => {
  it('had 26 municipalities until the mergers and has 21 since', async () => {
    const members = (asOf: string) =>
      hub.data(
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
      hub.data(`{ healthBoards(filter: { highest: true }) { nodes { kind seats } } }`, { asOf });
    expect(await highest('2015-06-11')).toEqual({
      healthBoards: { nodes: [{ kind: 'OWNERS_MEETING', seats: 26 }] },
    });
    expect(await highest('2015-06-12')).toEqual({
      healthBoards: { nodes: [{ kind: 'COOPERATION_BOARD', seats: 7 }] },
    });
  });

  it('held as many meetings in 2016 as the annual report says', async () => {
    const answer = await hub.data(`{
      healthBoardYears(filter: { year: { equals: 2016 } }) { nodes { meetingCount board { kind } } }
    }`);
    expect(answer).toMatchInlineSnapshot();
  });

  it('gave priority to other things in 2015 than in 2017 and 2018', async () => {
    const priorities = (asOf: string) =>
      hub.data(`{ healthPriorities { nodes { title(language: EN) } } }`, { asOf });
    expect([
      await priorities('2015-07-01'),
      await priorities('2016-07-01'),
      await priorities('2018-07-01'),
    ]).toMatchInlineSnapshot();
  });

  it('names the person in a position only as a source does', async () => {
    const answer = await hub.data(`{
      healthPositions(filter: { year: { equals: 2016 } }) {
        nodes { title percent holders { holderName certainty } }
      }
    }`);
    expect(answer).toMatchInlineSnapshot();
  });
});

describe('care pathways', () => {
  it('are one independent of diagnosis and three from Hjem-hjem', async () => {
    const answer = await hub.data(`{
      carePathways { totalCount nodes { title kind status diagnosis(language: EN) project { title } } }
    }`);
    expect(answer).toMatchInlineSnapshot();
  });
});

describe('the collaboration model', () => {
  it('is in use with Asker DPS and on its way with Drammen DPS', async () => {
    const answer = await hub.data(`{
      collaborationModels {
        nodes {
          rollouts { id status developer fromSeason period { from fromPrecision } area { id kind } }
          surveys { year participation(language: EN) municipalities { id } }
          grants { amountNok year purpose(language: EN) }
        }
      }
    }`);
    expect(answer).toMatchInlineSnapshot();
  });
});

describe('electronic messages', () => {
  const count = async (filter: string) =>
    (
      await hub.data<{ messageExchanges: { totalCount: number } }>(
        `{ messageExchanges(filter: { ${filter} }) { totalCount } }`,
      )
    ).messageExchanges.totalCount;

  it('are a matrix of 26 municipalities, two kinds and three services', async () => {
    expect(await count('')).toBe(26 * 2 * 3);
    expect(await count('status: [IN_USE]')).toBe(26 * 2);
    expect(await count('status: [STARTED], service: [MIDWIFERY]')).toBe(8 * 2);
    expect(await count('status: [FOLLOWING], service: [MIDWIFERY]')).toBe(18 * 2);
  });

  it('say what is stated and what is derived', async () => {
    const cells = (municipality: string) =>
      hub.data(`{
        messageExchanges(filter: {
          municipalityId: { equals: "${municipality}" }
          messageKindId: { equals: "epikrise" }
        }) { nodes { service status date datePrecision certainty } }
      }`);
    expect([await cells('asker'), await cells('lier')]).toMatchInlineSnapshot();
  });
});

describe('municipalities and bodies', () => {
  it('lead to what they take part in', async () => {
    const answer = await hub.data(`{
      healthCooperationMembers(filter: { municipalityId: { in: ["asker", "drammen-2020", "lier"] } }) {
        nodes {
          municipality {
            healthCooperationMemberships { period { from to } }
            carePathways { title }
            collaborationModelRollouts { status }
            messageExchangeAgreements { knownBy knownByPrecision }
            messageExchanges { status }
            healthCatchments(asOf: "2020-06-01") { area { id } formerMunicipality { id } }
            healthNetworksInitiated { subject }
          }
        }
      }
    }`);
    expect(answer).toMatchInlineSnapshot();
  });

  it('have no pathway before the year whose report tells of it', async () => {
    const pathways = (asOf: string) =>
      hub.data(
        `{ healthCooperationMembers(filter: { municipalityId: { equals: "lier" } }) {
          nodes { municipality { carePathways { title } messageExchanges { id } } }
        } }`,
        { asOf },
      );
    const empty = { municipality: { carePathways: [], messageExchanges: [] } };
    expect(await pathways('2015-12-31')).toEqual({ healthCooperationMembers: { nodes: [empty] } });
    expect(await pathways('2016-12-31')).toMatchInlineSnapshot();
  });

  it('lead to what they give, lead and hold', async () => {
    const answer = await hub.data(`{
      healthTrusts {
        nodes {
          body {
            healthBoards { id }
            healthProjectsLed { title }
            carePathways { title }
            healthEvents { title }
            healthTrusts { id }
            steeringPortals { title }
          }
          regionalBody { healthTrusts { id } steeringPortals { title } }
          catchmentAreas { facilityBody { collaborationModelRollouts { status } healthCatchmentAreas { kind } } }
        }
      }
      healthGrants { nodes { giverBody { healthGrantsGiven { amountNok } } recipientBody { healthGrantsReceived { amountNok } } } }
      komutProjects { nodes { ownerBody { komutProjects { shortName } } commissionedByBody { consultationGroundworks { title } } } }
      publicHealthFocuses { nodes { body { publicHealthFocuses { title } healthCooperations { shortName } } } }
      healthNetworks { nodes { body { healthNetworks { subject } } participants { body { healthNetworks { subject } } } } }
      healthPartnerships { nodes { body { healthPartnerships { decidedOn } } } }
      healthCooperationTerms(filter: { leadMunicipalityId: { equals: "baerum" } }) {
        nodes { leadMunicipality { healthTermsLed { status } } }
      }
    }`);
    expect(answer).toMatchInlineSnapshot();
  });
});

describe('search', () => {
  const hits = async (text: string) =>
    (
      await hub.data<{ search: { hits: { type: string; title: string }[] } }>(
        `{ search(text: "${text}", first: 3) { hits { type title } } }`,
      )
    ).search.hits.map(({ type, title }) => `${type}: ${title}`);

  it('finds pathways, methods and projects by their Norwegian words', async () => {
    expect([
      await hits('hoftebrudd'),
      await hits('ProAct'),
      await hits('meldingsvalidatorer'),
      await hits('kjernejournal'),
    ]).toMatchInlineSnapshot();
  });
});
