import { globalId } from '@vesthub/kernel';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const hub = useTestHub(allModules);

describe('the activities of the orchestra', () => {
  it('are those of the plan of 2015 and of the report of 2016', async () => {
    const { orchestraSeasons } = await hub().data<{ orchestraSeasons: { nodes: object[] } }>(`{
      orchestraSeasons {
        nodes {
          activities { rowNumber isOngoing measure { title focusArea { name } } orchestra { position status } }
        }
      }
    }`);
    const recruiting = {
      title: 'Rekruttere nye deltakere',
      focusArea: { name: 'Vestregionens Ungdomssymfoniorkester' },
    };
    const [planned, reported] = orchestraSeasons.nodes as { activities: object[] }[];
    expect(planned!.activities).toHaveLength(6);
    expect(planned!.activities.slice(1, 3)).toEqual([
      {
        rowNumber: 47,
        isOngoing: true,
        measure: recruiting,
        orchestra: { position: 2, status: 'PLANNED' },
      },
      {
        rowNumber: 48,
        isOngoing: null,
        measure: recruiting,
        orchestra: { position: 3, status: 'PLANNED' },
      },
    ]);
    expect(reported!.activities).toEqual([
      {
        rowNumber: null,
        isOngoing: true,
        measure: { title: 'Rekruttering', focusArea: null },
        orchestra: { position: 1, status: 'DONE' },
      },
    ]);
    const { node } = await hub().data<{ node: object }>(
      '{ node(id: "OrchestraActivity:2016.1") { ... on Activity { title(language: EN) } } }',
    );
    expect(node).toEqual({
      title:
        'Meetings with the heads and teachers of the schools of music and arts in Vestregionen',
    });
  });
});

describe('fields of the orchestra and the festival on types of the alliance', () => {
  it('show the editions a municipality hosted, its payments and its activities', async () => {
    expect(
      await hub().data(`{
        municipality(id: "asker") {
          name
          festivalEditionsHosted { year venue { name } }
          festivalHostContributions { originalAmountNok amountNok case { printedNumber } }
          festivalVenues { name }
          festivalSideProjects { name }
          orchestraActivities { title(language: EN) orchestra { season { year } } }
        }
        merged: municipality(id: "asker-2020") { festivalEditionsHosted { year venue { place } } }
        several: festivalEdition(id: "2010") { hosts { municipality { name } } }
      }`),
    ).toEqual({
      municipality: {
        name: 'Asker',
        festivalEditionsHosted: [
          { year: 2009, venue: { name: 'Galleri Trafo' } },
          { year: 2012, venue: { name: 'Galleri Trafo' } },
          { year: 2016, venue: { name: 'Lien' } },
        ],
        festivalHostContributions: [
          { originalAmountNok: 500000, amountNok: 200000, case: { printedNumber: '36/2015' } },
        ],
        festivalVenues: [{ name: 'Galleri Trafo' }, { name: 'Lien' }],
        festivalSideProjects: [
          { name: 'Hjem er et fremmed sted' },
          { name: 'Lunsj under åpen himmel / #NyeDikemark' },
        ],
        orchestraActivities: [
          {
            title:
              'Develop the contact with the schools of music and arts in Bærum, Asker and Drammen for participation in Juniororkesteret further',
            orchestra: { season: { year: 2015 } },
          },
        ],
      },
      merged: { festivalEditionsHosted: [{ year: 2020, venue: { place: 'Tofte' } }] },
      several: {
        hosts: [
          { municipality: { name: 'Hole' } },
          { municipality: { name: 'Jevnaker' } },
          { municipality: { name: 'Ringerike' } },
        ],
      },
    });
  });

  it('show the seasons, projects and funding of a body', async () => {
    expect(
      await hub().data(`{
        alliance: body(id: "vestregionen") {
          orchestraSeasons { year }
          festivalsOrganised { period { from to } }
          festivalFundings { kind amountNok }
          orchestraFundings { kind amountNok }
        }
        orchestra: body(id: "ungdomssymfonikerne") { name orchestraEnsembles { name } }
        giver: body(id: "sparebankstiftelsen-dnb") {
          orchestraPartnerships { projectsFunded { name } }
          orchestraFundings { year amountNok approximate }
        }
        county: countyAuthority(id: "buskerud-fk") {
          festivalFundings { amountNok givers { body { name } countyAuthority { name } } }
        }
      }`),
    ).toEqual({
      alliance: {
        orchestraSeasons: [{ year: 2015 }, { year: 2016 }],
        festivalsOrganised: [{ period: { from: '2007-01-01', to: '2019-01-01' } }],
        festivalFundings: [
          { kind: 'PROPOSED_BUDGET', amountNok: 800000 },
          { kind: 'ALLIANCE', amountNok: 1000000 },
        ],
        orchestraFundings: [
          { kind: 'PROPOSED_BUDGET', amountNok: 600000 },
          { kind: 'CORE_FUNDING', amountNok: null },
        ],
      },
      orchestra: {
        name: 'Vestregionens Ungdomssymfonikere',
        orchestraEnsembles: [{ name: 'Vestregionens Ungdomssymfonikere' }],
      },
      giver: {
        orchestraPartnerships: [{ projectsFunded: [{ name: 'IRIS' }] }],
        orchestraFundings: [
          { year: 2015, amountNok: 250000, approximate: true },
          { year: 2016, amountNok: null, approximate: null },
        ],
      },
      county: {
        festivalFundings: [
          {
            amountNok: 500000,
            givers: [
              { body: null, countyAuthority: { name: 'Akershus fylkeskommune' } },
              { body: null, countyAuthority: { name: 'Buskerud fylkeskommune' } },
              { body: { name: 'Norsk kulturråd' }, countyAuthority: null },
            ],
          },
        ],
      },
    });
  });
});

