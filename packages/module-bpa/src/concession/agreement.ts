import { dayForList, listsByKey } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';

export function registerAgreement(module: BpaBuilder): void {
  const agreement = module.model('ConcessionAgreement', {
    description:
      'The agreements of one municipality with the suppliers of a round (avtaler om tjenestekonsesjon). The municipality is the party; the round only prepared them.',
    rule: 'public',
    defaultOrder: 'position',
    unknownBeginning: { within: 'round' },
    fields: {
      round: 'The round they result from.',
      municipalityId: {
        description: 'The municipality, which is the party.',
        refersTo: 'Municipality',
      },
      title: 'Title.',
      period: 'When they run (avtaleperiode).',
      supplierCount: 'Number of suppliers it has agreements with (leverandører).',
      isIdentical:
        'Whether they have the same wording as those of the other municipalities (likelydende).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('ConcessionAgreement', {
    filter: ['roundId', 'municipalityId', 'supplierCount', 'isIdentical'],
    order: ['from', 'title'],
  });
  module.extend('Municipality', (x) => ({
    concessionAgreements: x.list({
      type: agreement,
      description: 'Its agreements with suppliers of user-controlled assistance (BPA-avtaler).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await bpa.client(context).concessionAgreement.findMany({
          where: {
            municipalityId: { in: [...keys] },
            ...module.validOn('ConcessionAgreement', dayForList(args, context)),
          },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  module.search({
    type: 'ConcessionAgreement',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
}
