import { listsByKey } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';

export function registerAbsence(module: BpaBuilder): void {
  const absence = module.model('ConcessionAbsence', {
    description:
      'A municipality that did not take part in a round, as derived or stated (ikke deltaker).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      round: 'The round.',
      derivation:
        'The derivation that found that it did not take part; null where a source says so.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      name: 'Its name at the time.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('ConcessionAbsence', {
    filter: ['roundId', 'municipalityId', 'name'],
    order: ['name'],
  });
  module.extend('Municipality', (x) => ({
    concessionAbsences: x.list({
      type: absence,
      description:
        'Joint calls for suppliers of user-controlled assistance that it is known not to take part in (ikke deltaker).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).concessionAbsence.findMany({
          where: { municipalityId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
}