describe('a field on another module’s type costs as many statements for many rows as for one', () => {
  it.each([
    [
      'municipalities',
      'asker',
      `festivalEditionsHosted { year } festivalHostContributions { amountNok } festivalVenues { name }
       festivalSideProjects { name } festivalFundings { amountNok } orchestraActivities { title } orchestraStaffRoles { personName }`,
    ],
    ['municipalities', 'ringerike', 'festivalLocalExhibitions { venue }'],
    [
      'bodies',
      'vestregionen',
      `festivalsOrganised { certainty } festivalFundings { amountNok } orchestraEnsembles { name } orchestraSeasons { year }
       orchestraFundings { amountNok } orchestraPartnerships { name } orchestraFriendsAssociations { name }`,
    ],
    ['bodies', 'dikemark-museum', 'festivalSideProjects { name } artFestivals { name }'],
  ])('%s, compared with %s alone', async (list, key, fields) => {
    const one = `{ ${list}(filter: { id: { equals: "${key}" } }, first: 50) { nodes { ${fields} } } }`;
    const many = `{ ${list}(first: 100) { nodes { ${fields} } } }`;
    expect(await hub().statements(many)).toBe(await hub().statements(one));
  });

  it('county authorities', async () => {
    const page = (first: number) =>
      `{ countyAuthorities(first: ${first}) { nodes { festivalFundings { amountNok } } } }`;
    expect(await hub().statements(page(50))).toBe(await hub().statements(page(1)));
  });
});

