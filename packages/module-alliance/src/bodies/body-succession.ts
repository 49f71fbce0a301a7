import type { AllianceBuilder } from '../module.ts';

export function registerBodySuccession(module: AllianceBuilder): void {
  module.model('BodySuccession', {
    description: 'Succession of one body by another (etterfølger).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      predecessor: 'The body that was replaced.',
      successor: 'The body that took over.',
      date: 'First day of the successor in this role; null if unknown.',
      note: 'The tasks taken over, in words; null if no source says.',
    },
  });
  module.model('BodySeat', {
    description: 'A board seat that represents a region or a municipality (plass i styret).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      body: 'The board.',
      position: 'Place in the list of seats, from 1.',
      constituency: 'The region or municipality that the seat represents, in the source’s words.',
      subregion:
        'The region of municipalities that the seat represents; null if it represents none.',
      municipality: 'The municipality that the seat represents; null if it represents none.',
    },
  });
}
