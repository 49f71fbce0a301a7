import type { ArtFestivalBuilder } from './module.ts';

export function registerJury(module: ArtFestivalBuilder): void {
  module.model('FestivalJuror', {
    description: 'A member of an edition’s jury (jurymedlem).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      position: 'Place in the source’s list.',
      personName: 'The person.',
    },
  });
  module.lists('FestivalJuror', {
    filter: ['personName', 'editionId'],
    order: ['personName', 'editionId'],
  });
  module.search({ type: 'FestivalJuror', title: (row) => row.personName });
}
