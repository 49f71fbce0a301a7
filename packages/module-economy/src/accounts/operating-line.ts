import type { EconomyBuilder } from '../module.ts';

export function registerOperatingLine(module: EconomyBuilder) {
  const line = module.model('OperatingLine', {
    description: 'A line of the operating statement (linje i driftsregnskapet).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      position: 'Place in the statement, from 1.',
      key: 'Short key, the same from year to year.',
      title: 'Label as printed (linjetekst).',
      section: 'Heading under which it is printed (gruppe).',
      kind: 'Kind of line (linjetype).',
      actualNok: 'Amount in the accounts of the year, NOK (regnskap).',
      budgetNok: 'Amount in the budget of the year, NOK (budsjett).',
      previousNok: 'Amount in the accounts of the previous year, NOK (regnskap året før).',
      total: 'The sum or result of which it is a part; null for the last result.',
      sign: '1 if the line is added in `total`, -1 if it is subtracted; null for the last result.',
      parts: 'The lines from which it is computed.',
      noteReferences: 'References to notes printed next to the line (notehenvisninger).',
      grants: 'Grants that are counted as part of the line (tilskudd).',
      hostPayments: 'Host contributions that are counted as part of the line (vertskapsbidrag).',
      contributionTotals: 'Contributions that are part of the line (kontingent).',
    },
  });
  module.lists('OperatingLine', {
    filter: [
      'accountsId',
      'key',
      'title',
      'section',
      'kind',
      'actualNok',
      'budgetNok',
      'previousNok',
    ],
    order: ['position', 'actualNok', 'budgetNok', 'previousNok'],
  });
  module.model('OperatingLineNote', {
    description: 'Reference from a line of the operating statement to a note (notehenvisning).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      line: 'The line (linje).',
      note: 'The note (note).',
      position: 'Place in the list of notes printed next to the line, from 1.',
    },
  });
  module.search({
    type: 'OperatingLine',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
  return line;
}
