import {
  expectConstantStatements,
  multiplyRows,
  useTestHub,
  statementsSuite,
  type ListQuery,
} from '@vesthub/testing';
import { it } from 'vitest';
import { artFestivalModule } from '../src/index.ts';

const hub = useTestHub([artFestivalModule], {
  prepare: (hub) => multiplyRows(artFestivalModule, hub.databaseUrl, 50),
});

const ofMunicipality = `festivalEditionsHosted { year } festivalHostContributions { amountNok } festivalVenues { name }
  festivalLocalExhibitions { venue } festivalSideProjects { name } festivalFundings { amountNok }`;
const ofBody =
  'artFestivals { name } festivalsOrganised { period { from } } festivalSideProjects { name } festivalFundings { amountNok }';

/** Each list with a selection, and with arguments that choose rows with values for the selection. */
const lists: readonly ListQuery[] = [
  [
    'artFestivals',
    `artistCategories { kind } organisers { body { ${ofBody} } } editions(first: 2) { totalCount nodes { year } }
     rollingTotals { artists sources { words } } groups { name } staff { personName } milestones { text }
     activities { festival { phase } } fundings { givers { name } } sources { words }`,
    '',
  ],
  [
    'festivalEditions',
    `festival { name } venue { names { name } } hosts { municipality { ${ofMunicipality} } } hostContributions { amountNok }
     openStudioWeekends { open { from } } artistCounts { count } visitCounts { count } jurors { name } rooms { name }
     sideProjects { parts { name } people { personName part { name } } partners { name } sources { words } } sideProjectAims { text }
     localExhibitions { hosts { municipality { id } } } evaluationPoints { metInEdition { year } } wishesMet { text }
     fundings { givers { name } } results { amountNok } milestones { text }
     activities { festival { edition { year } festival { name } body { id } sources { words } } }
     municipalityCounts { counties { name } } sources { words }`,
    'filter: { salesNok: { atLeast: 1 } }',
  ],
  ['festivalVenues', `names { name } editions { year } municipality { ${ofMunicipality} }`, ''],
  ['FestivalHostContribution', 'edition { year } decidedByBody { id } case { id }', {}],
  ['FestivalOrganiser', `body { ${ofBody} } festival { name }`, {}],
  [
    'FestivalFunding',
    'edition { year } givers { body { festivalFundings { text } } countyAuthority { festivalFundings { text } } municipality { festivalFundings { text } } }',
    { kind: 'EXTERNAL_GRANT' },
  ],
  ['festivalSideProjects', 'edition { year } people { personName } partners { name }', ''],
  [
    'FestivalSideProjectPerson',
    'sideProject { name } part { name } body { festivalSideProjects { name } }',
    { role: 'GUIDE' },
  ],
  [
    'FestivalSideProjectPartner',
    `sideProject { name } municipality { ${ofMunicipality} }`,
    { name: 'Bærum kommune' },
  ],
  [
    'FestivalLocalExhibition',
    `hosts { municipality { ${ofMunicipality} } }`,
    { place: 'Hønefoss' },
  ],
  ['FestivalArtistCount', 'edition { year }', {}],
  ['FestivalVisitCount', 'edition { year } municipality { id }', {}],
  ['FestivalRollingTotal', 'festival { name } sources { words }', {}],
  [
    'FestivalMunicipalityCount',
    'edition { year } counties { name } countyAuthority { id }',
    { count: 16 },
  ],
  [
    'FestivalEvaluationPoint',
    'edition { year } metInEdition { year }',
    { metInEditionId: { not: null } },
  ],
  ['FestivalMilestone', 'festival { name } edition { year } body { id } case { id }', {}],
  ['FestivalStaffRole', 'festival { name } employerBody { festivalsOrganised { certainty } }', {}],
  ['FestivalGroup', 'festival { name } body { id }', {}],
  ['FestivalResult', 'edition { year } decidedByBody { id } case { id }', {}],
];

statementsSuite(hub, lists);

it('a list with an as-of day costs as many statements for 50 rows as for one', async () => {
  const page = (first: number) =>
    `{ festivalEditions(first: ${first}) { nodes { hosts { municipality { ${ofMunicipality} } } } } }`;
  await expectConstantStatements(hub(), page, { asOf: '2016-06-01' });
});
