import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { BpaHub } from '../hub.ts';

export function registerAbsence(hub: BpaHub): void {
  const absence = hub.model('ConcessionAbsence', {
    description: 'A municipality found or described to be outside a round (ikke deltaker).',
    rule: 'public',
    fields: {
      round: 'The round.',
      derivation: 'The derivation that finds it outside, when one does.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      name: 'Its name at the time.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('ConcessionAbsence', {
    one: 'concessionAbsence',
    many: 'concessionAbsences',
    filter: ['roundId', 'municipalityId', 'name'],
    order: ['name'],
  });
  hub.extend('Municipality', (x) => ({
    concessionAbsences: x.list({
      type: absence,
      description:
        'Joint calls for suppliers of user-controlled assistance it is known to stand outside (ikke deltaker).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).concessionAbsence.findMany({
          where: { municipalityId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
}
