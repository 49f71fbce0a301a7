import { listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';

export function registerCoordination(module: RegionalBuilder): void {
  const coordination = module.model('RegionalCoordination', {
    description:
      'Cooperation with another alliance of authorities, such as Osloregionen (samkjøring).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      name: 'Name of the other alliance.',
      bodyId: { description: 'The other alliance.', refersTo: 'Body' },
      text: 'What the cooperation is.',
      events: 'Activities of Vestregionen in it, or together with it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.model('RegionalCoordinationEvent', {
    description:
      'An activity of Vestregionen in another alliance, or together with it (deltakelse).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      coordination: 'The cooperation.',
      date: 'When.',
      text: 'What Vestregionen did.',
      personName: 'The person who represented Vestregionen (representant).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('RegionalCoordination', {
    filter: ['bodyId', 'name'],
    order: ['name'],
  });
  module.extend('Body', (x) => ({
    coordinations: x.list({
      type: coordination,
      description: 'Cooperation of Vestregionen with it on regional development (samkjøring).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalCoordination.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.search({
    type: 'RegionalCoordination',
    title: (row) => row.name,
    texts: (row) => [row.text, row.textEn],
  });
  module.search({
    type: 'RegionalCoordinationEvent',
    title: (row) => row.text,
    texts: (row) => [row.textEn, row.personName],
  });
}
