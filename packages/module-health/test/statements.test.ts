import {
  expectConstantStatements,
  multiplyRows,
  useTestHub,
  statementsSuite,
  type ListQuery,
} from '@vesthub/testing';
import { it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule], {
  prepare: (hub) => multiplyRows(healthModule, hub.databaseUrl, 50),
  timeout: 300_000,
});

const municipality = `municipality {
  healthCooperationMemberships { memberGroup } carePathways { title } collaborationModelRollouts { status }
  messageExchangeAgreements { knownBy } messageExchanges { status } healthCatchments { area { kind } }
  healthNetworksInitiated { subject } healthTermsLed { status }
}`;

/** A root list and a selection of its rows. The arguments choose rows that have a value in every selected field. */
const lists: readonly ListQuery[] = [
  [
    'healthCooperations',
    `terms { status } members { totalCount nodes { memberGroup } } subregions { name } priorities { title } boards { kind }
     meetings { title } partnerships { decidedOn } positions { title } reportDuties { title } projects { title }
     pathways { title } collaborationModels { title } trainings { name } events { title } networks { subject }
     consultations { title } komutProjects { shortName } publicHealth { title } funding { year } trust { id } sources { words }`,
  ],
  ['healthCooperations', 'body { id healthCooperations { shortName } }'],
  ['healthCooperationTerms', 'cooperation { shortName } sources { words } certainty reasoning'],
  [
    'healthCooperationTerms',
    'leadMunicipality { healthTermsLed { status } }',
    'filter: { status: [ADOPTED] }, orderBy: FROM_DESC',
  ],
  ['healthCooperationMembers', `cooperation { shortName } subregion { name } ${municipality}`],
  ['healthSubregions', 'board { kind } members { memberGroup } cooperation { shortName }'],
  ['healthPriorities', 'cooperation { shortName } sources { words }'],
  [
    'healthBoards',
    `parties { body { id } } years { meetingCount } meetings { title } chairs { municipality { id } } subregions { name }
     functions { title } sameAs { kind } otherNames { kind } body { healthBoards { kind } }`,
    'filter: { kind: [COOPERATION_BOARD] }',
  ],
  [
    'healthBoards',
    'parties { body { id } } otherNames { kind }',
    'filter: { kind: [JOINT_COMMITTEE] }',
  ],
  ['healthBoardYears', 'board { kind } sources { line }'],
  ['healthBoardMeetings', 'board { kind } cooperation { shortName }'],
  [
    'healthPartnerships',
    'levels { kind body { id } } trust { id } body { healthPartnerships { decidedOn } }',
  ],
  [
    'healthPositions',
    'holders { holderName } reportsTo { role body { id } } functions { title board { kind } } sources { line }',
    'filter: { percent: { equals: 75 } }',
  ],
  ['healthReportDuties', 'recipientBody { id } cooperation { shortName }'],
  [
    'healthTrusts',
    `cooperations { shortName } figures { year } partnerships { decidedOn }
     catchmentAreas { kind municipalities { municipality { id } } rollouts { status } }
     body { healthTrusts { id } healthEvents { title } healthProjectsLed { title } messageExchangeAgreements { knownBy } carePathways { title } }`,
  ],
  [
    'catchmentAreas',
    `trust { id } municipalities { period { to } } rollouts { status }
     facilityBody { healthCatchmentAreas { kind } collaborationModelRollouts { status } }`,
  ],
  ['catchmentMunicipalities', `area { kind } ${municipality}`],
  [
    'healthProjects',
    'pathways { title } collaborationModels { title } trainings { name } events { title } leadBody { healthProjectsLed { title } carePathways { title } }',
    'filter: { title: { equals: "Hjem-hjem" } }',
  ],
  ['carePathways', 'project { title } cooperation { shortName } sources { words }'],
  [
    'collaborationModels',
    'rollouts { status } surveys { year municipalities { id } } grants { amountNok } project { title }',
  ],
  ['collaborationModelRollouts', `model { title } area { kind } ${municipality}`],
  ['collaborationModelSurveys', `model { title } municipalities { ${municipality} }`],
  ['healthTrainings', 'project { title } events { title } sources { words }'],
  [
    'healthEvents',
    'organisers { body { healthEvents { title } } } themes { title } project { title } training { name }',
    'filter: { kind: [CONFERENCE] }',
  ],
  ['healthEvents', 'training { name } project { title }', 'filter: { kind: [GATHERING] }'],
  [
    'healthNetworks',
    `participants { body { healthNetworks { subject } } } body { healthNetworks { subject } } initiatorMunicipality { healthNetworksInitiated { subject } }`,
    'filter: { subject: { equals: "velferdsteknologi" } }',
  ],
  ['consultationGroundworks', 'invitedByBody { consultationGroundworks { title } }'],
  [
    'komutProjects',
    `names { name } tasks { text } agreements { totalCount nodes { knownBy } } waves { exchanges { totalCount nodes { status } } }
     summaryCareRecords { users { title } } guides { firstService } infrastructure { product } grants { amountNok }
     ownerBody { komutProjects { shortName } } sources { words }`,
  ],
  ['messageExchangeAgreements', `project { shortName } trustBody { id } ${municipality}`],
  ['messageKinds', 'exchanges { totalCount nodes { status } }'],
  ['messageExchangeWaves', 'project { shortName } exchanges { totalCount nodes { service } }'],
  ['messageExchanges', `wave { title } messageKind { title } sources { words } ${municipality}`],
  ['summaryCareRecords', 'users { title } project { shortName }'],
  [
    'publicHealthFocuses',
    'strategies { title aims { text } } body { publicHealthFocuses { title } }',
  ],
  ['publicHealthStrategies', 'focus { title } aims { text }'],
  ['healthFundings', 'grants { amountNok } cooperation { shortName } sources { line }'],
  [
    'healthGrants',
    `funding { year } giverBody { healthGrantsGiven { amountNok } } recipientBody { healthGrantsReceived { amountNok } }`,
  ],
  [
    'healthGrants',
    'collaborationModel { title } sources { line }',
    'filter: { amountNok: { equals: 1000000 } }',
  ],
  ['healthGrants', 'komutProject { shortName }', 'filter: { amountNok: { equals: 1166666 } }'],
  [
    'steeringPortals',
    `partners { body { steeringPortals { title } } } dataSources { body { id } } indicatorSources { title indicators { title } }`,
  ],
  ['healthIndicatorSources', 'portal { title } indicators { title }'],
  ['healthIndicators', 'source { title } sources { url }'],
];

statementsSuite(hub, lists);

it('a list with an as-of day costs as many statements for 50 rows as for one', async () => {
  const page = (first: number) => `{
      healthCooperationMembers(first: ${first}) { nodes { ${municipality} cooperation { terms { status } boards { kind } } } }
    }`;
  await expectConstantStatements(hub(), page, { asOf: '2016-06-01' });
});
