import type { AllianceBuilder } from '../module.ts';

export function registerPerson(module: AllianceBuilder): void {
  module.model('Person', {
    description:
      'A person in the public roles that sources name (person). Nothing else about people is stored.',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      name: 'Name as printed in the sources.',
      sortName: 'Name with the family name first, for sorting.',
      note: 'Remark on any uncertainty about the person’s identity; null if none.',
      nameVariants: 'Other spellings of the person’s name.',
      roles: 'The person’s roles, by period (verv og stillinger).',
      leaderships:
        'Leaderships in which the person led a body on behalf of a municipality, by period.',
      contactPoints: 'Contact addresses with the person as contact person.',
      documentSignatures: 'Signatures of the person under documents (underskrifter).',
      decisionsProposed: 'Decisions the person proposed.',
      cases: 'Cases in which a source names the person (saker).',
    },
  });
  module.collection('Person', {
    one: 'person',
    many: 'people',
    filter: ['id', 'name', 'sortName'],
    order: ['sortName', 'name'],
    catalogue: {
      question: {
        nb: 'Hvem nevner kildene i offentlige verv?',
        en: 'Whom do the sources name in public roles?',
      },
      term: 'person',
      topics: ['PEOPLE'],
      example:
        '{ people(first: 10) { nodes { key name roles { office body { name } period { from to } } } } }',
      one: {
        question: {
          nb: 'Hvem er denne personen, og hvilke verv hadde hun eller han?',
          en: 'Who is this person, and which offices did she or he hold?',
        },
        example:
          '{ person(id: "anette-solli") { name roles { office body { name } period { from to } } } }',
      },
    },
  });
  module.search({
    type: 'Person',
    title: (row) => row.name,
    texts: (row) => [row.note],
  });
}
