import type { EconomyHub } from '../hub.ts';

/** How accounts like these are reported, and rules that concern them. */
export function registerReporting(hub: EconomyHub): void {
  hub.model('KostraForm', {
    description: 'A KOSTRA form for a cooperation with accounts of its own (skjema).',
    rule: 'public',
    fields: {
      code: 'Code of the form (skjemanummer).',
      title: 'What it reports.',
      accountClasses: 'Account classes it holds (kontoklasser).',
      amountUnitNok: 'Kroner in one unit of the amounts.',
      signRule: 'Which amounts are positive and which negative (fortegn).',
    },
  });
  hub.collection('KostraForm', { one: 'kostraForm', many: 'kostraForms', order: ['code'] });
  hub.model('KostraRecordField', {
    description: 'A field of a record in a KOSTRA accounts file (felt i filuttrekket).',
    rule: 'public',
    fields: {
      position: 'Place in the record, from 1.',
      name: 'Name of the field.',
      startColumn: 'First column, counted from 1; null where the description does not give it.',
      length: 'Number of columns.',
    },
  });
  hub.collection('KostraRecordField', {
    one: 'kostraRecordField',
    many: 'kostraRecordFields',
    filter: ['name'],
    order: ['position', 'name'],
  });
  hub.model('AccountingRule', {
    description:
      'A rule on accounts that concerns cooperations like this one (regnskapsregel), from public pages.',
    rule: 'public',
    fields: {
      title: 'What it is called.',
      text: 'What it says.',
      issuer: 'Who issued it (utsteder).',
      date: 'When.',
      datePrecision: 'How exactly that is known.',
      forms: 'Forms of cooperation it is for (samarbeidsformer).',
      topics: 'Matters it deals with (emner).',
    },
  });
  hub.collection('AccountingRule', {
    one: 'accountingRule',
    many: 'accountingRules',
    filter: ['title', 'date'],
    order: ['date', 'title'],
  });
  hub.model('AccountingRuleForm', {
    description: 'A form of cooperation a rule is for (samarbeidsform).',
    rule: 'public',
    fields: {
      rule: 'The rule (regel).',
      position: 'Place in the list, from 1.',
      name: 'Name of the form.',
      reference: 'Place in the law (hjemmel).',
    },
  });
  hub.model('AccountingRuleTopic', {
    description: 'A matter a rule deals with (emne).',
    rule: 'public',
    fields: {
      rule: 'The rule (regel).',
      position: 'Place in the list, from 1.',
      text: 'The matter.',
    },
  });
  hub.search({
    type: 'AccountingRule',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null; text: string; textEn: string | null }) => [
      row.titleEn,
      row.text,
      row.textEn,
    ],
  });
}
