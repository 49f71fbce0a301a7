import { listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';
import { RegionalEventFrequency, RegionalEventKind } from '../generated/client/enums.ts';

export function registerEvent(module: RegionalBuilder): void {
  module.enum('RegionalEventKind', RegionalEventKind, {
    description: 'Conference, study trip or meeting on regional development (arrangementstype).',
    values: {
      CONFERENCE: 'Conference (konferanse).',
      BREAKFAST_MEETING: 'Breakfast meeting (frokostmøte).',
      STUDY_TRIP: 'Study trip (studietur).',
      COURSE: 'Course (kurs).',
    },
  });
  module.enum('RegionalEventFrequency', RegionalEventFrequency, {
    description: 'How often events are held (hyppighet).',
    values: { ONCE: 'Once (én gang).', MONTHLY: 'Every month (månedlig).' },
  });
  const event = module.model('RegionalEvent', {
    description: 'An event, or events of one kind that a document reports together (arrangement).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      network: 'The network that holds it.',
      offer: 'The study offer it belongs to.',
      kind: 'What kind of event it is.',
      title: 'Title.',
      date: 'When it was held; null where no source says.',
      countedFrom: 'The first day of the period the document counts over.',
      countedTo: 'The first day after that period.',
      frequency: 'How often, where the document says so.',
      eventCount: 'Number of events, where the document counts them (antall).',
      place: 'Where.',
      plannedQuarter: 'The planned quarter (kvartal), 1 to 4, for an event known from a plan.',
      feeCovers: 'What the participants’ fee pays for (deltakeravgift).',
      speakers: 'Who speaks (innledere).',
      audience: 'Who it is for (målgruppe).',
      studyTripId: {
        description:
          'The study trip of the alliance that it is (studietur); null for other events.',
        refersTo: 'StudyTrip',
      },
      partners: 'Bodies that hold it together with Vestregionen.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('RegionalEventPartner', {
    as: 'Participant',
    of: 'event',
    description: 'A body that holds an event together with Vestregionen (samarbeidspartner).',
    defaultOrder: 'position',
    fields: {
      event: 'The event.',
      bodyId: { description: 'The body.', refersTo: 'Body' },
      name: 'Its name in the document.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.collection('RegionalEvent', {
    many: 'regionalEvents',
    groups: { by: ['kind', 'date'] },
    filter: ['networkId', 'offerId', 'kind', 'date', 'place', 'title'],
    order: ['date', 'title'],
    catalogue: {
      question: {
        nb: 'Hvilke samlinger ble holdt om transport og utdanning?',
        en: 'Which gatherings were held on transport and education?',
      },
      term: 'arrangement for regional utvikling',
      topics: ['DEVELOPMENT'],
      example: '{ regionalEvents { nodes { title kind date { text } place audience } } }',
    },
  });
  module.extend('Body', (x) => ({
    events: x.list({
      type: event,
      description: 'Events it holds together with Vestregionen (arrangementer).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalEventPartner.findMany({
          where: { bodyId: { in: [...keys] } },
          include: { event: true },
          orderBy: [{ event: { position: 'asc' } }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId).map((list) =>
          list.map((row) => row.event),
        );
      },
    }),
  }));
  module.search({
    type: 'RegionalEvent',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.place, row.speakers],
  });
}
