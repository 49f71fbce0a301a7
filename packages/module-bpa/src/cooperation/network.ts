import { bpa, type BpaBuilder } from '../module.ts';

export function registerNetwork(module: BpaBuilder): void {
  const network = module.model('BpaNetwork', {
    description:
      'The network in which the municipalities share experience and practice (erfaringsnettverk).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      name: 'Name.',
      bodyId: { description: 'The network as a body of the alliance.', refersTo: 'Body' },
      initiatorBodyId: {
        description: 'The body that took the initiative (initiativtaker).',
        refersTo: 'Body',
      },
      leaderBodyId: {
        description: 'The body that leads its meetings (leder nettverksmøtene).',
        refersTo: 'Body',
      },
      purpose: 'What it is for (formål).',
      assistance: 'The service about which its members share experience (tjeneste).',
      attendances: 'Groups of staff that take part.',
      meetings: 'Its meetings, as documents report them.',
      audits: 'Joint audits it has decided.',
    },
  });
  module.value('BpaAttendance', {
    as: 'Point',
    of: 'network',
    description: 'A group of staff that takes part in the network (deltakere).',
    defaultOrder: 'position',
    fields: {
      network: 'The network.',
      name: { description: 'Name of the group.', as: 'title' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.collection('BpaNetwork', {
    many: 'bpaNetworks',
    filter: ['bodyId', 'initiatorBodyId', 'leaderBodyId', 'name'],
    order: ['name'],
    catalogue: {
      question: {
        nb: 'Hvem deler erfaring om brukerstyrt personlig assistanse?',
        en: 'Who shares experience of user-controlled personal assistance?',
      },
      term: 'nettverk for BPA',
      topics: ['HEALTH', 'MEMBERSHIP'],
      example: '{ bpaNetworks { nodes { name purpose body { name } } } }',
    },
  });
  module.extend('Body', (x) => ({
    networks: x.list({
      type: network,
      description:
        'Networks on user-controlled assistance that it is, took the initiative to, or leads (erfaringsnettverk).',
      loadMany: async (keys, _args, context) => {
        const among = { in: [...keys] };
        const rows = await bpa.client(context).bpaNetwork.findMany({
          where: {
            OR: [{ bodyId: among }, { initiatorBodyId: among }, { leaderBodyId: among }],
          },
          orderBy: { id: 'asc' },
        });
        return keys.map((key) =>
          rows.filter((row) => [row.bodyId, row.initiatorBodyId, row.leaderBodyId].includes(key)),
        );
      },
    }),
  }));
  module.search({
    type: 'BpaNetwork',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.purpose],
  });
}
