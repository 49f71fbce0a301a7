import type { RegionalHub } from '../hub.ts';

export function registerMainFocus(hub: RegionalHub): void {
  hub.model('RegionalMainFocus', {
    description:
      'What a document says the priority area of regional development is mainly about (hovedfokus).',
    rule: 'public',
    fields: {
      date: 'When it was said.',
      datePrecision: 'How exactly that is known.',
      text: 'What it is about.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('RegionalMainFocus', {
    one: 'regionalMainFocus',
    many: 'regionalMainFocuses',
    filter: ['date'],
    order: ['date'],
  });
  hub.search({
    type: 'RegionalMainFocus',
    title: (row: { text: string }) => row.text,
    texts: (row: { textEn: string | null }) => [row.textEn],
  });
}
