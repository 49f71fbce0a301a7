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
  health { memberships { memberGroup } carePathways { title } collaborationModelRollouts { status }
  messageExchangeAgreements { knownBy { first } } messageExchanges { status } catchments { area { kind } }
  networksInitiated { subject } termsLed { status } }
}`;

/** A root list, or a type without one, and a selection. Arguments or condition choose rows with a value in every field. */
const lists: readonly ListQuery[] = [
  [
    'healthCooperations',
    `terms { status } members { totalCount nodes { memberGroup } } subregions { name } priorities { title } boards { kind }
     meetings { title } partnerships { decidedOn } positions { title } reportDuties { title } projects { title }
     pathways { title } collaborationModels { title } trainings { name } events { title } networks { subject }
     consultations { title } komutProjects { shortName } publicHealth { title } funding { year } trust { id } sources { words }`,
  ],
  ['healthCooperations', 'body { id health { cooperations { shortName } } }'],
  ['HealthCooperationTerm', 'cooperation { shortName } sources { words } certainty reasoning', {}],
  [
    'HealthCooperationTerm',
    'leadMunicipality { health { termsLed { status } } }',
    { status: 'ADOPTED', leadMunicipalityId: { not: null } },
  ],
  [
    'HealthCooperationMember',
    `cooperation { shortName } subregion { name } ${municipality}`,
    { subregionId: { not: null } },
  ],
  ['HealthSubregion', 'board { kind } members { memberGroup } cooperation { shortName }', {}],
  [
    'healthBoards',
    `parties { body { id } } years { meetingCount } meetings { title } chairs { municipality { id } } subregions { name }
     functions { title } sameAs { kind } otherNames { kind } body { health { boards { kind } } }`,
    'filter: { kind: [COOPERATION_BOARD] }',
  ],
  [
    'healthBoards',
    'parties { body { id } } otherNames { kind }',
    'filter: { kind: [JOINT_COMMITTEE] }',
  ],
  ['HealthBoardYear', 'board { kind } sources { line }', {}],
  ['HealthBoardMeeting', 'board { kind } cooperation { shortName }', { boardId: { not: null } }],
  [
    'HealthPartnership',
    'levels { kind body { id } } trust { id } body { health { partnerships { decidedOn } } }',
    {},
  ],
  [
    'healthPositions',
    'holders { name } reportsTo { role body { id } } functions { title board { kind } } sources { line }',
    'filter: { percent: { equals: 75 } }',
  ],
  ['HealthReportDuty', 'recipientBody { id } cooperation { shortName }', {}],
  [
    'healthTrusts',
    `cooperations { shortName } figures { year } partnerships { decidedOn }
     catchmentAreas { kind municipalities { municipality { id } } rollouts { status } }
     body { health { trusts { id } events { title } projectsLed { title } messageExchangeAgreements { knownBy { first } } carePathways { title } } }`,
  ],
  [
    'catchmentAreas',
    `trust { id } municipalities { period { to } } rollouts { status }
     facility { health { catchmentAreas { kind } collaborationModelRollouts { status } } }`,
  ],
  ['CatchmentMunicipality', `area { kind } ${municipality}`, {}],
  [
    'healthProjects',
    'pathways { title } collaborationModels { title } trainings { name } events { title } leadBody { health { projectsLed { title } carePathways { title } } }',
    'filter: { title: { equals: "Hjem-hjem" } }',
  ],
  ['carePathways', 'project { title } cooperation { shortName } sources { words }'],
  [
    'collaborationModels',
    'rollouts { status } surveys { year municipalities { name } } grants { amountNok } project { title }',
  ],
  ['CollaborationModelRollout', `model { title } area { kind } ${municipality}`, {}],
  ['CollaborationModelSurvey', `model { title } municipalities { ${municipality} }`, {}],
  ['HealthTraining', 'project { title } events { title } sources { words }', {}],
  [
    'healthEvents',
    'organisers { body { health { events { title } } } } themes { title } project { title } training { name }',
    'filter: { kind: [CONFERENCE] }',
  ],
  ['healthEvents', 'training { name } project { title }', 'filter: { kind: [GATHERING] }'],
  [
    'healthNetworks',
    `participants { body { health { networks { subject } } } } body { health { networks { subject } } } initiatorMunicipality { health { networksInitiated { subject } } }`,
    'filter: { subject: { equals: "velferdsteknologi" } }',
  ],
  ['ConsultationGroundwork', 'invitedByBody { health { consultationGroundworks { title } } }', {}],
  [
    'komutProjects',
    `names { name } tasks { text } agreements { totalCount nodes { knownBy { first } } } waves { exchanges { totalCount nodes { status } } }
     summaryCareRecords { users { title } } guides { firstService } infrastructure { product } grants { amountNok }
     ownerBody { health { komutProjects { shortName } } } sources { words }`,
  ],
  ['MessageExchangeAgreement', `project { shortName } trustBody { id } ${municipality}`, {}],
  ['MessageKind', 'exchanges { totalCount nodes { status } }', {}],
  ['MessageExchangeWave', 'project { shortName } exchanges { totalCount nodes { service } }', {}],
  ['messageExchanges', `wave { title } messageKind { title } sources { words } ${municipality}`],
  ['SummaryCareRecord', 'users { title } project { shortName }', {}],
  [
    'PublicHealthFocus',
    'strategies { title aims { text } } body { health { publicHealthFocuses { title } } }',
    {},
  ],
  ['PublicHealthStrategy', 'focus { title } aims { text }', {}],
  [
    'HealthFunding',
    'grants { amountNok } cooperation { shortName } sources { line }',
    { grants: { some: {} } },
  ],
  [
    'HealthGrant',
    `funding { year } giverBody { health { grantsGiven { amountNok } } } recipientBody { health { grantsReceived { amountNok } } }`,
    {},
  ],
  [
    'HealthGrant',
    'collaborationModel { title } sources { line }',
    { collaborationModelId: { not: null } },
  ],
  ['HealthGrant', 'komutProject { shortName }', { komutProjectId: { not: null } }],
  [
    'steeringPortals',
    `partners { body { health { steeringPortals { title } } } } dataSources { body { id } } indicatorSources { title indicators { title } }`,
  ],
  ['HealthIndicatorSource', 'portal { title } indicators { title }', {}],
  ['healthIndicators', 'source { title } sources { url }'],
];

statementsSuite(hub, lists);

it('a list with an as-of day costs as many statements for 50 rows as for one', async () => {
  const page = (first: number) => `{
      healthCooperations(first: ${first}) {
        nodes { terms { status } boards { kind } members(first: 1) { nodes { ${municipality} } } }
      }
    }`;
  await expectConstantStatements(hub(), page, { asOf: '2016-06-01' });
});
