import { listsByKey } from '@vesthub/kernel';
import { database } from './database.ts';
import type { ArtFestivalHub } from './hub.ts';

/** Rooms in the joint exhibition, and the local joint exhibitions beside it. */
export function registerExhibition(hub: ArtFestivalHub): void {
  hub.model('FestivalRoom', {
    description: 'A room of the joint exhibition held by an institution (eget rom).',
    rule: 'public',
    fields: {
      edition: 'The edition.',
      holderName: 'Who held it.',
      bodyId: { description: 'As a body of the alliance’s register.', refersTo: 'Body' },
      municipalityId: {
        description: 'The municipality, when it is one.',
        refersTo: 'Municipality',
      },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  const local = hub.model('FestivalLocalExhibition', {
    description: 'A local joint exhibition under the festival (lokal fellesutstilling).',
    rule: 'public',
    fields: {
      edition: 'The edition.',
      venue: 'Where it was (utstillingssted).',
      place: 'The town or village.',
      municipalityId: { description: 'The municipality it lies in.', refersTo: 'Municipality' },
      hosts: 'Municipalities that arranged it (i regi av); none where the source names none.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalLocalExhibition', {
    one: 'festivalLocalExhibition',
    many: 'festivalLocalExhibitions',
    filter: ['place', 'editionId', 'municipalityId'],
    order: ['place', 'venue'],
  });
  hub.model('FestivalLocalExhibitionHost', {
    description: 'A municipality that arranges a local joint exhibition (i regi av).',
    rule: 'public',
    fields: {
      localExhibition: 'The local exhibition.',
      municipalityId: { description: 'The municipality (kommune).', refersTo: 'Municipality' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.extend('Municipality', (x) => ({
    festivalLocalExhibitions: x.list({
      type: local,
      description:
        'Local joint exhibitions the municipality arranged or that lay in it (lokale fellesutstillinger).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).festivalLocalExhibition.findMany({
          where: {
            OR: [
              { municipalityId: { in: [...keys] } },
              { hosts: { some: { municipalityId: { in: [...keys] } } } },
            ],
          },
          include: { hosts: true },
          orderBy: { id: 'asc' },
        });
        const placed = rows.flatMap((row) =>
          [...new Set([row.municipalityId, ...row.hosts.map((host) => host.municipalityId)])].map(
            (municipalityId) => ({ municipalityId, row }),
          ),
        );
        return listsByKey(keys, placed, (one) => one.municipalityId).map((list) =>
          list.map((one) => one.row),
        );
      },
    }),
  }));
  hub.search({
    type: 'FestivalLocalExhibition',
    title: (row: { venue: string }) => row.venue,
    texts: (row: { place: string }) => [row.place],
  });
}
