import { dayForList, listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';
import { MessageExchangeStatus, MessageService } from '../generated/client/enums.ts';

export function registerMessageExchange(module: HealthBuilder): void {
  module.enum('MessageService', MessageService, {
    description:
      'The municipal service that exchanges messages with the health trust (tjenesteområde).',
    values: {
      HEALTH_AND_CARE: 'Health and care services as a whole (helse- og omsorgstjenester).',
      CHILD_HEALTH_CENTRE: 'Child health centre (helsestasjon).',
      MIDWIFERY: 'Midwifery (jordmortjeneste).',
    },
  });
  module.enum('MessageExchangeStatus', MessageExchangeStatus, {
    description: 'Progress of the introduction of a kind of message (innføringsstatus).',
    values: {
      IN_USE: 'Messages are exchanged (i bruk).',
      STARTED: 'The introduction has begun (startet opp).',
      FOLLOWING: 'Planned, after the first municipalities (følger senere).',
    },
  });
  module.model('MessageKind', {
    description: 'A kind of standard message (meldingstype).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      title: 'Name of the kind, such as discharge summary (epikrise).',
      position: 'Place in the list.',
      exchanges: {
        description: 'How far it is introduced, by municipality and service.',
        connection: true,
      },
    },
  });
  module.lists('MessageKind', {
    filter: ['title'],
    order: ['position', 'title'],
  });
  module.model('MessageExchangeWave', {
    description: 'A step of introducing messages in municipal services (innføring).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      project: 'The project.',
      title: 'Title.',
      text: 'What the source says about it.',
      position: 'Place in the list.',
      exchanges: {
        description: 'The municipalities, messages and services in it.',
        connection: true,
      },
    },
  });
  module.lists('MessageExchangeWave', {
    filter: ['projectId'],
    order: ['position'],
  });
  const exchange = module.model('MessageExchange', {
    description:
      'Status at a date of one kind of message between one service of a municipality and the health trust (elektronisk meldingsutveksling).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      wave: 'The step it is part of.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      messageKind: 'The kind of message.',
      service: 'The municipal service.',
      status: 'How far it has come.',
      date: 'The date of the status: the year of the report that gives it.',
    },
  });
  module.collection('MessageExchange', {
    many: 'messageExchanges',
    groups: { by: ['municipalityId', 'messageKindId', 'service', 'status', 'date'] },
    filter: ['waveId', 'municipalityId', 'messageKindId', 'service', 'status', 'date'],
    order: ['municipalityId', 'date'],
    catalogue: {
      question: {
        nb: 'Hvilken kommune utveksler hvilken melding med sykehuset?',
        en: 'Which municipality exchanges which message with the hospital?',
      },
      term: 'meldingsutveksling',
      topics: ['HEALTH', 'FIGURES'],
      example:
        '{ messageExchanges(first: 20) { totalCount nodes { date { text } status service municipality { name } } } }',
    },
  });
  module.extend('Municipality', (x) => ({
    messageExchanges: x.list({
      type: exchange,
      description:
        'Electronic messages between the municipality and the health trust, by kind and service.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayForList(args, context);
        const rows = await health.client(context).messageExchange.findMany({
          where: { municipalityId: { in: [...keys] }, ...(day ? { date: { lte: day } } : {}) },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  module.search({ type: 'MessageKind', title: (row) => row.title });
  module.search({
    type: 'MessageExchangeWave',
    title: (row) => row.title,
    texts: (row) => [row.text],
  });
}
