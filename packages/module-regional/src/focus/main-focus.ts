import { rowsCiting } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';

export function registerMainFocus(module: RegionalBuilder): void {
  const focus = module.model('RegionalMainFocus', {
    description:
      'The main subject of the priority area of regional development, as a document states it (hovedfokus).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      date: 'When it was stated.',
      text: 'The main subject.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('RegionalMainFocus', {
    filter: ['date'],
    order: ['date'],
  });
  module.extend('Document', (x) => ({
    regionalMainFocuses: x.list({
      type: focus,
      description: 'Main subjects of regional development that it states (hovedfokus).',
      loadMany: (keys, _args, context) =>
        rowsCiting(
          context,
          { module: 'regional', type: 'RegionalMainFocus', documents: keys },
          (among) =>
            regional.client(context).regionalMainFocus.findMany({
              where: { id: { in: [...among] } },
              orderBy: { position: 'asc' },
            }),
        ),
    }),
  }));
  module.search({
    type: 'RegionalMainFocus',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}
