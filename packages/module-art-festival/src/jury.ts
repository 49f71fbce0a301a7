import type { ArtFestivalHub } from './hub.ts';

export function registerJury(hub: ArtFestivalHub): void {
  hub.model('FestivalJuror', {
    description: 'A member of an edition’s jury (jurymedlem).',
    rule: 'public',
    fields: {
      edition: 'The edition.',
      position: 'Place in the source’s list.',
      personName: 'The person.',
    },
  });
  hub.collection('FestivalJuror', {
    one: 'festivalJuror',
    many: 'festivalJurors',
    filter: ['personName', 'editionId'],
    order: ['personName', 'editionId'],
  });
  hub.search({ type: 'FestivalJuror', title: (row: { personName: string }) => row.personName });
}
