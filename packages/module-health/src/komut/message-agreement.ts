import { listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

export function registerMessageAgreement(module: HealthBuilder): void {
  const agreement = module.model('MessageExchangeAgreement', {
    description:
      'An operating agreement on electronic messages between a municipality and the health trust (driftsavtale).',
    rule: 'public',
    defaultOrder: 'knownBy',
    fields: {
      project: 'The project.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      trustBodyId: { description: 'The health trust.', refersTo: 'Body' },
      knownBy: 'A date by which the agreement existed; no source says when it was made.',
    },
  });
  module.lists('MessageExchangeAgreement', {
    filter: ['projectId', 'municipalityId', 'trustBodyId', 'knownBy'],
    order: ['municipalityId', 'knownBy'],
  });
  module.extend('Municipality', (x) => ({
    messageExchangeAgreements: x.list({
      type: agreement,
      description:
        'The municipality’s operating agreements on electronic messages (driftsavtaler).',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).messageExchangeAgreement.findMany({
          where: { municipalityId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  module.extend('Body', (x) => ({
    messageExchangeAgreements: x.list({
      type: agreement,
      description: 'Operating agreements on electronic messages that this health trust has made.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).messageExchangeAgreement.findMany({
          where: { trustBodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.trustBodyId);
      },
    }),
  }));
}
