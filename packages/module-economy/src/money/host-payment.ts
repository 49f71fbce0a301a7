import { listsByKey } from '@vesthub/kernel';
import { economy, type EconomyBuilder } from '../module.ts';

export function registerHostPayment(module: EconomyBuilder): void {
  const payment = module.model('HostPayment', {
    description:
      'Contribution of a host municipality to an edition of the festival, as the accounts and cases show it (vertskapsbidrag).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      year: 'Year of the edition.',
      municipalityId: {
        description: 'The host municipality (vertskommune).',
        refersTo: 'Municipality',
      },
      bodyId: {
        description: 'The collaboration for which it is paid (samarbeid).',
        refersTo: 'Body',
      },
      agreedNok: 'Agreed amount before the reduction, NOK.',
      paidNok: 'Amount paid after the reduction, NOK (vertskapsbidrag).',
      decidedOn: 'Day of the decision on the reduction; null if unknown.',
      caseId: {
        description: 'The case in which the reduction was decided (sak); null if unknown.',
        refersTo: 'Case',
      },
      caseNumber: 'Number of that case as printed (saksnummer); null if unknown.',
      differenceCoveredBy: 'Source that covers the difference (dekning); null if not stated.',
      operatingLine:
        'The line of the operating statement of which it is counted as a part; null if none.',
    },
  });
  module.lists('HostPayment', {
    filter: ['year', 'municipalityId', 'bodyId', 'paidNok'],
    order: ['year', 'paidNok'],
  });
  module.extend('Municipality', (x) => ({
    hostPayments: x.list({
      type: payment,
      description: 'Its contributions as host of the festival (vertskapsbidrag).',
      args: { year: x.arg.int({ description: 'Only this year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await economy.client(context).hostPayment.findMany({
          where: { municipalityId: { in: [...keys] }, ...(year ? { year } : {}) },
          orderBy: { year: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
}
