import { statementsSuite, useTestHub, type ListQuery } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allianceModule } from '../../src/index.ts';
import { copyRows } from './copy-rows.ts';

/** The models of meetings, documents and plans; a model comes after the models that it refers to. */
const copied = [
  'Case',
  'Meeting',
  'AgendaItem',
  'Proposal',
  'ProposalPoint',
  'Decision',
  'DecisionPoint',
  'Document',
  'DocumentDifference',
  'DocumentSignature',
  'FoundingDocument',
  'StrategicPlatform',
  'PlatformTheme',
  'PlatformThemeEmphasis',
  'PriorityArea',
  'PriorityAreaListing',
  'FocusArea',
  'FocusAreaListing',
  'FuturePosition',
  'ProcessStep',
  'BodyYear',
  'StatedMemberCount',
  'Practice',
  'StandingItem',
  'ConsultationResponse',
  'ConsultationRecipient',
  'StudyTrip',
  'StudyTripDestination',
  'TimelineEvent',
  'ActionPlan',
  'ActionPlanArea',
  'ActionPlanFocusArea',
  'Measure',
  'Activity',
  'ActionPlanOrganisation',
  'ActionPlanReportingLine',
  'ActionPlanResource',
  'ActionPlanReport',
  'AnnualCycle',
  'AnnualCycleItem',
];

/** Root lists, and types without one. The arguments choose rows that have a value in most selected fields. */
const lists: readonly ListQuery[] = [
  [
    'documents',
    `body { name } municipality { name } meeting { date { text } } case { year } variantOf { title } variants { title }
     differences(first: 3) { totalCount nodes { textAfter } } signatures { person { name } } memberCounts { text }
     priorityAreaListings { name } focusAreaListings { name } actionPlans { year } foundingDocuments { title } sources { line }`,
    'filter: { kind: [ANNUAL_REPORT, ATTACHMENT] }',
  ],
  [
    'foundingDocuments',
    `adoptedBy { name } meeting { date { text } } decision { title } replacedBy { title } replaces { title } annexOf { title }
     annexes { title } document { title } platforms { title } certainty`,
  ],
  [
    'meetings',
    `body { name } agendaItems { title case { title } } decisions { title } proposals { title } documents { title }
     foundingDocuments { title } positions { text } processSteps { title } timelineEvents { title }
     possiblySameAs { date { text } } possiblySame { date { text } } sources { words }`,
    'filter: { bodyId: { equals: "styringsgruppen" } }',
  ],
  ['AgendaItem', 'meeting { date { text } } case { title }', {}],
  [
    'cases',
    `body { name } municipality { name } person { name } agendaItems { title } proposals { title } decisions { title }
     documents { title } processSteps { title } actionPlans { year } timelineEvents { title } sources { line }`,
  ],
  [
    'proposals',
    `case { title } meeting { date { text } } body { name } proposedBy { name } decisions { title } processSteps { title }
     points { subjectBody { name } intoBody { name } responsibleMunicipality { name } countyAuthority { name }
       decisionPoints { number } sources { line } }`,
  ],
  [
    'decisions',
    `body { name } bodyElsewhere { name } municipality { name } meeting { date { text } } case { title } proposal { title }
     proposer { name } points { proposalPoint { text } } foundingDocuments { title } positions { text }
     standingItems { title } timelineEvents { title } reasoning`,
  ],
  [
    'futurePositions',
    'municipality { name } body { name } subjectBody { name } priorityArea { name } meeting { date { text } } decision { title } sources { line }',
  ],
  [
    'ProcessStep',
    'case { title } proposal { title } meeting { date { text } } body { name } period { from }',
    {},
  ],
  ['BodyYear', 'body { name } sources { line }', {}],
  ['statedMemberCounts', 'body { name } document { title } sources { line }'],
  ['Practice', 'body { name } sources { line }', {}],
  ['StandingItem', 'body { name } decision { title }', {}],
  [
    'consultationResponses',
    'body { name } recipients { countyAuthority { name } body { name } } sources { line }',
  ],
  ['studyTrips', 'body { name } destinations { place } timelineEvents { title } sources { line }'],
  [
    'timeline',
    `body { name } municipality { name } meeting { date { text } } case { title } decision { title } studyTrip { title } sources { line }`,
  ],
  [
    'strategicPlatforms',
    `foundingDocument { title } replacedBy { title } replaces { title } elements { title } roles { title }
     emphases { theme { name } } priorityAreas { name } actionPlans { year }`,
  ],
  ['PlatformTheme', 'emphases { platform { title } sources { line } }', {}],
  [
    'PriorityArea',
    'platform { title } focusAreas { name } listings { document { title } } planAreas { name } positions { text }',
    {},
  ],
  [
    'focusAreas',
    'priorityArea { name } body { name } listings { document { title } } planFocusAreas { name }',
  ],
  [
    'actionPlans',
    `platform { title } case { title } document { title } activities(quarter: Q4) { title }
     priorityAreas {
       priorityArea { name }
       focusAreas { focusArea { name } wishes { text } measures { activities { quarters sources { line } } } }
       organisation { body { name } reportsTo { body { name } } } resources { giverBody { name } } reports { body { name } }
     }`,
    'filter: { title: { equals: "Handlingsplan 2015" } }',
  ],
  ['Measure', 'focusArea { area { plan { year } } } activities { title }', {}],
  ['activities', 'measure { focusArea { area { plan { year } } } } sources { line }'],
  ['AnnualCycle', 'body { name } items { body { name } sources { line } }', {}],
];

/** Defines the statement counts of lists of meetings, documents, decisions and plans. */
export function proceedingsStatements(): void {
  describe('meetings, documents, decisions and plans', () => {
    const hub = useTestHub([allianceModule], { prepare: (hub) => copyRows(hub, copied, 50) });

    statementsSuite(hub, lists);

    describe('lists of meetings, documents and decisions under a body or municipality', () => {
      const ofBody = `
    meetings(first: 3) { totalCount nodes { date { first } } } cases { nodes { title } } decisions { nodes { title } }
    documents { nodes { title } } timelineEvents { nodes { title } } proposals { title } proposalsMade { title }
    bodyYears { year } statedMemberCounts { text } practices { title } standingItems { title } studyTrips { title }
    consultationResponses { title } futurePositionsAbout { text } focusAreas { name } annualCycles { items { title } }`;
      const ofMunicipality =
        'futurePositions { text } decisions { title } cases { title } documents { title } timelineEvents { nodes { title } }';

      it.each([
        ['bodies', ofBody, 50],
        ['municipalities', ofMunicipality, 29],
      ])('cost as many statements for many %s as for one', async (name, selection, many) => {
        const page = (first: number) =>
          `{ ${name}(first: ${first}) { nodes { name ${selection} } } }`;
        const answer = await hub().data<Record<string, { nodes: object[] }>>(page(many));
        expect(answer[name]!.nodes).toHaveLength(many);
        expect(await hub().statements(page(many))).toBe(await hub().statements(page(1)));
      });
    });
  });
}
