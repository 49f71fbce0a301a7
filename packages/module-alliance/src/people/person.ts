import type { AllianceHub } from '../hub.ts';

export function registerPerson(hub: AllianceHub): void {
  hub.model('Person', {
    description:
      'A person in the public roles the sources give (person). Nothing else about people is kept.',
    rule: 'public',
    fields: {
      name: 'Name as the sources print it.',
      sortName: 'Family name first.',
      note: 'What is uncertain about who it is.',
      nameVariants: 'Other spellings of the name.',
      roles: 'Roles, by period (verv og stillinger).',
      leaderships: 'Bodies the person led for a municipality, by period.',
      contactPoints: 'Offices the person was the contact of.',
      documentSignatures: 'Documents the person signed (underskrifter).',
      decisionsProposed: 'Decisions the person proposed.',
      cases: 'Cases a source names the person with (saker).',
    },
  });
  hub.collection('Person', {
    one: 'person',
    many: 'people',
    filter: ['id', 'name', 'sortName'],
    order: ['sortName', 'name'],
  });
  hub.search({
    type: 'Person',
    title: (row: { name: string }) => row.name,
    texts: (row: { note: string | null }) => [row.note],
  });
}
