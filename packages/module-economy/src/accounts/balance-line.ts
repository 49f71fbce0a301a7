import type { EconomyBuilder } from '../module.ts';

export function registerBalanceLine(module: EconomyBuilder) {
  const line = module.model('BalanceLine', {
    description: 'A line of the balance sheet (linje i balansen).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      position: 'Place in the balance sheet, from 1.',
      key: 'Short key, the same from year to year.',
      title: 'Label as printed (linjetekst).',
      side: 'Side of the balance sheet (side).',
      section: 'Heading under which it is printed (gruppe); null for the sum of a side.',
      kind: 'Kind of line (linjetype).',
      closingNok:
        'Amount at the end of the year, NOK (31. desember); null if printed without an amount.',
      previousNok:
        'Amount at the end of the previous year, NOK; null if printed without an amount.',
      total: 'The sum of which it is a part; null for the sum of a side.',
      sign: '1 if the line is added in `total`; null for the sum of a side.',
      parts: 'The lines of which it is the sum.',
      noteReferences: 'References to notes printed next to the line (notehenvisninger).',
    },
  });
  module.lists('BalanceLine', {
    filter: ['accountsId', 'key', 'title', 'side', 'section', 'kind', 'closingNok', 'previousNok'],
    order: ['position', 'closingNok', 'previousNok'],
  });
  module.model('BalanceLineNote', {
    description: 'Reference from a line of the balance sheet to a note (notehenvisning).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      line: 'The line (linje).',
      note: 'The note (note).',
      position: 'Place in the list of notes printed next to the line, from 1.',
    },
  });
  module.search({
    type: 'BalanceLine',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
  return line;
}
