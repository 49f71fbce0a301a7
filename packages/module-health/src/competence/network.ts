import { listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

export function registerNetwork(module: HealthBuilder): void {
  const network = module.model('HealthNetwork', {
    description: 'A network of staff who share experience (erfaringsnettverk).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      cooperation: 'The cooperation.',
      bodyId: { description: 'The network as a body.', refersTo: 'Body' },
      programme: 'The strand of work it belongs to.',
      subject: 'What it is about (tema).',
      establishedByBodyId: { description: 'The body that set it up.', refersTo: 'Body' },
      initiatorMunicipalityId: {
        description: 'The municipality that took the initiative.',
        refersTo: 'Municipality',
      },
      coordinator: 'Who coordinates it or helps to run it.',
      isOpenToCooperation: 'Whether it is open to all municipalities of the cooperation.',
      participants: 'Who takes part.',
    },
  });
  module.collection('HealthNetwork', {
    many: 'healthNetworks',
    filter: [
      'bodyId',
      'programme',
      'subject',
      'establishedByBodyId',
      'initiatorMunicipalityId',
      'isOpenToCooperation',
    ],
    order: ['subject'],
    catalogue: {
      question: {
        nb: 'Hvilke fagfolk deler erfaring på tvers av kommunene?',
        en: 'Which staff share experience across municipalities?',
      },
      term: 'erfaringsnettverk',
      topics: ['HEALTH'],
      example:
        '{ healthNetworks { nodes { subject coordinator initiatorMunicipality { name } } } }',
    },
  });
  module.value('HealthNetworkParticipant', {
    as: 'Participant',
    of: 'network',
    description: 'A participant in a network: a body or a group of staff (deltaker).',
    defaultOrder: 'position',
    fields: {
      network: 'The network.',
      bodyId: { description: 'The body, when the participant is a body.', refersTo: 'Body' },
      staff: {
        description: 'The group of staff, when the participant is not a single body.',
        as: 'text',
      },
      position: 'Place in the list.',
    },
  });
  module.extend('Body', (x) => ({
    networks: x.list({
      type: network,
      description: 'Networks on health that this body is, or takes part in.',
      loadMany: async (keys, _args, context) => {
        const client = health.client(context);
        const [own, participations] = await Promise.all([
          client.healthNetwork.findMany({
            where: { bodyId: { in: [...keys] } },
            orderBy: { id: 'asc' },
          }),
          client.healthNetworkParticipant.findMany({
            where: { bodyId: { in: [...keys] } },
            include: { network: true },
            orderBy: { networkId: 'asc' },
          }),
        ]);
        const asItself = listsByKey(keys, own, (row) => row.bodyId);
        const asParticipant = listsByKey(keys, participations, (row) => row.bodyId);
        return keys.map((_key, at) => [
          ...asItself[at]!,
          ...asParticipant[at]!.map((row) => row.network),
        ]);
      },
    }),
  }));
  module.extend('Municipality', (x) => ({
    networksInitiated: x.list({
      type: network,
      description: 'Networks on health that the municipality took the initiative to.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).healthNetwork.findMany({
          where: { initiatorMunicipalityId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.initiatorMunicipalityId);
      },
    }),
  }));
  module.search({
    type: 'HealthNetwork',
    title: (row) => row.subject,
    texts: (row) => [row.coordinator],
  });
}
