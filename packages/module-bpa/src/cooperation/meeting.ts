import { listsByKey } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';
import { BpaMeetingKind } from '../generated/client/enums.ts';

export function registerMeeting(module: BpaBuilder): void {
  module.enum('BpaMeetingKind', BpaMeetingKind, {
    description: 'Circle that meets (møtetype).',
    values: {
      NETWORK: 'Meetings of the network (nettverksmøter).',
      SUPPLIER_FOLLOW_UP: 'Follow-up with private suppliers (oppfølgingsmøter).',
      BRIEFING: 'Briefing of a municipality’s elected representatives (orientering).',
    },
  });
  const meeting = module.model('BpaMeeting', {
    description: 'Meetings of one kind that a document reports together (møter).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      network: 'The network, for its own meetings.',
      kind: 'What kind of meetings they are.',
      title: 'Title.',
      year: 'The year.',
      meetingCount: 'Number of meetings (antall); null where no source says.',
      bodyId: { description: 'The body that holds or leads them.', refersTo: 'Body' },
      counterpart: 'Who they are held with (motpart).',
      municipalityId: {
        description: 'The municipality whose elected representatives are briefed.',
        refersTo: 'Municipality',
      },
      forum: 'The elected body that is briefed (formannskap, kommunestyre).',
      topics: 'Topics of the meetings.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('BpaTopic', {
    as: 'Point',
    of: 'meeting',
    description: 'A topic of meetings (tema).',
    defaultOrder: 'position',
    fields: {
      meeting: 'The meetings.',
      title: 'The topic.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('BpaMeeting', {
    filter: ['kind', 'year', 'bodyId', 'municipalityId', 'networkId'],
    order: ['year', 'title'],
  });
  module.extend('Municipality', (x) => ({
    bpaBriefings: x.list({
      type: meeting,
      description:
        'Briefings of its elected representatives on user-controlled assistance (orienteringer).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).bpaMeeting.findMany({
          where: { municipalityId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  module.extend('Body', (x) => ({
    meetings: x.list({
      type: meeting,
      description: 'Meetings on user-controlled assistance that it holds or leads (møter).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).bpaMeeting.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.search({
    type: 'BpaMeeting',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.counterpart, row.forum],
  });
  module.search({
    type: 'BpaTopic',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
}
