import { dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { BpaHub } from '../hub.ts';

export function registerAgreement(hub: BpaHub): void {
  const agreement = hub.model('ConcessionAgreement', {
    description:
      'The agreements of one municipality with the suppliers of a round (avtaler om tjenestekonsesjon). The municipality is the party; the round only prepared them.',
    rule: 'public',
    fields: {
      round: 'The round they came of.',
      municipalityId: {
        description: 'The municipality, which is the party.',
        refersTo: 'Municipality',
      },
      title: 'What they are.',
      period: 'When they run (avtaleperiode).',
      supplierCount: 'Suppliers it has agreements with (leverandører).',
      isIdentical: 'Whether they are worded as those of the other municipalities (likelydende).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('ConcessionAgreement', {
    one: 'concessionAgreement',
    many: 'concessionAgreements',
    filter: ['roundId', 'municipalityId', 'supplierCount', 'isIdentical'],
    order: ['from', 'title'],
  });
  hub.extend('Municipality', (x) => ({
    concessionAgreements: x.list({
      type: agreement,
      description: 'Its agreements with suppliers of user-controlled assistance (BPA-avtaler).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).concessionAgreement.findMany({
          where: { municipalityId: { in: [...keys] }, ...validOn(dayForList(args, context)) },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  hub.search({
    type: 'ConcessionAgreement',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
}
