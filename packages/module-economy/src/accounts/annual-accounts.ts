import { listsByKey } from '@vesthub/kernel';
import { economy, type EconomyBuilder } from '../module.ts';

export function registerAnnualAccounts(module: EconomyBuilder): void {
  const accounts = module.model('AnnualAccounts', {
    description:
      'Annual accounts of one year (årsregnskap), with the printed figures of the budget and of the previous year. A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      year: 'Accounting year (regnskapsår).',
      bodyId: {
        description: 'The body whose accounts they are (regnskapsenhet).',
        refersTo: 'Body',
      },
      legalPersonBodyId: {
        description: 'The legal person that keeps the accounts (rettssubjekt).',
        refersTo: 'Body',
      },
      entityName: 'Name of the registered entity as printed.',
      currency: 'Currency, ISO 4217 (valuta).',
      signedOn: 'Day of the signatures (underskrevet).',
      signedOnPrecision: 'Whether `signedOn` is exact to the day, the month or the year.',
      signedAt: 'Place of the signatures (sted).',
      signedByBodyId: {
        description: 'The body that signs the accounts (undertegner).',
        refersTo: 'Body',
      },
      presentation: 'Layout of the accounts, in words (oppstillingsform).',
      signatures: 'Signatures under the accounts (underskrifter).',
      notes: 'The notes (noter).',
      reportFigures: 'Statements about the accounts in the annual report (årsrapport).',
    },
  });
  module.collection('AnnualAccounts', {
    one: 'annualAccountsOfYear',
    many: 'annualAccounts',
    filter: ['year', 'bodyId'],
    order: ['year'],
    catalogue: {
      question: { nb: 'Hvilke år har vi regnskap for?', en: 'For which years are there accounts?' },
      term: 'årsregnskap',
      topics: ['MONEY'],
      example:
        '{ annualAccounts { nodes { year entityName lines { statement title thisYearNok } } } }',
      one: {
        question: {
          nb: 'Hva sier årets regnskap, linje for linje?',
          en: 'What do the accounts of a year say, line by line?',
        },
        example:
          '{ annualAccountsOfYear(id: "2016") { year currency lines(statement: OPERATING) { title thisYearNok } notes { number title } } }',
      },
    },
  });
  module.value('AccountsSignature', {
    as: 'Participant',
    of: 'accounts',
    description: 'A signature under the accounts (underskrift).',
    defaultOrder: 'position',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      position: 'Place in the order of signatures, from 1.',
      personName: { description: 'Name as printed (navn).', as: 'name' },
      role: 'Role as printed (rolle).',
    },
  });
  module.extend('Body', (x) => ({
    annualAccounts: x.list({
      type: accounts,
      description:
        'Annual accounts of the body, or accounts that it keeps as the legal person (årsregnskap).',
      args: { year: x.arg.int({ description: 'Only this accounting year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await economy.client(context).annualAccounts.findMany({
          where: {
            OR: [{ bodyId: { in: [...keys] } }, { legalPersonBodyId: { in: [...keys] } }],
            ...(year ? { year } : {}),
          },
          orderBy: { year: 'asc' },
        });
        const own = listsByKey(keys, rows, (row) => row.bodyId);
        const asLegalPerson = listsByKey(keys, rows, (row) => row.legalPersonBodyId);
        return keys.map((_key, at) => [...own[at]!, ...asLegalPerson[at]!]);
      },
    }),
  }));
}
