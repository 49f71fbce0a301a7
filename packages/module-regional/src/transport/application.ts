import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { RegionalHub } from '../hub.ts';

export function registerApplication(hub: RegionalHub): void {
  const application = hub.model('RegionalApplication', {
    description:
      'Applications for money that a network has worked out (søknader). No source says what came of them.',
    rule: 'public',
    fields: {
      network: 'The network.',
      name: 'The programme or giver applied to.',
      recipientBodyId: { description: 'The programme or giver as a body.', refersTo: 'Body' },
      recipientCountyAuthorityId: {
        description: 'The county authority applied to (fylkeskommune).',
        refersTo: 'CountyAuthority',
      },
      year: 'The year; null for those counted since a year.',
      sinceYear: 'The year since which they are counted.',
      isForResearch: 'Whether they are for research (forskningssøknader); null where not said.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('RegionalApplication', {
    one: 'regionalApplication',
    many: 'regionalApplications',
    filter: ['networkId', 'year', 'sinceYear', 'recipientBodyId', 'recipientCountyAuthorityId'],
    order: ['year', 'name'],
  });
  hub.extend('Body', (x) => ({
    regionalApplications: x.list({
      type: application,
      description: 'Applications to it from networks for regional development (søknader).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).regionalApplication.findMany({
          where: { recipientBodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.recipientBodyId);
      },
    }),
  }));
  hub.extend('CountyAuthority', (x) => ({
    regionalApplications: x.list({
      type: application,
      description: 'Applications to it from networks for regional development (søknader).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).regionalApplication.findMany({
          where: { recipientCountyAuthorityId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.recipientCountyAuthorityId);
      },
    }),
  }));
  hub.search({
    type: 'RegionalApplication',
    title: (row: { name: string }) => `Søknad til ${row.name}`,
  });
}
