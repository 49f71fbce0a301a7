import { day, holdsOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { HealthHub } from '../hub.ts';

export function registerSurvey(hub: HealthHub): void {
  hub.model('CollaborationModelSurvey', {
    description: 'A survey among users of a collaboration model (brukerundersøkelse).',
    rule: 'public',
    fields: {
      model: 'The collaboration model.',
      year: 'Calendar year.',
      subject: 'What was measured.',
      preparedBy: 'Who worked the survey out.',
      municipalityCount: 'How many municipalities the report says took part.',
      participation: 'How the municipalities took part (deltakelse).',
      finding: 'What the users’ answers show (funn).',
      municipalities: 'The municipalities it was made in.',
    },
  });
  hub.collection('CollaborationModelSurvey', {
    one: 'collaborationModelSurvey',
    many: 'collaborationModelSurveys',
    filter: ['modelId', 'year'],
    order: ['year'],
  });
  hub.model('CollaborationModelSurveyMunicipality', {
    description: 'A municipality a survey was made in (deltakende kommune).',
    rule: 'public',
    fields: {
      survey: 'The survey.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
    },
  });
  hub.search({
    type: 'CollaborationModelSurvey',
    title: (row: { subject: string }) => row.subject,
    texts: (row: { finding: string; participation: string }) => [row.finding, row.participation],
  });
  hub.check({
    name: 'health-survey-municipalities',
    title: {
      nb: 'Undersøkelsen gjelder like mange kommuner som modellen var iverksatt i',
      en: 'The survey is of as many municipalities as the model was in use in',
    },
    run: async (context) => {
      const surveys = await database(context).collaborationModelSurvey.findMany({
        include: {
          municipalities: true,
          model: { include: { rollouts: { where: { status: 'IMPLEMENTED' } } } },
        },
        orderBy: { id: 'asc' },
      });
      return surveys.flatMap((survey) => {
        const lastDay = day(`${survey.year}-12-31`);
        const claim = {
          expected: survey.municipalityCount,
          statedBy: [['CollaborationModelSurvey', survey.id] as const],
        };
        const inUse = survey.model.rollouts.filter((rollout) => holdsOn(rollout, lastDay));
        return [
          { ...claim, what: `${survey.id}-in-use`, actual: inUse.length },
          { ...claim, what: `${survey.id}-listed`, actual: survey.municipalities.length },
        ];
      });
    },
  });
}
