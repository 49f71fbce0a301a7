import type { EconomyHub } from '../hub.ts';

export function registerBalanceLine(hub: EconomyHub) {
  const line = hub.model('BalanceLine', {
    description: 'A line of the balance sheet (linje i balansen).',
    rule: 'public',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      position: 'Place in the balance sheet, from 1.',
      key: 'Short key, the same from year to year.',
      title: 'Label as printed (linjetekst).',
      side: 'Side of the balance sheet (side).',
      section: 'Heading it is printed under (gruppe); null for the sum of a side.',
      kind: 'What the line is (linjetype).',
      closingNok:
        'Kroner at the end of the year (31. desember); null where it is printed without an amount.',
      previousNok: 'Kroner at the end of the year before.',
      total: 'The sum it goes into.',
      sign: '1 if it is added there; null for the sum of a side.',
      parts: 'The lines it is made of.',
      noteReferences: 'Notes printed beside it (notehenvisninger).',
    },
  });
  hub.collection('BalanceLine', {
    one: 'balanceLine',
    many: 'balanceLines',
    filter: ['accountsId', 'key', 'title', 'side', 'section', 'kind', 'closingNok', 'previousNok'],
    order: ['position', 'closingNok', 'previousNok'],
  });
  hub.model('BalanceLineNote', {
    description: 'Reference from a line of the balance sheet to a note (notehenvisning).',
    rule: 'public',
    fields: {
      line: 'The line (linje).',
      note: 'The note (note).',
      position: 'Place in the list of notes printed beside the line.',
    },
  });
  hub.search({
    type: 'BalanceLine',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
  return line;
}
