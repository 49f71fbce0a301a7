import type { EconomyBuilder } from '../module.ts';

export function registerAccountsLine(module: EconomyBuilder) {
  const line = module.model('AccountsLine', {
    description:
      'A line of the operating statement, of the balance sheet or of a specification in the notes (regnskapslinje).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      statement: 'The statement that prints it (oppstilling).',
      accountsNote:
        'The note that prints it (note); null for lines of the operating statement and the balance sheet.',
      position: 'Place in its statement, from 1.',
      key: 'Short key, the same from year to year.',
      title: 'Label as printed (linjetekst).',
      side: 'Side of the balance sheet (side); null in other statements.',
      section:
        'Heading under which it is printed (gruppe); null for the sum of a side and in the notes.',
      kind: 'Kind of line (linjetype).',
      thisYearNok:
        'Amount of the year, in the balance sheet at its end, NOK (regnskap); null if printed without an amount.',
      budgetNok:
        'Amount in the budget of the year, NOK (budsjett); null in the balance sheet and the specification of equity.',
      lastYearNok:
        'Amount of the year before, in the balance sheet at its end, NOK (regnskap året før); null if none is printed.',
      total: 'The sum or result of which it is a part; null for the last result or sum.',
      sign: '1 if the line is added in `total`, -1 if it is subtracted; null without `total`.',
      parts: 'The lines from which it is computed.',
      noteNumbers: 'Numbers of the notes printed next to the line (notehenvisning).',
      grants: 'Grants that are counted as part of the line (tilskudd).',
      hostPayments: 'Host contributions that are counted as part of the line (vertskapsbidrag).',
      contributionTotals: 'Contributions that are part of the line (kontingent).',
    },
  });
  module.lists('AccountsLine', {
    filter: [
      'accountsId',
      'statement',
      'accountsNoteId',
      'key',
      'title',
      'side',
      'section',
      'kind',
      'thisYearNok',
      'budgetNok',
      'lastYearNok',
    ],
    order: ['position', 'thisYearNok', 'budgetNok', 'lastYearNok'],
  });
  for (const type of ['OperatingLine', 'BalanceLine', 'PayrollLine', 'EquityLine']) {
    module.renamed(type, { as: 'AccountsLine' });
  }
  // The key of such a row was that of its line and the place in the list of notes.
  for (const type of ['OperatingLineNote', 'BalanceLineNote']) {
    module.renamed(type, { as: 'AccountsLine', key: (key) => key.replace(/\.\d+$/, '') });
  }
  module.search({
    type: 'AccountsLine',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
  return line;
}
