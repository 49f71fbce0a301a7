import type { Renames } from '@vesthub/kernel';

/** Where the rows and fields are that had other names in earlier versions of the schema. */
export const renames: Renames = {
  'Query.democracyInitiatives': 'RegionalFocusArea.initiatives',
  'Query.educationCohorts': 'EducationOffer.cohorts',
  'Query.regionalActivities': 'RegionalMeasure.activities',
  'Query.regionalAllocations': 'RegionalFocusArea.allocations',
  'Query.regionalApplications': 'RegionalNetwork.applications',
  'Query.regionalAssessments': 'BodyRegional.assessments',
  'Query.regionalCoordinations': 'BodyRegional.coordinations',
  'Query.regionalFocusAreas': 'RegionalStrategy.focusArea',
  'Query.regionalMeasures': 'RegionalFocusArea.measures',
  'Query.regionalNetworkMembers': 'RegionalNetwork.members',
  'Query.regionalReports': 'BodyRegional.reports',
  'Query.regionalResponsibilities': 'BodyRegional.responsibilities',
};
