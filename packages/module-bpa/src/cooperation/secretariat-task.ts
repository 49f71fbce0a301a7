import { listsByKey } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';

export function registerSecretariatTask(module: BpaBuilder): void {
  const task = module.model('BpaSecretariatTask', {
    description: 'A task of the secretariat in the cooperation (sekretariatsfunksjon).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      bodyId: { description: 'The body that does it.', refersTo: 'Body' },
      title: 'The task.',
      year: 'The year it is reported for.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('BpaSecretariatTask', {
    filter: ['bodyId', 'year', 'title'],
    order: ['year', 'title'],
  });
  module.extend('Body', (x) => ({
    secretariatTasks: x.list({
      type: task,
      description:
        'Its tasks as secretariat for user-controlled assistance (sekretariatsfunksjon).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).bpaSecretariatTask.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.search({
    type: 'BpaSecretariatTask',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
}
