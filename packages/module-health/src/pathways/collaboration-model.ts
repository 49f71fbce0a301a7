import type { HealthHub } from '../hub.ts';

export function registerCollaborationModel(hub: HealthHub): void {
  hub.model('CollaborationModel', {
    description:
      'A binding way of working between municipalities and a district psychiatric centre (forpliktende samhandlingsmodell).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation that has a part in it.',
      project: 'The project that worked it out.',
      title: 'Title.',
      mentalHealth: 'Whether it covers mental health (psykisk helse).',
      substanceAbuse: 'Whether it covers substance abuse (rus).',
      targetGroup: 'The patients it is for (målgruppe).',
      purpose: 'What it is to make sure of (formål).',
      userInvolvement: 'How users take part in it (brukermedvirkning).',
      intention: 'How far the parties mean to carry it (intensjon).',
      intendedForWholeCatchment: 'Whether they mean to carry it to the trust’s whole area.',
      rollouts: 'Where it is in use or being brought into use.',
      surveys: 'Surveys among its users.',
      grants: 'Money given for it.',
    },
  });
  hub.collection('CollaborationModel', {
    one: 'collaborationModel',
    many: 'collaborationModels',
    filter: ['cooperationId', 'projectId', 'title', 'mentalHealth', 'substanceAbuse'],
    order: ['title'],
  });
  hub.search({
    type: 'CollaborationModel',
    title: (row: { title: string }) => row.title,
    texts: (row: { targetGroup: string; purpose: string; intention: string }) => [
      row.targetGroup,
      row.purpose,
      row.intention,
    ],
  });
}
