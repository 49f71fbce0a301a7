import type { BpaHub } from '../hub.ts';

export function registerSupplier(hub: BpaHub): void {
  hub.model('ConcessionSupplier', {
    description:
      'A supplier named in a round (leverandør, tilbyder). The six of 2016 to 2018 are named nowhere, so they are no rows.',
    rule: 'public',
    fields: {
      round: 'The round.',
      name: 'Name.',
      otherName: 'Another spelling in the sources.',
      isShortlisted:
        'Whether it is named among those that went on to the next stage (gikk videre).',
      isContracted:
        'Whether a source names it as one with agreements (leverandør); null where none says.',
      contractedSeen: 'The day a source names it as one with agreements.',
      contractedSeenPrecision: 'How exactly that day is known.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('ConcessionSupplier', {
    one: 'concessionSupplier',
    many: 'concessionSuppliers',
    filter: ['roundId', 'name', 'isShortlisted', 'isContracted'],
    order: ['name'],
  });
  hub.search({
    type: 'ConcessionSupplier',
    title: (row: { name: string }) => row.name,
    texts: (row: { otherName: string | null }) => [row.otherName, 'Leverandør av BPA'],
  });
}
