import type { Renames } from '@vesthub/kernel';

/** Where the rows and fields are that had other names in earlier versions of the schema. */
export const renames: Renames = {
  'Query.bpaAssessments': 'BodyBpa.assessments',
  'Query.bpaAudits': 'BpaNetwork.audits',
  'Query.bpaFundings': 'ConcessionRound.fundings',
  'Query.bpaInquiries': 'BodyBpa.inquiries',
  'Query.bpaMeetings': 'BpaNetwork.meetings',
  'Query.bpaPopulations': 'ConcessionRound.populations',
  'Query.bpaPublications': 'ConcessionRound.publications',
  'Query.bpaSecretariatTasks': 'BodyBpa.secretariatTasks',
  'Query.concessionAbsences': 'ConcessionRound.absences',
  'Query.concessionAgreements': 'ConcessionRound.agreements',
  'Query.concessionContributions': 'ConcessionParticipant.contributions',
  'Query.concessionDerivations': 'ConcessionRound.derivations',
  'Query.concessionMeasures': 'ConcessionRound.measures',
  'Query.concessionMilestones': 'ConcessionRound.milestones',
  'Query.concessionParticipants': 'ConcessionRound.participants',
};
