import type { EconomyHub } from '../hub.ts';

export function registerOperatingLine(hub: EconomyHub) {
  const line = hub.model('OperatingLine', {
    description: 'A line of the operating statement (linje i driftsregnskapet).',
    rule: 'public',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      position: 'Place in the statement, from 1.',
      key: 'Short key, the same from year to year.',
      title: 'Label as printed (linjetekst).',
      section: 'Heading it is printed under (gruppe).',
      kind: 'What the line is (linjetype).',
      actualNok: 'Kroner in the year (regnskap).',
      budgetNok: 'Kroner in the budget of the year (budsjett).',
      previousNok: 'Kroner in the year before (regnskap året før).',
      total: 'The sum or result it goes into.',
      sign: '1 if it is added there, -1 if it is taken off; null for the last result.',
      parts: 'The lines it is made of.',
      noteReferences: 'Notes printed beside it (notehenvisninger).',
      grants: 'Grants read as part of it (tilskudd).',
      hostPayments: 'Host contributions read as part of it (vertskapsbidrag).',
      contributionTotals: 'Contributions that are part of it (kontingent).',
    },
  });
  hub.collection('OperatingLine', {
    one: 'operatingLine',
    many: 'operatingLines',
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
  hub.model('OperatingLineNote', {
    description: 'Reference from a line of the operating statement to a note (notehenvisning).',
    rule: 'public',
    fields: {
      line: 'The line (linje).',
      note: 'The note (note).',
      position: 'Place in the list of notes printed beside the line.',
    },
  });
  hub.search({
    type: 'OperatingLine',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
  return line;
}
