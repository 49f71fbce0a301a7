import type { HealthBuilder } from '../module.ts';

export function registerSurvey(module: HealthBuilder): void {
  module.model('CollaborationModelSurvey', {
    description: 'A survey among users of a collaboration model (brukerundersøkelse).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      model: 'The collaboration model.',
      year: 'Calendar year.',
      subject: 'What was measured.',
      preparedBy: 'Who designed the survey.',
      municipalityCount: 'Number of municipalities that took part, as the report states it.',
      participation: 'How the municipalities took part (deltakelse).',
      finding: 'What the users’ answers show (funn).',
      municipalities: 'The municipalities it was carried out in.',
    },
  });
  module.lists('CollaborationModelSurvey', {
    filter: ['modelId', 'year'],
    order: ['year'],
  });
  module.value('CollaborationModelSurveyMunicipality', {
    as: 'Participant',
    of: 'survey',
    description: 'A municipality that a survey was carried out in (deltakende kommune).',
    defaultOrder: 'id',
    fields: {
      survey: 'The survey.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
    },
  });
  module.search({
    type: 'CollaborationModelSurvey',
    title: (row) => row.subject,
    texts: (row) => [row.finding, row.participation],
  });
}
