import type { BpaBuilder } from '../module.ts';

export function registerSupplier(module: BpaBuilder): void {
  module.model('ConcessionSupplier', {
    description:
      'A supplier that a source names in a round (leverandør, tilbyder). No source names the six of 2016 to 2018, so they have no rows.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      round: 'The round.',
      name: 'Name.',
      otherName: 'Another spelling in the sources.',
      isShortlisted:
        'Whether it is named among the suppliers shortlisted for the next stage (gikk videre).',
      isContracted:
        'Whether a source names it as a supplier with agreements (leverandør); null where none says.',
      contractedSeen: 'The day on which a source names it as a supplier with agreements.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.collection('ConcessionSupplier', {
    many: 'concessionSuppliers',
    filter: ['roundId', 'name', 'isShortlisted', 'isContracted'],
    order: ['name'],
    catalogue: {
      question: {
        nb: 'Hvem leverte brukerstyrt assistanse?',
        en: 'Who supplied user-controlled assistance?',
      },
      term: 'leverandør',
      topics: ['HEALTH'],
      example:
        '{ concessionSuppliers { nodes { name isContracted round { period { from to } } } } }',
    },
  });
  module.search({
    type: 'ConcessionSupplier',
    title: (row) => row.name,
    texts: (row) => [row.otherName, 'Leverandør av BPA'],
  });
}
