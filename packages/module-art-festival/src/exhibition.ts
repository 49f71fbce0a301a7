import { listsByKey } from '@vesthub/kernel';
import { artFestival, type ArtFestivalBuilder } from './module.ts';

/** Registers the rooms of the joint exhibition, and the local joint exhibitions. */
export function registerExhibition(module: ArtFestivalBuilder): void {
  module.value('FestivalRoom', {
    as: 'Participant',
    of: 'edition',
    description: 'A room of the joint exhibition that an institution had to itself (eget rom).',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      holderName: { description: 'Name of the institution.', as: 'name' },
      bodyId: {
        description: 'The institution as a body of the alliance’s register.',
        refersTo: 'Body',
      },
      municipalityId: {
        description: 'The municipality, where the source names one with the institution.',
        refersTo: 'Municipality',
      },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  const local = module.model('FestivalLocalExhibition', {
    description: 'A local joint exhibition under the festival (lokal fellesutstilling).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      venue: 'Where it was (utstillingssted).',
      place: 'The town or village.',
      municipalityId: { description: 'The municipality it lies in.', refersTo: 'Municipality' },
      hosts: 'Municipalities that arranged it (i regi av); empty where the source names none.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalLocalExhibition', {
    filter: ['place', 'editionId', 'municipalityId'],
    order: ['place', 'venue'],
  });
  module.value('FestivalLocalExhibitionHost', {
    as: 'Participant',
    of: 'localExhibition',
    description: 'A municipality that arranges a local joint exhibition (i regi av).',
    defaultOrder: 'position',
    fields: {
      localExhibition: 'The local exhibition.',
      municipalityId: { description: 'The municipality (kommune).', refersTo: 'Municipality' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.extend('Municipality', (x) => ({
    festivalLocalExhibitions: x.list({
      type: local,
      description:
        'Local joint exhibitions the municipality arranged or that lay in it (lokale fellesutstillinger).',
      loadMany: async (keys, _args, context) => {
        const rows = await artFestival.client(context).festivalLocalExhibition.findMany({
          where: {
            OR: [
              { municipalityId: { in: [...keys] } },
              { hosts: { some: { municipalityId: { in: [...keys] } } } },
            ],
          },
          include: { hosts: true },
          orderBy: { id: 'asc' },
        });
        const links = rows.flatMap((row) =>
          [...new Set([row.municipalityId, ...row.hosts.map((host) => host.municipalityId)])].map(
            (municipalityId) => ({ municipalityId, row }),
          ),
        );
        return listsByKey(keys, links, (link) => link.municipalityId).map((list) =>
          list.map((link) => link.row),
        );
      },
    }),
  }));
  module.search({
    type: 'FestivalLocalExhibition',
    title: (row) => row.venue,
    texts: (row) => [row.place],
  });
}
