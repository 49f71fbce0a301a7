import {
  expectConstantStatements,
  multiplyRows,
  useTestHub,
  statementsSuite,
  type ListQuery,
} from '@vesthub/testing';
import { it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const hub = useTestHub([orchestraModule], {
  prepare: (hub) => multiplyRows(orchestraModule, hub.databaseUrl, 50),
});

const partner = 'name names { name } sources { words }';

/** Each list with a selection, and with arguments that choose rows with values for the selection. */
const lists: readonly ListQuery[] = [
  [
    'orchestraEnsembles',
    `parent { name } children { name } names { name } ageLimits { minAge } operations { status } milestones { text }
     membershipCounts { count } seasons { year } participations { isInAllConcerts } frequencies { times } staff { personName }
     tutorGroups { partner { ${partner} } } recruitmentSources { kind } affiliations { friends { name } }
     projects { activities { kind } } fundings { costs { title } } sources { words }`,
  ],
  [
    'orchestraSeasons',
    `ensemble { name } membershipCounts { count ensemble { name } } participations { ensemble { name } } frequencies { times }
     guestAppearances { partner { ${partner} } } activities { orchestra { kind } }
     leaverDestinations { kind } tours { party { count } } concerts { name } fundings { amountNok }
     body { id orchestraSeasons { year } orchestraEnsembles { name } }
     organiserBody { id orchestraFundings { amountNok } orchestraPartnerships { name } orchestraFriendsAssociations { name } }`,
    'orderBy: YEAR_DESC',
  ],
  ['orchestraMembershipCounts', 'ensemble { name } season { year } sources { words }'],
  [
    'OrchestraTour',
    'season { year } invitedPartner { name } party { kind sources { words } } contacts { kind } concerts { name } fundings { amountNok }',
    {},
  ],
  ['orchestraConcerts', 'season { year } tour { name } certainty'],
  [
    'orchestraPartners',
    `names { name } tutorGroups { name } guestAppearances { season { year } } toursInvitedTo { name } affiliations { grantScheme }
     projectsOwned { name } projectsFunded { name } projectActivities { name } fundings { amountNok }
     body { orchestraPartnerships { name } }`,
  ],
  [
    'OrchestraStaffRole',
    'ensemble { name } project { name } municipality { orchestraStaffRoles { personName } } certainty reasoning',
    { kind: 'INITIATOR' },
  ],
  ['OrchestraTutorGroup', 'ensemble { name } partner { name }', {}],
  [
    'OrchestraProject',
    'ensemble { name } ownerPartner { name } staff { personName } fundings { amountNok }',
    {},
  ],
  [
    'OrchestraFunding',
    'ensemble { name } season { year } project { name } tour { name } giverPartner { name } giverBody { orchestraFundings { amountNok } } costs { title }',
    {},
  ],
  [
    'OrchestraFriendsAssociation',
    'affiliations { partner { name } } body { orchestraFriendsAssociations { name } }',
    {},
  ],
  ['OrchestraMilestone', 'ensemble { name } body { orchestraSeasons { year } }', {}],
  ['OrchestraOperation', 'ensemble { name }', {}],
  ['OrchestraName', 'ensemble { name } partner { name }', {}],
];

statementsSuite(hub, lists);

it('a list with an as-of day costs as many statements for 50 rows as for one', async () => {
  const page = (first: number) =>
    `{ orchestraEnsembles(first: ${first}) { nodes { operations { status } organiserBody { orchestraSeasons { year } } } } }`;
  await expectConstantStatements(hub(), page, { asOf: '2016-06-01' });
});
