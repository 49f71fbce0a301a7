import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { EconomyHub } from '../hub.ts';

export function registerHostPayment(hub: EconomyHub): void {
  const payment = hub.model('HostPayment', {
    description:
      'What a host municipality paid for an edition of the festival (vertskapsbidrag), as the accounts and cases show it.',
    rule: 'public',
    fields: {
      year: 'Year of the edition.',
      municipalityId: {
        description: 'The host municipality (vertskommune).',
        refersTo: 'Municipality',
      },
      bodyId: { description: 'The collaboration it is for (samarbeid).', refersTo: 'Body' },
      agreedNok: 'Kroner before the reduction.',
      paidNok: 'Kroner after it (vertskapsbidrag).',
      decidedOn: 'When the reduction was decided.',
      decidedOnPrecision: 'How exactly that is known.',
      caseId: { description: 'The case that decided it (sak).', refersTo: 'Case' },
      caseNumber: 'Number of the case as printed (saksnummer).',
      differenceCoveredBy: 'What covers the difference (dekning).',
      operatingLine: 'The line of the operating statement it is read as part of.',
    },
  });
  hub.collection('HostPayment', {
    one: 'hostPayment',
    many: 'hostPayments',
    filter: ['year', 'municipalityId', 'bodyId', 'paidNok'],
    order: ['year', 'paidNok'],
  });
  hub.extend('Municipality', (x) => ({
    hostPayments: x.list({
      type: payment,
      description: 'What it paid as host of the festival (vertskapsbidrag).',
      args: { year: x.arg.int({ description: 'Only this year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await database(context).hostPayment.findMany({
          where: { municipalityId: { in: [...keys] }, ...(year ? { year } : {}) },
          orderBy: { year: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
}
