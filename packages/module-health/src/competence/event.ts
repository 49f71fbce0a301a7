import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { HealthEventKind } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerEvent(hub: HealthHub): void {
  hub.enum('HealthEventKind', HealthEventKind, {
    description: 'What kind of event it is.',
    values: {
      CONFERENCE: 'A conference (konferanse).',
      COURSE: 'A course (kurs).',
      TRAINING: 'Training of instructors or staff (skolering, opplæring).',
      GATHERING: 'A gathering (samling).',
      OPEN_MEETING: 'A meeting open to everyone (åpent møte).',
    },
  });
  const event = hub.model('HealthEvent', {
    description: 'A conference, course or gathering on health (arrangement).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      programme: 'The strand of work it belongs to.',
      project: 'The project it belongs to.',
      training: 'The method that is trained in.',
      kind: 'What kind of event it is.',
      title: 'Title.',
      year: 'Calendar year.',
      audience: 'Whom it was for (målgruppe).',
      scope: 'Where, or how widely, it was held.',
      wholeCooperation: 'Whether all municipalities of the cooperation took part.',
      wholeAlliance: 'Whether it was held in all municipalities of the alliance.',
      organisers: 'Who held it.',
      themes: 'Its themes and aims.',
    },
  });
  hub.collection('HealthEvent', {
    one: 'healthEvent',
    many: 'healthEvents',
    filter: [
      'programme',
      'projectId',
      'trainingId',
      'kind',
      'title',
      'year',
      'wholeCooperation',
      'wholeAlliance',
    ],
    order: ['year', 'title'],
  });
  hub.model('HealthEventOrganiser', {
    description: 'A body that held an event or helped to (arrangør).',
    rule: 'public',
    fields: {
      event: 'The event.',
      bodyId: { description: 'The body.', refersTo: 'Body' },
      role: 'The role through which it took part, where the source names one.',
      position: 'Place in the list.',
    },
  });
  hub.model('HealthEventTheme', {
    description: 'A theme or aim of an event (tema, mål).',
    rule: 'public',
    fields: {
      event: 'The event.',
      title: 'The theme.',
      position: 'Place in the list.',
    },
  });
  hub.extend('Body', (x) => ({
    healthEvents: x.list({
      type: event,
      description:
        'Conferences, courses and gatherings on health that this body held or helped to.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).healthEventOrganiser.findMany({
          where: { bodyId: { in: [...keys] } },
          include: { event: true },
          orderBy: [{ event: { year: 'asc' } }, { eventId: 'asc' }],
        });
        const organised = listsByKey(keys, rows, (row) => row.bodyId);
        return organised.map((list) => list.map((row) => row.event));
      },
    }),
  }));
  hub.search({
    type: 'HealthEvent',
    title: (row: { title: string }) => row.title,
    texts: (row: { audience: string | null; scope: string | null }) => [row.audience, row.scope],
  });
  hub.search({
    type: 'HealthEventTheme',
    title: (row: { title: string }) => row.title,
  });
}
