import { BpaPreserved } from '../generated/client/enums.ts';
import type { BpaBuilder } from '../module.ts';

export function registerPublication(module: BpaBuilder): void {
  module.enum('BpaPreserved', BpaPreserved, {
    description: 'Extent to which the text of a page is preserved (bevaringsgrad).',
    values: {
      PAGE: 'The page was read (hele siden).',
      EXCERPT: 'Only a part was preserved (utdrag).',
      TITLE: 'Only the title was preserved (bare tittelen).',
    },
  });
  module.model('BpaPublication', {
    description: 'A public page about the cooperation or a round (omtale).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      round: 'The round it is about.',
      title: 'Title.',
      publisher: 'The publisher (utgiver).',
      date: 'When it was published.',
      url: 'Its address.',
      preserved: 'How much of it is preserved.',
      note: 'What the page says, and what it leaves out.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('BpaPublication', {
    filter: ['roundId', 'date', 'preserved', 'publisher', 'title'],
    order: ['date', 'title'],
  });
  module.search({
    type: 'BpaPublication',
    title: (row) => row.title,
    texts: (row) => [row.publisher, row.note],
  });
}
