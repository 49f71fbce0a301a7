import type { ArtFestivalBuilder } from './module.ts';

export function registerMunicipalityCount(module: ArtFestivalBuilder): void {
  module.model('FestivalMunicipalityCount', {
    description:
      'Number of municipalities behind an edition, as one source states it (antall kommuner).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      count: 'Number of municipalities (kommuner).',
      countyAuthorityId: {
        description:
          'The county authority (fylkeskommune) that the source names together with them.',
        refersTo: 'CountyAuthority',
      },
      namedMunicipalityId: {
        description: 'A municipality the source names among them.',
        refersTo: 'Municipality',
      },
      statedWhere: 'Where on the page the number is, when a page has several numbers.',
      counties: 'The counties (fylker) they lie in, as the source names them.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalMunicipalityCount', {
    filter: ['count', 'editionId'],
    order: ['editionId', 'count'],
  });
  module.value('FestivalCounty', {
    as: 'Participant',
    of: 'municipalityCount',
    description: 'A county the municipalities behind an edition lie in, as named (fylke).',
    defaultOrder: 'position',
    fields: {
      municipalityCount: 'The count it belongs to.',
      name: 'Name of the county.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
