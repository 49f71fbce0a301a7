import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { HealthHub } from '../hub.ts';

export function registerProject(hub: HealthHub): void {
  const project = hub.model('HealthProject', {
    description: 'A development project on health (utviklingsprosjekt).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      bodyId: { description: 'The project as a body, where it is one.', refersTo: 'Body' },
      programme: 'The strand of work it belongs to.',
      title: 'Title.',
      text: 'What it is about.',
      initiatorBodyId: { description: 'The body that began it.', refersTo: 'Body' },
      leadBodyId: { description: 'The body that leads it.', refersTo: 'Body' },
      leadRole: 'The role that leads it.',
      contribution: 'What the cooperation has put into it (bidrag).',
      result: 'What came of it (resultat).',
      resultCount: 'How many pathways or projects the source counts as its result.',
      year: 'The year whose report tells of it.',
      finishBy: 'When it is to be finished.',
      finishByPrecision: 'How exactly `finishBy` is known.',
      wholeCooperation: 'Whether all municipalities of the cooperation are meant.',
      festivalYear: 'The year of the Kunst rett vest it was part of.',
      pathways: 'Care pathways it works out.',
      collaborationModels: 'Collaboration models it works out.',
      trainings: 'Methods it trains in.',
      events: 'Its conferences, courses and gatherings.',
    },
  });
  hub.collection('HealthProject', {
    one: 'healthProject',
    many: 'healthProjects',
    filter: ['programme', 'title', 'leadBodyId', 'initiatorBodyId', 'year', 'wholeCooperation'],
    order: ['title', 'year', 'finishBy'],
  });
  hub.extend('Body', (x) => ({
    healthProjectsLed: x.list({
      type: project,
      description: 'Projects on health that this body leads.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).healthProject.findMany({
          where: { leadBodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.leadBodyId);
      },
    }),
  }));
  hub.search({
    type: 'HealthProject',
    title: (row: { title: string }) => row.title,
    texts: (row: { text: string; result: string | null; contribution: string | null }) => [
      row.text,
      row.result,
      row.contribution,
    ],
  });
}
