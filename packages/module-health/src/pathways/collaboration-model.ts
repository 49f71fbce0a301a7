import type { HealthBuilder } from '../module.ts';

export function registerCollaborationModel(module: HealthBuilder): void {
  module.model('CollaborationModel', {
    description:
      'A binding way of working between municipalities and a district psychiatric centre (forpliktende samhandlingsmodell).',
    rule: 'public',
    defaultOrder: 'title',
    fields: {
      cooperation: 'The cooperation that takes part in it.',
      project: 'The project that developed it.',
      title: 'Title.',
      isForMentalHealth: 'Whether it covers mental health (psykisk helse).',
      isForSubstanceAbuse: 'Whether it covers substance abuse (rus).',
      targetGroup: 'The patients it is for (målgruppe).',
      purpose: 'What it is to achieve (formål).',
      userInvolvement: 'How users take part in it (brukermedvirkning).',
      intention: 'How widely the parties intend to use it (intensjon).',
      isForWholeCatchment: 'Whether the parties intend to use it in the trust’s whole area.',
      rollouts: 'Its introduction in each municipality.',
      surveys: 'Surveys among its users.',
      grants: 'Money given for it.',
    },
  });
  module.collection('CollaborationModel', {
    many: 'collaborationModels',
    filter: ['cooperationId', 'projectId', 'title', 'isForMentalHealth', 'isForSubstanceAbuse'],
    order: ['title'],
    catalogue: {
      question: {
        nb: 'Hvordan arbeider kommuner og distriktspsykiatri sammen?',
        en: 'How do municipalities and district psychiatry work together?',
      },
      term: 'forpliktende samhandlingsmodell',
      topics: ['HEALTH'],
      example:
        '{ collaborationModels { nodes { title purpose targetGroup rollouts { municipality { name } } } } }',
    },
  });
  module.search({
    type: 'CollaborationModel',
    title: (row) => row.title,
    texts: (row) => [row.targetGroup, row.purpose, row.intention],
  });
}
