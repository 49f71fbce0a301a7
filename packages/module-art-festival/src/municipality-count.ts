import type { ArtFestivalHub } from './hub.ts';

export function registerMunicipalityCount(hub: ArtFestivalHub): void {
  hub.model('FestivalMunicipalityCount', {
    description:
      'How many municipalities stood behind an edition, as one source says (antall kommuner).',
    rule: 'public',
    fields: {
      edition: 'The edition.',
      count: 'How many municipalities (kommuner).',
      countyAuthorityId: {
        description: 'The county authority (fylkeskommune) named beside them.',
        refersTo: 'CountyAuthority',
      },
      namedMunicipalityId: {
        description: 'A municipality the source names among them.',
        refersTo: 'Municipality',
      },
      statedWhere: 'Where on the page it stands, when a page has several numbers.',
      counties: 'The counties (fylker) they lie in, as the source names them.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalMunicipalityCount', {
    one: 'festivalMunicipalityCount',
    many: 'festivalMunicipalityCounts',
    filter: ['count', 'editionId'],
    order: ['editionId', 'count'],
  });
  hub.model('FestivalCounty', {
    description: 'A county the municipalities behind an edition lie in, as named (fylke).',
    rule: 'public',
    fields: {
      municipalityCount: 'The count it belongs to.',
      name: 'Name of the county.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
