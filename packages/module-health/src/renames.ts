import type { Renames } from '@vesthub/kernel';

/** Where the rows and fields are that had other names in earlier versions of the schema. */
export const renames: Renames = {
  'CatchmentArea.facilityBody': 'CatchmentArea.facility',
  'CatchmentAreaFilter.facilityBodyId': 'CatchmentAreaFilter.facilityId',
  'Query.catchmentMunicipalities': 'CatchmentArea.municipalities',
  'Query.collaborationModelRollouts': 'CollaborationModel.rollouts',
  'Query.collaborationModelSurveys': 'CollaborationModel.surveys',
  'Query.consultationGroundworks': 'HealthCooperation.consultations',
  'Query.healthBoardMeetings': 'HealthBoard.meetings',
  'Query.healthBoardYears': 'HealthBoard.years',
  'Query.healthCooperationMembers': 'HealthCooperation.members',
  'Query.healthCooperationTerms': 'HealthCooperation.terms',
  'Query.healthFundings': 'HealthCooperation.funding',
  'Query.healthGrants': 'BodyHealth.grantsReceived',
  'Query.healthIndicatorSources': 'SteeringPortal.indicatorSources',
  'Query.healthPartnerships': 'HealthCooperation.partnerships',
  'Query.healthPriorities': 'HealthCooperation.priorities',
  'Query.healthReportDuties': 'HealthCooperation.reportDuties',
  'Query.healthSubregions': 'HealthCooperation.subregions',
  'Query.healthTrainings': 'HealthCooperation.trainings',
  'Query.messageExchangeAgreements': 'KomutProject.agreements',
  'Query.messageExchangeWaves': 'KomutProject.waves',
  'Query.messageKinds': 'MessageExchange.messageKind',
  'Query.publicHealthFocuses': 'HealthCooperation.publicHealth',
  'Query.publicHealthStrategies': 'PublicHealthFocus.strategies',
  'Query.summaryCareRecords': 'KomutProject.summaryCareRecords',
};
