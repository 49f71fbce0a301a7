import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { BpaMeetingKind } from '../generated/client/enums.ts';
import type { BpaHub } from '../hub.ts';

export function registerMeeting(hub: BpaHub): void {
  hub.enum('BpaMeetingKind', BpaMeetingKind, {
    description: 'What kind of meetings they are.',
    values: {
      NETWORK: 'Meetings of the network (nettverksmøter).',
      SUPPLIER_FOLLOW_UP: 'Follow-up with private suppliers (oppfølgingsmøter).',
      BRIEFING: 'Briefing of a municipality’s elected (orientering).',
    },
  });
  const meeting = hub.model('BpaMeeting', {
    description: 'Meetings of one kind that a document reports together (møter).',
    rule: 'public',
    fields: {
      network: 'The network, for its own meetings.',
      kind: 'What kind of meetings.',
      title: 'What they are.',
      year: 'The year.',
      meetingCount: 'How many (antall); null where no source says.',
      bodyId: { description: 'The body that holds or leads them.', refersTo: 'Body' },
      counterpart: 'Whom they are held with (motpart).',
      municipalityId: {
        description: 'The municipality whose elected are briefed.',
        refersTo: 'Municipality',
      },
      forum: 'The elected body that is briefed (formannskap, kommunestyre).',
      topics: 'What they were about.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('BpaTopic', {
    description: 'What meetings were about (tema).',
    rule: 'public',
    fields: {
      meeting: 'The meetings.',
      title: 'The topic.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('BpaMeeting', {
    one: 'bpaMeeting',
    many: 'bpaMeetings',
    filter: ['kind', 'year', 'bodyId', 'municipalityId', 'networkId'],
    order: ['year', 'title'],
  });
  hub.extend('Municipality', (x) => ({
    bpaBriefings: x.list({
      type: meeting,
      description: 'Briefings of its elected on user-controlled assistance (orienteringer).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).bpaMeeting.findMany({
          where: { municipalityId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  hub.extend('Body', (x) => ({
    bpaMeetings: x.list({
      type: meeting,
      description: 'Meetings on user-controlled assistance that it holds or leads (møter).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).bpaMeeting.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.search({
    type: 'BpaMeeting',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'counterpart' | 'forum', string | null>) => [
      row.titleEn,
      row.counterpart,
      row.forum,
    ],
  });
  hub.search({
    type: 'BpaTopic',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
}
