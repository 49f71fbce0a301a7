import type { Renames } from '@vesthub/kernel';

/** Where the rows and fields are that had other names in earlier versions of the schema. */
export const renames: Renames = {
  'OrchestraActivity.id': 'Activity.id',
  'OrchestraActivity.key': 'Activity.key',
  'OrchestraActivity.measure': 'Activity.measure',
  'OrchestraActivity.ongoing': 'Activity.isOngoing',
  'OrchestraActivity.text': 'Activity.title',
  'OrchestraConcert.wellAttended': 'OrchestraConcert.isWellAttended',
  'OrchestraFriendsAssociation.professionalActivities':
    'OrchestraFriendsAssociation.hasProfessionalActivities',
  'OrchestraFriendsAssociation.socialActivities': 'OrchestraFriendsAssociation.hasSocialActivities',
  'OrchestraGatheringFrequency.approximate': 'OrchestraGatheringFrequency.isApproximate',
  'OrchestraGuestAppearance.inConcerts': 'OrchestraGuestAppearance.isInConcerts',
  'OrchestraGuestAppearance.inRehearsals': 'OrchestraGuestAppearance.isInRehearsals',
  'OrchestraGuestAppearance.inSeminars': 'OrchestraGuestAppearance.isInSeminars',
  'OrchestraMembershipCount.preferred': 'OrchestraMembershipCount.isPreferred',
  'OrchestraMembershipCountFilter.preferred': 'OrchestraMembershipCountFilter.isPreferred',
  'OrchestraMilestone.unanimous': 'OrchestraMilestone.isUnanimous',
  'OrchestraParticipation.allConcerts': 'OrchestraParticipation.isInAllConcerts',
  'OrchestraSeason.allMunicipalitiesRepresented': 'OrchestraSeason.hasAllMunicipalities',
  'OrchestraTutorGroup.concerts': 'OrchestraTutorGroup.isInConcerts',
  'OrchestraTutorGroup.masterClasses': 'OrchestraTutorGroup.hasMasterClasses',
  'OrchestraTutorGroup.rehearsals': 'OrchestraTutorGroup.isInRehearsals',
  'OrchestraTutorGroup.sectionalRehearsals': 'OrchestraTutorGroup.hasSectionalRehearsals',
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
  'RecordOrchestraMembershipCountInput.preferred':
    'RecordOrchestraMembershipCountInput.isPreferred',
};
