import type { AllianceBuilder } from '../module.ts';
import { registerCollaborationEnums } from './collaboration-enums.ts';

export function registerCollaboration(module: AllianceBuilder): void {
  registerCollaborationEnums(module);
  module.model('Collaboration', {
    description:
      'A joint activity of several organisations, with the partners that the sources name (samarbeid).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'body', since: '2014-01-01' },
    fields: {
      name: 'Name of the collaboration (navn).',
      kind: 'Kind of collaboration.',
      moduleName: {
        description: 'Name of the module with the details; null if no other module has any.',
        names: 'Module',
      },
      body: 'The body that leads or owns the collaboration; null if no source names one.',
      period: 'Period of the collaboration, as far as the sources say.',
      partners: { description: 'The partners, each with its role.', connection: true },
      roles: { description: 'Roles of people in the collaboration, by period.', atMost: 20 },
    },
  });
  module.model('CollaborationPartner', {
    description:
      'An organisation’s role in a collaboration (samarbeidspartner). Exactly one of `body`, `municipality` and `countyAuthority` is set.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      collaboration: 'The collaboration.',
      position: 'Place in the list of partners, from 1.',
      body: 'The partner, if it is a body; otherwise null.',
      municipality: 'The partner, if it is a municipality; otherwise null.',
      countyAuthority: 'The partner, if it is a county authority; otherwise null.',
      role: 'Role of the partner in the collaboration.',
      year: 'Year that the source describes; null if it gives none.',
      text: 'The partner’s contribution, in words.',
    },
  });
  module.collection('Collaboration', {
    one: 'collaboration',
    many: 'collaborations',
    groups: { by: ['kind'] },
    filter: ['name', 'kind', 'moduleName', 'bodyId'],
    order: ['name', 'from'],
    catalogue: {
      question: {
        nb: 'Hvilke samarbeid og prosjekter var det, og hvem var med?',
        en: 'Which collaborations and projects were there, and who took part?',
      },
      term: 'samarbeid',
      topics: ['MEMBERSHIP'],
      example: '{ collaborations { nodes { key name kind partners { totalCount } } } }',
      one: {
        question: {
          nb: 'Hva er dette samarbeidet, og hvem er partnere?',
          en: 'What is this collaboration, and who are its partners?',
        },
        example:
          '{ collaboration(id: "kommunehelsesamarbeidet") { name body { name } partners { nodes { text role body { name } } } } }',
      },
    },
  });
  module.lists('CollaborationPartner', {
    filter: ['collaborationId', 'bodyId', 'municipalityId', 'countyAuthorityId', 'role', 'year'],
    order: ['year'],
  });
  module.search({
    type: 'Collaboration',
    title: (row) => row.name,
    texts: (row) => [row.nameEn],
  });
}
