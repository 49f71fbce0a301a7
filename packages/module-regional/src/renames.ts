import type { Renames } from '@vesthub/kernel';

/** Where the rows and fields are that had other names in earlier versions of the schema. */
export const renames: Renames = {
  RegionalActivity: 'Activity',
  'RegionalActivity.fromQuarter': 'Activity.quarters',
  'RegionalActivity.isOngoing': 'Activity.ongoing',
  'RegionalActivity.toQuarter': 'Activity.quarters',
  'RegionalActivity.whenLabel': 'Activity.timing',
  'RegionalFocusArea.id': 'FocusArea.id',
  'RegionalFocusArea.key': 'FocusArea.key',
  'RegionalFocusArea.measures': 'ActionPlanFocusArea.measures',
  'RegionalFocusArea.name': 'FocusArea.name',
  'RegionalFocusArea.names': 'FocusArea.listings',
  RegionalMeasure: 'Measure',
  'RegionalMeasure.year': 'ActionPlan.year',
  'Query.democracyInitiatives': 'RegionalFocusArea.initiatives',
  'Query.educationCohorts': 'EducationOffer.cohorts',
  'Query.regionalActivities': 'Query.activities',
  'Query.regionalAllocations': 'RegionalFocusArea.allocations',
  'Query.regionalApplications': 'RegionalNetwork.applications',
  'Query.regionalAssessments': 'BodyRegional.assessments',
  'Query.regionalCoordinations': 'BodyRegional.coordinations',
  'Query.regionalFocusAreas': 'Query.focusAreas',
  'Query.regionalMeasures': 'ActionPlanFocusArea.measures',
  'Query.regionalNetworkMembers': 'RegionalNetwork.members',
  'Query.regionalReports': 'BodyRegional.reports',
  'Query.regionalResponsibilities': 'BodyRegional.responsibilities',
};
