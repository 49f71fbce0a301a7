import type { AllianceHub } from '../hub.ts';
import { registerCollaborationEnums } from './collaboration-enums.ts';

export function registerCollaboration(hub: AllianceHub): void {
  registerCollaborationEnums(hub);
  hub.model('Collaboration', {
    description:
      'Something organisations work on together (samarbeid, prosjekt), with the partners the sources name.',
    rule: 'public',
    fields: {
      title: 'Title.',
      kind: 'What it is.',
      moduleName: 'Name of the module that keeps the details.',
      body: 'The body that leads or holds it.',
      period: 'When, as far as the sources say.',
      partners: { description: 'Who takes part, and as what.', connection: true },
      roles: 'People in it, by period.',
    },
  });
  hub.model('CollaborationPartner', {
    description: 'The part an organisation has in a collaboration (samarbeidspartner).',
    rule: 'public',
    fields: {
      collaboration: 'The collaboration.',
      position: 'Place in the list of partners.',
      body: 'The partner, when it is a body.',
      municipality: 'The partner, when it is a municipality.',
      countyAuthority: 'The partner, when it is a county authority.',
      role: 'What it is in the collaboration.',
      year: 'Year for which the source speaks.',
      text: 'What it did or gave.',
    },
  });
  hub.collection('Collaboration', {
    one: 'collaboration',
    many: 'collaborations',
    filter: ['title', 'kind', 'moduleName', 'bodyId'],
    order: ['title', 'from'],
  });
  hub.collection('CollaborationPartner', {
    one: 'collaborationPartner',
    many: 'collaborationPartners',
    filter: ['collaborationId', 'bodyId', 'municipalityId', 'countyAuthorityId', 'role', 'year'],
    order: ['year'],
  });
  hub.search({
    type: 'Collaboration',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
}
