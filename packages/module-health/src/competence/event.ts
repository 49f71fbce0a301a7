import { listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';
import { HealthEventKind } from '../generated/client/enums.ts';

export function registerEvent(module: HealthBuilder): void {
  module.enum('HealthEventKind', HealthEventKind, {
    description: 'Conference, course or meeting on health (arrangementstype).',
    values: {
      CONFERENCE: 'A conference (konferanse).',
      COURSE: 'A course (kurs).',
      TRAINING: 'Training of instructors or staff (skolering, opplæring).',
      GATHERING: 'A gathering (samling).',
      OPEN_MEETING: 'A meeting open to everyone (åpent møte).',
    },
  });
  const event = module.model('HealthEvent', {
    description: 'A conference, course or gathering on health (arrangement).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      cooperation: 'The cooperation.',
      programme: 'The strand of work it belongs to.',
      project: 'The project it belongs to.',
      training: 'The method it trains staff in.',
      kind: 'What kind of event it is.',
      title: 'Title.',
      year: 'Calendar year.',
      audience: 'Who it was for (målgruppe).',
      scope: 'The place or area it was held in.',
      isForWholeCooperation: 'Whether all municipalities of the cooperation took part.',
      isForWholeAlliance: 'Whether it was held in all municipalities of the alliance.',
      organisers: 'The bodies that held it.',
      themes: 'Its themes and aims.',
    },
  });
  module.collection('HealthEvent', {
    many: 'healthEvents',
    filter: [
      'programme',
      'projectId',
      'trainingId',
      'kind',
      'title',
      'year',
      'isForWholeCooperation',
      'isForWholeAlliance',
    ],
    order: ['year', 'title'],
    catalogue: {
      question: {
        nb: 'Hvilke kurs og konferanser om helse ble holdt?',
        en: 'Which courses and conferences on health were held?',
      },
      term: 'konferanse',
      topics: ['HEALTH'],
      example: '{ healthEvents { nodes { title kind year audience } } }',
    },
  });
  module.value('HealthEventOrganiser', {
    as: 'Participant',
    of: 'event',
    description: 'A body that held an event or helped to hold it (arrangør).',
    defaultOrder: 'position',
    fields: {
      event: 'The event.',
      bodyId: { description: 'The body.', refersTo: 'Body' },
      role: 'The role through which it took part, where the source names one.',
      position: 'Place in the list.',
    },
  });
  module.value('HealthEventTheme', {
    as: 'Point',
    of: 'event',
    description: 'A theme or aim of an event (tema, mål).',
    defaultOrder: 'position',
    fields: {
      event: 'The event.',
      title: 'The theme.',
      position: 'Place in the list.',
    },
  });
  module.extend('Body', (x) => ({
    events: x.list({
      type: event,
      description:
        'Conferences, courses and gatherings on health that this body held or helped to hold.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).healthEventOrganiser.findMany({
          where: { bodyId: { in: [...keys] } },
          include: { event: true },
          orderBy: [{ event: { year: 'asc' } }, { eventId: 'asc' }],
        });
        const organised = listsByKey(keys, rows, (row) => row.bodyId);
        return organised.map((list) => list.map((row) => row.event));
      },
    }),
  }));
  module.search({
    type: 'HealthEvent',
    title: (row) => row.title,
    texts: (row) => [row.audience, row.scope],
  });
  module.search({
    type: 'HealthEventTheme',
    title: (row) => row.title,
  });
}
