import type { EconomyHub } from '../hub.ts';

export function registerNote(hub: EconomyHub): void {
  hub.model('AccountsNote', {
    description:
      'A note to the accounts (note til regnskapet): its prose as printed, and its figures each in a field of their own.',
    rule: 'public',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      number: 'Number of the note (notenummer).',
      title: 'Heading as printed (overskrift).',
      text: 'Prose as printed; null where the note is only a table.',
      operatingReferences: 'Lines of the operating statement that refer to it.',
      balanceReferences: 'Lines of the balance sheet that refer to it.',
      accountingPrinciples: 'Accounting principles (regnskapsprinsipper), note 1.',
      receivedContributions:
        'Transfers without consideration (overføringer uten krav til motytelse), note 2.',
      remunerations: 'Remuneration (godtgjørelse), note 3.',
      payrollLines: 'Payroll costs (lønnskostnader), note 4.',
      staffing: 'Full-time equivalents (årsverk), note 4.',
      auditFees: 'Audit fee (revisjonshonorar), note 5.',
      equityLines: 'Specification of the equity (egenkapital), note 6.',
      equityStatements: 'What note 6 says in prose.',
      bankHoldings: 'Bank deposits and restricted means (bankinnskudd og bundne midler), note 7.',
      receivables: 'What the receivables consist of (fordringer), notes 8 and 9.',
      debtTerms: 'Terms of the debt (gjeld), note 10.',
      pensionMemberships: 'Occupational pension (obligatorisk tjenestepensjon), note 11.',
      vatCompensations:
        'Right to compensation for value added tax (merverdiavgiftskompensasjon), note 12.',
      boundFunds: 'Restricted operating fund (bundne driftsfond), note 13.',
    },
  });
  hub.collection('AccountsNote', {
    one: 'accountsNote',
    many: 'accountsNotes',
    filter: ['accountsId', 'number', 'title', 'text'],
    order: ['number'],
  });
  hub.search({
    type: 'AccountsNote',
    title: (row: { number: number; title: string }) => `Note ${row.number} – ${row.title}`,
    texts: (row: { titleEn: string | null; textEn: string | null }) => [row.titleEn, row.textEn],
  });
}
