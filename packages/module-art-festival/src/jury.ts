import type { ArtFestivalBuilder } from './module.ts';

export function registerJury(module: ArtFestivalBuilder): void {
  module.value('FestivalJuror', {
    as: 'Participant',
    of: 'edition',
    description: 'A member of an edition’s jury (jurymedlem).',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      position: 'Place in the source’s list.',
      personName: { description: 'The person.', as: 'name' },
    },
  });
  module.search({ type: 'FestivalJuror', title: (row) => row.personName });
}
