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
     cycleSteps(first: 2) { totalCount nodes { text } } fundings { givers { name } } sources { words }`,
    '',
  ],
  [
    'festivalEditions',
    `festival { name } venue { names { name } } hosts { municipality { id } } hostContributions { amountNok }
     openStudioWeekends { open { from } } artistCounts { count } visitCounts { count } jurors { personName } rooms { holderName }
     sideProjects { parts { name } people { personName part { name } } partners { name } sources { words } } sideProjectAims { text }
     localExhibitions { hosts { municipality { id } } } evaluationPoints { metInEdition { year } } wishesMet { text }
     fundings { givers { name } } results { amountNok } milestones { text } cycleSteps(first: 2) { totalCount nodes { text } }
     municipalityCounts { counties { name } } sources { words }`,
    'filter: { salesNok: { atLeast: 1 } }',
  ],
  ['festivalVenues', `names { name } editions { year } municipality { ${ofMunicipality} }`, ''],
  [
    'festivalHosts',
    `edition { year } municipality { ${ofMunicipality} } sources { words }`,
    'filter: { municipalityId: { in: MUNICIPALITIES } }',
  ],
  ['festivalHostContributions', 'edition { year } decidedByBody { id } case { id }', ''],
  ['festivalOrganisers', `body { ${ofBody} } festival { name }`, ''],
  [
    'festivalFundings',
    'edition { year } givers { body { festivalFundings { text } } countyAuthority { festivalFundings { text } } municipality { festivalFundings { text } } }',
    'filter: { kind: [EXTERNAL_GRANT] }',
  ],
  ['festivalSideProjects', 'edition { year } people { personName } partners { name }', ''],
  [
    'festivalSideProjectPeople',
    'sideProject { name } part { name } body { festivalSideProjects { name } }',
    'filter: { role: [GUIDE] }',
  ],
  [
    'festivalSideProjectPartners',
    `sideProject { name } municipality { ${ofMunicipality} }`,
    'filter: { name: { equals: "Bærum kommune" } }',
  ],
  [
    'festivalLocalExhibitions',
    `hosts { municipality { ${ofMunicipality} } }`,
    'filter: { place: { equals: "Hønefoss" } }',
  ],
  ['festivalArtistCounts', 'edition { year }', ''],
  ['festivalVisitCounts', 'edition { year } municipality { id }', ''],
  ['festivalRollingTotals', 'festival { name } sources { words }', ''],
  [
    'festivalMunicipalityCounts',
    'edition { year } counties { name } countyAuthority { id }',
    'filter: { count: { equals: 16 } }',
  ],
  ['festivalJurors', 'edition { year }', ''],
  ['festivalCycleSteps', 'edition { year } festival { name } body { id }', ''],
  [
    'festivalEvaluationPoints',
    'edition { year } metInEdition { year }',
    'filter: { metInEditionId: { in: MET } }',
  ],
  ['festivalMilestones', 'festival { name } edition { year } body { id } case { id }', ''],
  ['festivalStaffRoles', 'festival { name } employerBody { festivalsOrganised { certainty } }', ''],
  ['festivalGroups', 'festival { name } body { id }', ''],
  ['festivalResults', 'edition { year } decidedByBody { id } case { id }', ''],
];

const rounds = Array.from({ length: 50 }, (_none, at) => at + 1);
const keys = (key: string) => JSON.stringify(rounds.map((round) => `${key}-${round}`));

statementsSuite(
  hub,
  lists.map(([name, selection, args = '']) => [
    name,
    selection,
    args.replace('MUNICIPALITIES', keys('baerum')).replace('MET', keys('2017')),
  ]),
);

it('a list with an as-of day costs as many statements for 50 rows as for one', async () => {
  const page = (first: number) =>
    `{ festivalHosts(first: ${first}) { nodes { municipality { ${ofMunicipality} } } } }`;
  await expectConstantStatements(hub(), page, { asOf: '2016-06-01' });
});
