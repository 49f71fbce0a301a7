import { listsByKey, type ModelRef } from '@vesthub/kernel';
import type PrismaTypes from '../generated/pothos.ts';
import { economy, type EconomyBuilder } from '../module.ts';

export function registerAnnualAccounts(module: EconomyBuilder): void {
  const accounts = module.model('AnnualAccounts', {
    description:
      'Accounts of one year, with the printed figures of the budget and of the previous year (årsregnskap). A field is null if no source states it.',
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
      signedAt: 'Place of the signatures (sted).',
      signedByBodyId: {
        description: 'The body that signs the accounts (undertegner).',
        refersTo: 'Body',
      },
      presentation: 'Layout of the accounts, in words (oppstillingsform).',
      documentId: {
        description: 'The document that prints and signs the accounts (dokument); null if unknown.',
        refersTo: 'Document',
      },
      notes: { description: 'The notes (noter).', atMost: 20 },
      reportFigures: 'Statements about the accounts in the annual report (årsrapport).',
    },
  });
  module.collection('AnnualAccounts', {
    many: 'annualAccounts',
    filter: ['year', 'bodyId'],
    order: ['year'],
    catalogue: {
      question: { nb: 'Hvilke år har vi regnskap for?', en: 'For which years are there accounts?' },
      term: 'årsregnskap',
      topics: ['MONEY'],
      example:
        '{ annualAccounts { nodes { year entityName lines { statement title thisYearNok } } } }',
    },
  });
  registerAccountsOfYear(module, accounts);
  module.renamed('AccountsSignature', {
    as: 'DocumentSignature',
    key: {
      '2016.nina-solberg': 'arsrapport-2016.2',
      '2016.ann-sire-fjerdingsstad': 'arsrapport-2016.3',
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

function registerAccountsOfYear(
  module: EconomyBuilder,
  accounts: ModelRef<PrismaTypes, 'AnnualAccounts'>,
): void {
  const words = {
    question: {
      nb: 'Hva sier årets regnskap, linje for linje?',
      en: 'What do the accounts of a year say, line by line?',
    },
    term: 'årsregnskap',
    topics: ['MONEY'],
    example:
      '{ accountsOfYear(year: 2016) { year currency lines(statement: OPERATING) { title thisYearNok } notes { number title } } }',
  } as const;
  module.builder.queryField('accountsOfYear', (t) =>
    t.field({
      type: accounts,
      nullable: true,
      rule: 'public',
      description: module.catalogued(
        'accountsOfYear',
        words,
        'Null if no accounts of the year are known.',
      ),
      args: { year: t.arg.int({ required: true, description: 'Accounting year.' }) },
      resolve: (_root, { year }, context) =>
        economy.client(context).annualAccounts.findUnique({ where: { year } }),
    }),
  );
}
