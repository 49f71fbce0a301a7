import { BpaPreserved } from '../generated/client/enums.ts';
import type { BpaHub } from '../hub.ts';

export function registerPublication(hub: BpaHub): void {
  hub.enum('BpaPreserved', BpaPreserved, {
    description: 'How much of a page is preserved.',
    values: {
      PAGE: 'The page was read (hele siden).',
      EXCERPT: 'Only a part was preserved (utdrag).',
      TITLE: 'Only the title was preserved (bare tittelen).',
    },
  });
  hub.model('BpaPublication', {
    description: 'A public page about the cooperation or a round (omtale).',
    rule: 'public',
    fields: {
      round: 'The round it is about.',
      title: 'Title.',
      publisher: 'Who publishes it (utgiver).',
      date: 'When it was published.',
      datePrecision: 'How exactly that is known.',
      url: 'Its address.',
      preserved: 'How much of it is preserved.',
      note: 'What it says, and what it does not.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('BpaPublication', {
    one: 'bpaPublication',
    many: 'bpaPublications',
    filter: ['roundId', 'date', 'preserved', 'publisher', 'title'],
    order: ['date', 'title'],
  });
  hub.search({
    type: 'BpaPublication',
    title: (row: { title: string }) => row.title,
    texts: (row: { publisher: string; note: string | null }) => [row.publisher, row.note],
  });
}
