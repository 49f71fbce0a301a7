import { listsByKey } from '@vesthub/kernel';
import { artFestival, type ArtFestivalBuilder } from './module.ts';

export function registerVenue(module: ArtFestivalBuilder): void {
  const venue = module.model('FestivalVenue', {
    description: 'A place where a joint exhibition was held (utstillingssted).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      name: 'Name.',
      place: 'The town or village.',
      municipalityId: {
        description:
          'The municipality it lay in when the exhibition was held; null where no source says.',
        refersTo: 'Municipality',
      },
      description: 'Description.',
      names: 'Other spellings of its name (navneformer).',
      editions: 'The editions held there.',
    },
  });
  module.collection('FestivalVenue', {
    many: 'festivalVenues',
    filter: ['name', 'place', 'municipalityId'],
    order: ['name'],
    catalogue: {
      question: { nb: 'Hvor ble kunsten vist?', en: 'Where was the art shown?' },
      term: 'utstillingssted',
      topics: ['CULTURE', 'TERRITORY'],
      example: '{ festivalVenues { nodes { name place municipality { name } } } }',
    },
  });
  module.value('FestivalVenueName', {
    as: 'OtherName',
    of: 'venue',
    description: 'Another spelling of a venue’s name (navneform).',
    defaultOrder: 'position',
    fields: {
      venue: 'The venue.',
      name: 'The name.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.extend('Municipality', (x) => ({
    festivalVenues: x.list({
      type: venue,
      description:
        'Places in the municipality where the art festival held a joint exhibition (utstillingssteder).',
      loadMany: async (keys, _args, context) =>
        listsByKey(
          keys,
          await artFestival.client(context).festivalVenue.findMany({
            where: { municipalityId: { in: [...keys] } },
            orderBy: { id: 'asc' },
          }),
          (row) => row.municipalityId,
        ),
    }),
  }));
  module.search({
    type: 'FestivalVenue',
    title: (row) => row.name,
    texts: (row) => [row.place, row.description],
  });
}
