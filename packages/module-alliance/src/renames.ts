import type { Renames } from '@vesthub/kernel';

/** Where the rows and fields are that had other names in earlier versions of the schema. */
export const renames: Renames = {
  'Query.actionPlanResources': 'ActionPlanArea.resources',
  'Query.agendaItems': 'Meeting.agendaItems',
  'Query.annualCycles': 'Body.annualCycles',
  'Query.bodyYears': 'Body.bodyYears',
  'Query.collaborationPartners': 'Collaboration.partners',
  'Query.commitments': 'Body.commitments',
  'Query.decisionPoints': 'Decision.points',
  'Query.hospitalAreas': 'Body.dpsAreas',
  'Query.hostArrangements': 'Body.hostArrangements',
  'Query.leaderships': 'Body.leaderships',
  'Query.measures': 'ActionPlanFocusArea.measures',
  'Query.platformThemes': 'PlatformThemeEmphasis.theme',
  'Query.practices': 'Body.practices',
  'Query.priorityAreas': 'StrategicPlatform.priorityAreas',
  'Query.processSteps': 'Body.processSteps',
  'Query.proposalPoints': 'Proposal.points',
  'Query.regionFigures': 'Body.regionFigures',
  'Query.staffingYears': 'Body.staffingYears',
  'Query.standingItems': 'Body.standingItems',
  'Query.studyTripDestinations': 'StudyTrip.destinations',
  'Query.timelineEvents': 'Query.timeline',
};
