import { listsByKey } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';
import { BpaFundingKind, BpaFundingStatus } from '../generated/client/enums.ts';

export function registerFunding(module: BpaBuilder): void {
  module.enum('BpaFundingKind', BpaFundingKind, {
    description: 'Origin of the money or work for user-controlled assistance (finansieringskilde).',
    values: {
      EXTRA_CONTRIBUTION: 'An extra contribution per inhabitant (ekstrakontingent).',
      ORDINARY_CONTRIBUTION: 'The alliance’s ordinary contribution (ordinær kontingent).',
      STAFF: 'Staff of the secretariat (personellressurser).',
    },
  });
  module.enum('BpaFundingStatus', BpaFundingStatus, {
    description: 'Progress of money that was applied for (status).',
    values: {
      CONDITIONAL: 'Possible, if a body decides so (forutsatt vedtak).',
      DECIDED: 'Decided (vedtatt).',
      PAID: 'Paid (betalt).',
    },
  });
  const funding = module.model('BpaFunding', {
    description: 'Money or staff for the cooperation in a year (finansiering).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      round: 'The round it is for.',
      year: 'The year.',
      kind: 'Where it comes from.',
      status: 'Status of the funding.',
      title: 'Title.',
      ratePerInhabitantNok: 'The rate (sats), NOK per inhabitant.',
      amountNok: 'The total, whole NOK; null where it is not stated.',
      purpose: 'What it is for (formål).',
      decidedByBodyId: {
        description: 'The body that decides on it or sets it aside.',
        refersTo: 'Body',
      },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('BpaFunding', {
    filter: ['roundId', 'year', 'kind', 'status', 'amountNok', 'decidedByBodyId'],
    order: ['year', 'amountNok'],
  });
  module.extend('Body', (x) => ({
    fundings: x.list({
      type: funding,
      description:
        'Funding of user-controlled assistance that it decides on or sets aside (finansiering).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).bpaFunding.findMany({
          where: { decidedByBodyId: { in: [...keys] } },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.decidedByBodyId);
      },
    }),
  }));
  module.search({
    type: 'BpaFunding',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.purpose],
  });
}
