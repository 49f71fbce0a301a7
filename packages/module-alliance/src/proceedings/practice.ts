import type { AllianceBuilder } from '../module.ts';

export function registerPractice(module: AllianceBuilder): void {
  module.model('Practice', {
    description: 'A working practice of the bodies (praksis).',
    rule: 'public',
    defaultOrder: 'title',
    fields: {
      title: 'The practice in short.',
      text: 'Description of the practice.',
      consequence: 'Consequence of the practice; null if no source describes one.',
      body: 'The body whose practice it was; null if the source does not say.',
    },
  });
  module.lists('Practice', {
    filter: ['bodyId', 'title'],
    order: ['title'],
  });
  module.model('StandingItem', {
    description: 'An item on the agenda of every meeting of a body (fast punkt).',
    rule: 'public',
    defaultOrder: 'from',
    fields: {
      body: 'The body.',
      title: 'Title of the item.',
      text: 'Purpose of the item; null if not stated.',
      period: 'Period in which the item was on the agenda. No source gives the end.',
      decision: 'The decision that introduced it (vedtak); null if unknown.',
    },
  });
  module.lists('StandingItem', {
    filter: ['bodyId', 'title'],
    order: ['from'],
  });
  module.search({
    type: 'Practice',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.text, row.consequence],
  });
}
