import { listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

export function registerProject(module: HealthBuilder): void {
  const project = module.model('HealthProject', {
    description: 'A development project on health (utviklingsprosjekt).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      cooperation: 'The cooperation.',
      bodyId: { description: 'The project as a body, where it is one.', refersTo: 'Body' },
      programme: 'The strand of work it belongs to.',
      title: 'Title.',
      text: 'What it is about.',
      initiatorBodyId: { description: 'The body that started it.', refersTo: 'Body' },
      leadBodyId: { description: 'The body that leads it.', refersTo: 'Body' },
      leadRole: 'The role that leads it.',
      contribution: 'What the cooperation has contributed to it (bidrag).',
      result: 'Its result (resultat).',
      resultCount: 'How many pathways or projects the source counts as its result.',
      year: 'Year of the report that describes it.',
      finishBy: 'When it is to be finished.',
      isForWholeCooperation: 'Whether it covers all municipalities of the cooperation.',
      festivalYear: 'Year of the edition of Kunst rett vest it was part of.',
      pathways: 'Care pathways it develops.',
      collaborationModels: 'Collaboration models it develops.',
      trainings: 'Methods it trains staff in.',
      events: 'Its conferences, courses and gatherings.',
    },
  });
  module.collection('HealthProject', {
    many: 'healthProjects',
    groups: { by: ['programme', 'year'] },
    filter: [
      'programme',
      'title',
      'leadBodyId',
      'initiatorBodyId',
      'year',
      'isForWholeCooperation',
    ],
    order: ['title', 'year', 'finishBy'],
    catalogue: {
      question: {
        nb: 'Hva ble utviklet for bedre helsetjenester?',
        en: 'What was developed for better health services?',
      },
      term: 'utviklingsprosjekt for helse',
      topics: ['HEALTH'],
      example: '{ healthProjects { nodes { title programme year result } } }',
    },
  });
  module.extend('Body', (x) => ({
    projectsLed: x.list({
      type: project,
      description: 'Projects on health that this body leads.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).healthProject.findMany({
          where: { leadBodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.leadBodyId);
      },
    }),
  }));
  module.search({
    type: 'HealthProject',
    title: (row) => row.title,
    texts: (row) => [row.text, row.result, row.contribution],
  });
}
