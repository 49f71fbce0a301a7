import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([regionalModule]);
});

afterAll(() => hub.close());

describe('the focus areas', () => {
  it('have the names in use, their money and how the year came out', async () => {
    expect(
      await hub.data(`{
        regionalFocusAreas {
          nodes {
            name period { from fromPrecision to } names { name }
            allocations { year funding amountNok resultNok caseNumber coveredBy(language: EN) }
          }
        }
        regionalAllocations(filter: { focusAreaId: { equals: "areal-og-transport" } }) {
          nodes { case { id } meeting { id } caseBody { id } caseDate caseDatePrecision sources { line } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('that had begun on a day are those the alliance had then', async () => {
    const names = '{ regionalFocusAreas { nodes { name } } }';
    expect(await hub.data(names, { asOf: '2016-06-01' })).toEqual({
      regionalFocusAreas: {
        nodes: [
          { name: 'Arealbruk, transport og knutepunktutvikling' },
          { name: 'Framtidig behov for arbeidskraft og kompetanse' },
        ],
      },
    });
    expect(await hub.data(names, { asOf: '2019-01-01' })).toEqual({
      regionalFocusAreas: { nodes: [] },
    });
  });

  it('have the fourteen activities of the action plan of 2015', async () => {
    expect(
      await hub.data(`{
        regionalActivities(orderBy: { field: ROW_NUMBER }) {
          totalCount
          nodes { rowNumber whenLabel fromQuarter toQuarter isOngoing measure { title } sources { line } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });
});

describe('Balansert utvikling', () => {
  it('was adopted in 2007 for 2008 to 2018 and got a point on research in 2015', async () => {
    expect(
      await hub.data(`{
        regionalStrategy(id: "balansert-utvikling") {
          name period { from to } adoptedDate adoptedDatePrecision
          revisions { startedYear plannedYear revisedDate revisedDatePrecision addedPoint(language: EN) }
          basis { title(language: EN) body { id } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('goes together with Osloregionen and Østlandssamarbeidet', async () => {
    expect(
      await hub.data(`{
        regionalCoordinations { nodes { name events { date datePrecision personName certainty } } }
      }`),
    ).toEqual({
      regionalCoordinations: {
        nodes: [
          {
            name: 'Osloregionen',
            events: [
              {
                date: '2004-01-01',
                datePrecision: 'YEAR',
                personName: null,
                certainty: 'PUBLIC',
              },
              {
                date: '2007-03-20',
                datePrecision: 'DAY',
                personName: 'Odd Reinsfelt',
                certainty: 'PUBLIC',
              },
              {
                date: '2015-01-01',
                datePrecision: 'YEAR',
                personName: null,
                certainty: 'STATED',
              },
              {
                date: '2015-01-01',
                datePrecision: 'YEAR',
                personName: null,
                certainty: 'STATED',
              },
            ],
          },
          { name: 'Østlandssamarbeidet', events: [] },
        ],
      },
    });
  });
});

describe('Transport 2.0', () => {
  it('has its aims in both wordings, its partners, events, trials and applications', async () => {
    expect(
      await hub.data(`{
        regionalNetwork(id: "transport-2-0") {
          establishedDate establishedDatePrecision isOpenToAll projectCount projectCountApproximate projectsAreIndependent
          purposes { date datePrecision aims { text } }
          members { name capacity description(language: EN) }
          events { kind title(language: EN) date datePrecision frequency eventCount place plannedQuarter feeCovers(language: EN) partners { name } }
          projects { title(language: EN) status placeFrom placeTo isCommercial }
          applications { name year sinceYear isForResearch recipientCountyAuthority { id regionalApplications { name } } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('is found from its partners', async () => {
    expect(
      await hub.data(`{
        regionalNetworkMembers(filter: { bodyId: { equals: "innovasjon-norge" } }) {
          nodes { body { regionalNetworkMemberships { capacity network { name } } } }
        }
      }`),
    ).toEqual({
      regionalNetworkMembers: {
        nodes: [
          {
            body: {
              regionalNetworkMemberships: [
                {
                  capacity: 'COORDINATION_GROUP',
                  network: { name: 'Transport 2.0 – Nettverk for grønn mobilitet' },
                },
              ],
            },
          },
        ],
      },
    });
  });
});

describe('labour and competence', () => {
  it('has the agreement with the college and the names documents give it', async () => {
    expect(
      await hub.data(`{
        educationAgreement(id: "hogskolen-2014") {
          isSigned signedDate signedDatePrecision counterpart(language: EN) discussedFromYear discussedToYear
          areas { name } provider { name names { name isFormer } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('has the master course with its cohorts, and what is planned at Fagskolen Tinius Olsen', async () => {
    expect(
      await hub.data(`{
        educationOffers {
          nodes {
            kind name degree isPartTime isExperienceBased audience(language: EN) plannedStartYear isFirstOffer
            provider { name place ownerCountyAuthority { id } }
            themes { name } cohorts { startYear startTerm participants(language: EN) } contributions { text(language: EN) }
            events { date datePrecision audience }
          }
        }
      }`),
    ).toMatchInlineSnapshot();
  });
});

describe('research and democracy', () => {
  it('have Cicero’s project and the reasons of Inkluderende folkestyre', async () => {
    expect(
      await hub.data(`{
        regionalResearchProject(id: "delingsokonomi") {
          title(language: EN) funderBody { id } researcherBody { regionalResearchProjects { title } }
          studiesOwnRegion questions { text(language: EN) } topics { title }
        }
        democracyInitiative(id: "inkluderende-folkestyre") {
          planYear isMappingDone mapping(language: EN) reasons { text(language: EN) } invited { name }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('are not there under a key nobody has', async () => {
    expect(await hub.data('{ regionalResearchProject(id: "nobody") { title } }')).toEqual({
      regionalResearchProject: null,
    });
  });
});

describe('search', () => {
  it.each([
    ['delesykler', 'Elektriske delesykler'],
    ['Tinius', 'Fagskolen Tinius Olsen'],
    [
      'nærdemokratiske',
      'Å teste ut nærdemokratiske modeller som følge av kommune- og regionsreformen',
    ],
  ])('finds %s', async (text, title) => {
    const { search } = await hub.data<{ search: { hits: { title: string }[] } }>(
      `{ search(text: "${text}") { hits { title } } }`,
    );
    expect(search.hits.map((hit) => hit.title)).toContain(title);
  });
});
