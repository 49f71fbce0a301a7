import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { RegionalHub } from '../hub.ts';

export function registerCoordination(hub: RegionalHub): void {
  const coordination = hub.model('RegionalCoordination', {
    description:
      'Cooperation with another alliance of authorities, such as Osloregionen (samkjøring).',
    rule: 'public',
    fields: {
      name: 'Name of the other alliance.',
      bodyId: { description: 'The other alliance.', refersTo: 'Body' },
      text: 'What the cooperation is.',
      events: 'What Vestregionen did in it, or together with it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('RegionalCoordinationEvent', {
    description: 'What Vestregionen did in another alliance, or together with it (deltakelse).',
    rule: 'public',
    fields: {
      coordination: 'The cooperation.',
      date: 'When.',
      datePrecision: 'How exactly that is known.',
      text: 'What it did.',
      personName: 'Who stood for Vestregionen (representant).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('RegionalCoordination', {
    one: 'regionalCoordination',
    many: 'regionalCoordinations',
    filter: ['bodyId', 'name'],
    order: ['name'],
  });
  hub.extend('Body', (x) => ({
    regionalCoordinations: x.list({
      type: coordination,
      description: 'How Vestregionen worked together with it on regional development (samkjøring).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).regionalCoordination.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.search({
    type: 'RegionalCoordination',
    title: (row: { name: string }) => row.name,
    texts: (row: { text: string; textEn: string | null }) => [row.text, row.textEn],
  });
  hub.search({
    type: 'RegionalCoordinationEvent',
    title: (row: { text: string }) => row.text,
    texts: (row: Record<'textEn' | 'personName', string | null>) => [row.textEn, row.personName],
  });
}
