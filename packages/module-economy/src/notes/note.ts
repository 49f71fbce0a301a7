import type { EconomyBuilder } from '../module.ts';

export function registerNote(module: EconomyBuilder) {
  const note = module.model('AccountsNote', {
    description:
      'A note to the accounts, with its prose as printed and its figures in separate fields (note til regnskapet).',
    rule: 'public',
    defaultOrder: 'number',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      number: 'Number of the note (notenummer).',
      title: 'Heading as printed (overskrift).',
      text: 'Prose as printed; null if the note is only a table.',
      accountingPrinciples: 'Accounting principles (regnskapsprinsipper), note 1.',
      receivedContributions:
        'Transfers without consideration (overføringer uten krav til motytelse), note 2.',
      remunerations: 'Remuneration (godtgjørelse), note 3.',
      lines:
        'Lines that it prints (regnskapslinjer): payroll costs (lønnskostnader) in note 4, equity (egenkapital) in note 6.',
      staffingYearId: {
        description: 'The staff that the note states (årsverk), note 4; null for other notes.',
        refersTo: 'StaffingYear',
      },
      auditFees: 'Audit fee (revisjonshonorar), note 5.',
      equityStatements: 'Figures in the prose of note 6.',
      bankHoldings: 'Bank deposits and restricted funds (bankinnskudd og bundne midler), note 7.',
      receivables: 'Content of the receivables (fordringer), notes 8 and 9.',
      debtTerms: 'Terms of the debt (gjeld), note 10.',
      pensionMemberships: 'Occupational pension (obligatorisk tjenestepensjon), note 11.',
      vatCompensations:
        'Right to compensation for value added tax (merverdiavgiftskompensasjon), note 12.',
      boundFunds: 'Restricted operating fund (bundne driftsfond), note 13.',
    },
  });
  module.lists('AccountsNote', {
    filter: ['accountsId', 'number', 'title', 'text'],
    order: ['number'],
  });
  module.search({
    type: 'AccountsNote',
    title: (row) => `Note ${row.number} – ${row.title}`,
    texts: (row) => [row.titleEn, row.textEn],
  });
  return note;
}
