import { listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';
import { RegionalNetworkCapacity } from '../generated/client/enums.ts';

export function registerNetwork(module: RegionalBuilder): void {
  const network = module.model('RegionalNetwork', {
    description: 'A network for innovation, such as Transport 2.0 (nettverk).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      focusArea: 'The focus area.',
      name: 'Name.',
      bodyId: { description: 'The network as a body of the alliance.', refersTo: 'Body' },
      coordinationBodyId: {
        description: 'The body that coordinates it (koordineringsgruppe).',
        refersTo: 'Body',
      },
      establishedDate: 'When it was established.',
      initiatorBodyId: {
        description: 'The body that took the initiative (initiativtaker).',
        refersTo: 'Body',
      },
      secretariatBodyId: {
        description: 'Its secretariat and facilitator (sekretariat, fasilitator).',
        refersTo: 'Body',
      },
      secretariatTask: 'What the secretariat does for it.',
      text: 'Description.',
      isOpenToAll: 'Whether it is open to all who wish to contribute (åpent for alle).',
      projectCount: 'Number of projects begun since the start (iverksatte prosjekter).',
      isProjectCountApproximate: 'Whether that number is approximate («et ti-talls»).',
      hasIndependentProjects:
        'Whether every project has its own owner and financing (selvstendige prosjekteiere og finansiering).',
      purposes: 'Its purpose in the words of each document, with its aims.',
      members: 'The bodies in it.',
      events: 'Its events.',
      projects: 'Trials and developments that it led to.',
      applications: 'Applications for money.',
    },
  });
  module.collection('RegionalNetwork', {
    many: 'regionalNetworks',
    filter: ['focusAreaId', 'bodyId', 'initiatorBodyId', 'secretariatBodyId', 'name'],
    order: ['name', 'establishedDate'],
    catalogue: {
      question: {
        nb: 'Hvilke nettverk arbeider for innovasjon, og hvem er med?',
        en: 'Which networks work for innovation, and who takes part?',
      },
      term: 'nettverk for innovasjon',
      topics: ['DEVELOPMENT', 'MEMBERSHIP'],
      example: '{ regionalNetworks { nodes { name text members { name capacity } } } }',
    },
  });
  registerPurpose(module);
  registerMember(module);
  module.extend('Body', (x) => ({
    networks: x.list({
      type: network,
      description:
        'Networks for regional development that it is, coordinates, took the initiative to, or is secretariat of (nettverk).',
      loadMany: async (keys, _args, context) => {
        const among = { in: [...keys] };
        const rows = await regional.client(context).regionalNetwork.findMany({
          where: {
            OR: [
              { bodyId: among },
              { coordinationBodyId: among },
              { initiatorBodyId: among },
              { secretariatBodyId: among },
            ],
          },
          orderBy: { id: 'asc' },
        });
        return keys.map((key) =>
          rows.filter((row) =>
            [
              row.bodyId,
              row.coordinationBodyId,
              row.initiatorBodyId,
              row.secretariatBodyId,
            ].includes(key),
          ),
        );
      },
    }),
  }));
  module.search({
    type: 'RegionalNetwork',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.text, row.textEn],
  });
}

function registerPurpose(module: RegionalBuilder): void {
  module.model('RegionalNetworkPurpose', {
    description: 'The purpose of a network as one document words it (hensikt).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      network: 'The network.',
      date: 'The date of the document.',
      text: 'The purpose.',
      aims: 'The aims by which it is to be reached.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('RegionalNetworkAim', {
    as: 'Point',
    of: 'purpose',
    description: 'One aim of a network (mål).',
    defaultOrder: 'position',
    fields: {
      purpose: 'The purpose it serves.',
      text: 'The aim.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.search({
    type: 'RegionalNetworkAim',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}

function registerMember(module: RegionalBuilder): void {
  module.enum('RegionalNetworkCapacity', RegionalNetworkCapacity, {
    description: 'The capacity in which a body is in a network (nettverksrolle).',
    values: {
      FOUNDER: 'It established the network (etablerte nettverket).',
      COORDINATION_GROUP: 'It sits in the coordination group (koordineringsgruppe).',
    },
  });
  const member = module.model('RegionalNetworkMember', {
    description: 'A body in a network, in the capacity a document gives it (deltaker).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      network: 'The network.',
      bodyId: { description: 'The body.', refersTo: 'Body' },
      name: 'Its name in the document.',
      capacity: 'The capacity in which it is in the network.',
      description: 'What the document calls it, such as a business cluster (næringsklynge).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('RegionalNetworkMember', {
    filter: ['networkId', 'bodyId', 'capacity', 'name'],
    order: ['name'],
  });
  module.extend('Body', (x) => ({
    networkMemberships: x.list({
      type: member,
      description: 'Its part in networks for regional development (deltakelse).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalNetworkMember.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
}
