import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { BpaHub } from '../hub.ts';

export function registerSecretariatTask(hub: BpaHub): void {
  const task = hub.model('BpaSecretariatTask', {
    description: 'A task of the secretariat in the cooperation (sekretariatsfunksjon).',
    rule: 'public',
    fields: {
      bodyId: { description: 'The body that does it.', refersTo: 'Body' },
      title: 'The task.',
      year: 'The year it is reported for.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('BpaSecretariatTask', {
    one: 'bpaSecretariatTask',
    many: 'bpaSecretariatTasks',
    filter: ['bodyId', 'year', 'title'],
    order: ['year', 'title'],
  });
  hub.extend('Body', (x) => ({
    bpaSecretariatTasks: x.list({
      type: task,
      description:
        'What it does as secretariat for user-controlled assistance (sekretariatsfunksjon).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).bpaSecretariatTask.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.search({
    type: 'BpaSecretariatTask',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
}