describe('facts that the orchestra or festival and other modules store', () => {
  it('agree with the alliance and the economy', async () => {
    const { checks } = await hub().data<{
      checks: {
        findings: { id: string; check: string | null; expected: string; actual: string }[];
      };
    }>('{ checks { findings { id check expected actual } } }');
    const comparisons = [
      'festival-municipalities-are-members',
      'festival-hosts-are-members',
      'festival-host-contribution-in-accounts',
      'festival-result-in-accounts',
      'orchestra-overspend-in-accounts',
    ];
    expect(
      checks.findings
        .filter(({ check }) => comparisons.includes(check ?? ''))
        .map(({ id, expected, actual }) => `${id}: ${expected} / ${actual}`),
    ).toMatchInlineSnapshot(`
      [
        "art-festival/festival-host-contribution-in-accounts/2016.1: 200000 / 200000",
        "art-festival/festival-hosts-are-members/2007: 1 / 1",
        "art-festival/festival-hosts-are-members/2008: 1 / 1",
        "art-festival/festival-hosts-are-members/2009: 1 / 1",
        "art-festival/festival-hosts-are-members/2010: 3 / 3",
        "art-festival/festival-hosts-are-members/2011: 1 / 1",
        "art-festival/festival-hosts-are-members/2012: 1 / 1",
        "art-festival/festival-hosts-are-members/2013: 1 / 1",
        "art-festival/festival-hosts-are-members/2014: 2 / 2",
        "art-festival/festival-hosts-are-members/2015: 1 / 1",
        "art-festival/festival-hosts-are-members/2016: 1 / 1",
        "art-festival/festival-hosts-are-members/2017: 1 / 1",
        "art-festival/festival-hosts-are-members/2018: 1 / 1",
        "art-festival/festival-municipalities-are-members/2009.1: 13 / 13",
        "art-festival/festival-municipalities-are-members/2011.1: 16 / 16",
        "art-festival/festival-municipalities-are-members/2014.1: 16 / 16",
        "art-festival/festival-result-in-accounts/2016.1: -289794 / -289794",
        "orchestra/orchestra-overspend-in-accounts/merforbruk-2016: 105251 / 105251",
      ]
    `);
  });
});

describe('the activities of an action plan', () => {
  it('are the steps of the festival’s year, from application to report', async () => {
    const { festivalEdition } = await hub().data<{
      festivalEdition: {
        activities: (Record<'title' | 'timing', string> & { festival: { phase: string } })[];
      };
    }>('{ festivalEdition(id: "2015") { activities { title timing festival { phase } } } }');
    expect(
      festivalEdition.activities.map(
        ({ festival: { phase }, title, timing }) => `${phase} ${timing}: ${title}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "FUNDING Q1: Utforme søknader til offentlige instanser",
        "FUNDING Q1: Sponsorsøk og annonsesalg",
        "CALL Q1: Markedsføring rettet mot kunstnere i regionen",
        "APPLICATION Q2: Søknadsfrist",
        "JURY Q4: Etablere jury",
        "ACCEPTANCE Q2: Juryering og offentliggjøre antatte kunstnere",
        "HOST Løpende: Gjennomføre prosjektgruppemøter med årets vertskap",
        "HOST Q1: Avklaring av vertskommune 2016",
        "COMMUNICATION Løpende: Samarbeid med prosjektgruppen for årets vertskap",
        "COMMUNICATION Løpende: Samarbeid med faggruppen",
        "COMMUNICATION Løpende: Samarbeid med kulturnettverket",
        "COMMUNICATION Løpende: Kontakt med kunstnere i regionen",
        "PREPARATION Q3: Seminar for kunstnere og kunstinteresserte",
        "OPENING Q3: Åpningsarrangement",
        "PREPARATION Q2 + Q3: Praktisk tilrettelegging fellesutstilling",
        "PREPARATION Q2 + Q3: Praktisk tilrettelegging åpne atelierer",
        "MARKETING Q1: Utarbeide markeds- og medieplan",
        "MARKETING Q2 + Q3: Produksjon og distribusjon informasjonsmateriell",
        "MARKETING Løpende: Produsere og distribuere digitalt materiell (nettside, nyhetsbrev, FB med mer)",
        "MARKETING Løpende: Pressekontakt",
        "REPORTING Q1: Utarbeide årsrapport",
        "REVIEW Q1 – Q3: Sak legges fram for Rådmannsgruppen 10.09.2015",
      ]
    `);
  });

  it('answer for the ids of steps of the festival’s year', async () => {
    expect(
      await hub().data(`{
        node(id: "FestivalCycleStep:2015-gjennomgang") {
          id
          ... on Activity { title measure { title } festival { dueDate } }
        }
      }`),
    ).toEqual({
      node: {
        id: globalId('Activity', 'handlingsplan-2015.kunst-rett-vest.8.1'),
        title: 'Sak legges fram for Rådmannsgruppen 10.09.2015',
        measure: { title: 'Gjennomgang mål, finansiering og ressursbruk' },
        festival: { dueDate: '2015-09-10' },
      },
    });
  });
});
