import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { BpaFundingKind, BpaFundingStatus } from '../generated/client/enums.ts';
import type { BpaHub } from '../hub.ts';

export function registerFunding(hub: BpaHub): void {
  hub.enum('BpaFundingKind', BpaFundingKind, {
    description: 'Where the money or work comes from.',
    values: {
      EXTRA_CONTRIBUTION: 'An extra contribution per inhabitant (ekstrakontingent).',
      ORDINARY_CONTRIBUTION: 'The alliance’s ordinary contribution (ordinær kontingent).',
      STAFF: 'Staff of the secretariat (personellressurser).',
    },
  });
  hub.enum('BpaFundingStatus', BpaFundingStatus, {
    description: 'How far it has come.',
    values: {
      CONDITIONAL: 'Thinkable, if a body decides so (forutsatt vedtak).',
      DECIDED: 'Decided (vedtatt).',
      PAID: 'Paid (betalt).',
    },
  });
  const funding = hub.model('BpaFunding', {
    description: 'What pays for the cooperation in a year (finansiering).',
    rule: 'public',
    fields: {
      round: 'The round it is for.',
      year: 'The year.',
      kind: 'Where it comes from.',
      status: 'How far it has come.',
      title: 'What it is.',
      ratePerInhabitantNok: 'The rate (sats), NOK per inhabitant.',
      amountNok: 'The total, whole NOK; null where it is not stated.',
      purpose: 'What it is for (formål).',
      decidedByBodyId: {
        description: 'The body that decides or sets it aside.',
        refersTo: 'Body',
      },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('BpaFunding', {
    one: 'bpaFunding',
    many: 'bpaFundings',
    filter: ['roundId', 'year', 'kind', 'status', 'amountNok', 'decidedByBodyId'],
    order: ['year', 'amountNok'],
  });
  hub.extend('Body', (x) => ({
    bpaFundings: x.list({
      type: funding,
      description: 'Funding of user-controlled assistance it decides or sets aside (finansiering).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).bpaFunding.findMany({
          where: { decidedByBodyId: { in: [...keys] } },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.decidedByBodyId);
      },
    }),
  }));
  hub.search({
    type: 'BpaFunding',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'purpose', string | null>) => [row.titleEn, row.purpose],
  });
}
