import { listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';

export function registerApplication(module: RegionalBuilder): void {
  const application = module.model('RegionalApplication', {
    description:
      'Applications for money that a network has written (søknader). No source gives their outcome.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      network: 'The network.',
      name: 'The programme or giver applied to.',
      recipientBodyId: { description: 'The programme or giver as a body.', refersTo: 'Body' },
      recipientCountyAuthorityId: {
        description: 'The county authority applied to (fylkeskommune).',
        refersTo: 'CountyAuthority',
      },
      year: 'The year; null where the source counts the applications since a year.',
      sinceYear: 'The first year counted, where the source counts the applications since a year.',
      isForResearch: 'Whether they are for research (forskningssøknader); null where not said.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('RegionalApplication', {
    filter: ['networkId', 'year', 'sinceYear', 'recipientBodyId', 'recipientCountyAuthorityId'],
    order: ['year', 'name'],
  });
  module.extend('Body', (x) => ({
    applications: x.list({
      type: application,
      description: 'Applications to it from networks for regional development (søknader).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalApplication.findMany({
          where: { recipientBodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.recipientBodyId);
      },
    }),
  }));
  module.extend('CountyAuthority', (x) => ({
    regionalApplications: x.list({
      type: application,
      description: 'Applications to it from networks for regional development (søknader).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalApplication.findMany({
          where: { recipientCountyAuthorityId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.recipientCountyAuthorityId);
      },
    }),
  }));
  module.search({
    type: 'RegionalApplication',
    title: (row) => `Søknad til ${row.name}`,
  });
}
