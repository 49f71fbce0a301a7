import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { EconomyHub } from '../hub.ts';

export function registerAnnualAccounts(hub: EconomyHub): void {
  const accounts = hub.model('AnnualAccounts', {
    description:
      'The annual accounts of one year (årsregnskap), with the budget and the year before as printed beside it.',
    rule: 'public',
    fields: {
      year: 'Accounting year (regnskapsår).',
      bodyId: { description: 'Whose accounts they are (regnskapsenhet).', refersTo: 'Body' },
      legalPersonBodyId: {
        description: 'The legal person that keeps them (rettssubjekt).',
        refersTo: 'Body',
      },
      entityName: 'Name of the registered entity as printed.',
      currency: 'Currency, ISO 4217 (valuta).',
      signedOn: 'Day of the signatures (underskrevet).',
      signedOnPrecision: 'How exactly that day is given.',
      signedAt: 'Place of the signatures (sted).',
      signedByBodyId: { description: 'The body that signs (undertegner).', refersTo: 'Body' },
      presentation: 'How the accounts are laid out (oppstillingsform).',
      signatures: 'Who signed (underskrifter).',
      operatingLines: 'The operating statement, line by line (driftsregnskap).',
      balanceLines: 'The balance sheet, line by line (balanse).',
      notes: 'The notes (noter).',
      reportFigures: 'What the annual report says of them (årsrapport).',
    },
  });
  hub.collection('AnnualAccounts', {
    one: 'annualAccountsOfYear',
    many: 'annualAccounts',
    filter: ['year', 'bodyId'],
    order: ['year'],
  });
  hub.model('AccountsSignature', {
    description: 'A signature under the accounts (underskrift).',
    rule: 'public',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      position: 'Place in the order of signatures.',
      personName: 'Name as printed (navn).',
      role: 'Role as printed (rolle).',
    },
  });
  hub.extend('Body', (x) => ({
    annualAccounts: x.list({
      type: accounts,
      description: 'Its annual accounts (årsregnskap), as the body or as the legal person.',
      args: { year: x.arg.int({ description: 'Only this accounting year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await database(context).annualAccounts.findMany({
          where: {
            OR: [{ bodyId: { in: [...keys] } }, { legalPersonBodyId: { in: [...keys] } }],
            ...(year ? { year } : {}),
          },
          orderBy: { year: 'asc' },
        });
        const own = listsByKey(keys, rows, (row) => row.bodyId);
        const kept = listsByKey(keys, rows, (row) => row.legalPersonBodyId);
        return keys.map((_key, at) => [...own[at]!, ...kept[at]!]);
      },
    }),
  }));
}
