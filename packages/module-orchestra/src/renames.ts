import type { Renames } from '@vesthub/kernel';

/** Where the rows and fields are that had other names in earlier versions of the schema. */
export const renames: Renames = {
  'OrchestraActivity.id': 'Activity.id',
  'OrchestraActivity.key': 'Activity.key',
  'OrchestraActivity.measure': 'Activity.measure',
  'OrchestraActivity.ongoing': 'Activity.ongoing',
  'OrchestraActivity.text': 'Activity.title',
  'Query.orchestraActivities': 'OrchestraSeason.activities',
  'Query.orchestraFriendsAssociations': 'Body.orchestraFriendsAssociations',
  'Query.orchestraFundings': 'OrchestraEnsemble.fundings',
  'Query.orchestraMilestones': 'OrchestraEnsemble.milestones',
  'Query.orchestraNames': 'OrchestraEnsemble.names',
  'Query.orchestraOperations': 'OrchestraEnsemble.operations',
  'Query.orchestraProjects': 'OrchestraEnsemble.projects',
  'Query.orchestraStaffRoles': 'OrchestraEnsemble.staff',
  'Query.orchestraTours': 'OrchestraSeason.tours',
  'Query.orchestraTutorGroups': 'OrchestraEnsemble.tutorGroups',
};
