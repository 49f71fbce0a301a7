import { listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

export function registerGrant(module: HealthBuilder): void {
  const grant = module.model('HealthGrant', {
    description: 'Money from outside for work on health (tilskudd).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      funding: 'The funding it is part of.',
      giverBodyId: { description: 'The body that gave it (tilskuddsgiver).', refersTo: 'Body' },
      recipientBodyId: { description: 'The body that received it.', refersTo: 'Body' },
      year: 'Calendar year.',
      amountNok: 'Amount in NOK.',
      purpose: 'What it is for (formål).',
      collaborationModel: 'The collaboration model it is for.',
      komutProject: 'The project on electronic messages it is for.',
    },
  });
  module.lists('HealthGrant', {
    filter: [
      'giverBodyId',
      'recipientBodyId',
      'year',
      'amountNok',
      'purpose',
      'collaborationModelId',
      'komutProjectId',
    ],
    order: ['year', 'amountNok'],
  });
  module.extend('Body', (x) => ({
    grantsGiven: x.list({
      type: grant,
      description: 'Grants for work on health that this body gave.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).healthGrant.findMany({
          where: { giverBodyId: { in: [...keys] } },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.giverBodyId);
      },
    }),
    grantsReceived: x.list({
      type: grant,
      description: 'Grants for work on health that this body received.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).healthGrant.findMany({
          where: { recipientBodyId: { in: [...keys] } },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.recipientBodyId);
      },
    }),
  }));
  module.search({
    type: 'HealthGrant',
    title: (row) => row.purpose,
  });
}
