import type { RegionalBuilder } from '../module.ts';

export function registerMainFocus(module: RegionalBuilder): void {
  module.model('RegionalMainFocus', {
    description:
      'The main subject of the priority area of regional development, as a document states it (hovedfokus).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      date: 'When it was stated.',
      datePrecision: 'How exactly that is known.',
      text: 'The main subject.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('RegionalMainFocus', {
    filter: ['date'],
    order: ['date'],
  });
  module.search({
    type: 'RegionalMainFocus',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}
