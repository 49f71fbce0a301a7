import { database } from '../database.ts';
import type { BpaHub } from '../hub.ts';

export function registerNetwork(hub: BpaHub): void {
  const network = hub.model('BpaNetwork', {
    description:
      'The network in which the municipalities share experience and practice (erfaringsnettverk).',
    rule: 'public',
    fields: {
      name: 'Name.',
      bodyId: { description: 'The network as a body of the alliance.', refersTo: 'Body' },
      initiatorBodyId: {
        description: 'Who took the initiative (initiativtaker).',
        refersTo: 'Body',
      },
      leaderBodyId: {
        description: 'Who leads its meetings (leder nettverksmøtene).',
        refersTo: 'Body',
      },
      purpose: 'What it is for (formål).',
      attendances: 'Who takes part.',
      meetings: 'Its meetings, as documents report them.',
      audits: 'Joint audits it has decided.',
    },
  });
  hub.model('BpaAttendance', {
    description: 'A group of staff that takes part in the network (deltakere).',
    rule: 'public',
    fields: {
      network: 'The network.',
      name: 'Who they are.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('BpaNetwork', {
    one: 'bpaNetwork',
    many: 'bpaNetworks',
    filter: ['bodyId', 'initiatorBodyId', 'leaderBodyId', 'name'],
    order: ['name'],
  });
  hub.extend('Body', (x) => ({
    bpaNetworks: x.list({
      type: network,
      description:
        'Networks on user-controlled assistance that it is, took the initiative to, or leads (erfaringsnettverk).',
      loadMany: async (keys, _args, context) => {
        const among = { in: [...keys] };
        const rows = await database(context).bpaNetwork.findMany({
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
  hub.search({
    type: 'BpaNetwork',
    title: (row: { name: string }) => row.name,
    texts: (row: { nameEn: string | null; purpose: string }) => [row.nameEn, row.purpose],
  });
}
