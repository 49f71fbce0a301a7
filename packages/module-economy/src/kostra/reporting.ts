import { economy, type EconomyBuilder } from '../module.ts';

/** Registers the forms and record fields of KOSTRA reporting, and accounting rules for cooperations. */
export function registerReporting(module: EconomyBuilder): void {
  module.model('KostraForm', {
    description: 'A KOSTRA form for a cooperation with its own accounts (skjema).',
    rule: 'public',
    defaultOrder: 'code',
    fields: {
      code: 'Code of the form (skjemanummer).',
      title: 'Title of the form.',
      accountClasses: 'Account classes on the form (kontoklasser).',
      amountUnitNok: 'Unit of the amounts, NOK: 1000 if they are given in thousands.',
      signRule: 'Rule for the sign of amounts, in words (fortegn).',
    },
  });
  module.collection('KostraForm', {
    many: 'kostraForms',
    order: ['code'],
    catalogue: {
      question: {
        nb: 'Hvilke skjemaer fyller et samarbeid ut?',
        en: 'Which forms does a cooperation fill in?',
      },
      term: 'skjema',
      topics: ['MONEY'],
      example: '{ kostraForms { nodes { code title signRule } } }',
    },
  });
  const field = module.model('KostraRecordField', {
    description: 'A field of a record in a KOSTRA accounts file (felt i filuttrekket).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      position: 'Place in the record, from 1.',
      name: 'Name of the field.',
      startColumn: 'First column, counted from 1; null if the file description does not give it.',
      length: 'Number of columns; null if the file description does not give it.',
    },
  });
  module.lists('KostraRecordField', {
    filter: ['name'],
    order: ['position', 'name'],
  });
  module.extend('KostraForm', (x) => ({
    recordFields: x.list({
      type: field,
      description:
        'Fields of a record in the accounts file, in their order; all forms have the same record (felter).',
      loadMany: async (keys, _args, context) => {
        const rows = await economy
          .client(context)
          .kostraRecordField.findMany({ orderBy: { position: 'asc' } });
        return keys.map(() => rows);
      },
    }),
  }));
  module.model('AccountingRule', {
    description:
      'A rule about the accounts of cooperations like this one, from public pages (regnskapsregel).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      title: 'Title of the rule.',
      text: 'Content of the rule.',
      issuer: 'Issuer of the rule (utsteder); null if not stated.',
      date: 'Day of issue; null if not stated.',
      forms: 'Forms of cooperation to which it applies (samarbeidsformer).',
      topics: 'Topics of the rule (emner).',
    },
  });
  module.collection('AccountingRule', {
    many: 'accountingRules',
    filter: ['title', 'date'],
    order: ['date', 'title'],
    catalogue: {
      question: {
        nb: 'Hvilke regler gjelder for regnskapet?',
        en: 'Which rules apply to the accounts?',
      },
      term: 'regnskapsregel',
      topics: ['MONEY'],
      example: '{ accountingRules { nodes { title issuer date { text } text } } }',
    },
  });
  module.value('AccountingRuleForm', {
    as: 'Point',
    of: 'rule',
    description: 'A form of cooperation to which a rule applies (samarbeidsform).',
    defaultOrder: 'position',
    fields: {
      rule: 'The rule (regel).',
      position: 'Place in the list, from 1.',
      name: { description: 'Name of the form.', as: 'title' },
      reference: { description: 'Legal basis of the form (hjemmel).', as: 'text' },
    },
  });
  module.value('AccountingRuleTopic', {
    as: 'Point',
    of: 'rule',
    description: 'A topic of a rule (emne).',
    defaultOrder: 'position',
    fields: {
      rule: 'The rule (regel).',
      position: 'Place in the list, from 1.',
      text: 'The topic, in words.',
    },
  });
  module.search({
    type: 'AccountingRule',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.text, row.textEn],
  });
}
