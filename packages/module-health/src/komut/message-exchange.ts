import { dayForList, listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { MessageExchangeStatus, MessageService } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerMessageExchange(hub: HealthHub): void {
  hub.enum('MessageService', MessageService, {
    description: 'The municipal service that exchanges messages with the health trust.',
    values: {
      HEALTH_AND_CARE: 'Health and care services as a whole (helse- og omsorgstjenester).',
      CHILD_HEALTH_CENTRE: 'Child health centre (helsestasjon).',
      MIDWIFERY: 'Midwifery (jordmortjeneste).',
    },
  });
  hub.enum('MessageExchangeStatus', MessageExchangeStatus, {
    description: 'How far the exchange of a kind of message has come.',
    values: {
      IN_USE: 'Messages pass (i bruk).',
      STARTED: 'Work to begin has started (startet opp).',
      FOLLOWING: 'To come after the first municipalities (følger senere).',
    },
  });
  hub.model('MessageKind', {
    description: 'A kind of standard message (meldingstype).',
    rule: 'public',
    fields: {
      title: 'Name of the kind: discharge summary, nursing and care message.',
      position: 'Place in the list.',
      exchanges: { description: 'Where it is exchanged.', connection: true },
    },
  });
  hub.collection('MessageKind', {
    one: 'messageKind',
    many: 'messageKinds',
    filter: ['title'],
    order: ['position', 'title'],
  });
  hub.model('MessageExchangeWave', {
    description: 'A step by which messages are brought to municipal services (innføring).',
    rule: 'public',
    fields: {
      project: 'The project.',
      title: 'Title.',
      text: 'What the source says of it.',
      position: 'Place in the list.',
      exchanges: {
        description: 'The municipalities, messages and services in it.',
        connection: true,
      },
    },
  });
  hub.collection('MessageExchangeWave', {
    one: 'messageExchangeWave',
    many: 'messageExchangeWaves',
    filter: ['projectId'],
    order: ['position'],
  });
  const exchange = hub.model('MessageExchange', {
    description:
      'How far one kind of message between one service of a municipality and the health trust has come at a date (elektronisk meldingsutveksling).',
    rule: 'public',
    fields: {
      wave: 'The step it is part of.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      messageKind: 'The kind of message.',
      service: 'The municipal service.',
      status: 'How far it has come.',
      date: 'The time for which the source gives the status.',
      datePrecision: 'How exactly that time is given.',
    },
  });
  hub.collection('MessageExchange', {
    one: 'messageExchange',
    many: 'messageExchanges',
    filter: ['waveId', 'municipalityId', 'messageKindId', 'service', 'status', 'date'],
    order: ['municipalityId', 'date'],
  });
  hub.extend('Municipality', (x) => ({
    messageExchanges: x.list({
      type: exchange,
      description:
        'Electronic messages between the municipality and the health trust, by kind and service.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayForList(args, context);
        const rows = await database(context).messageExchange.findMany({
          where: { municipalityId: { in: [...keys] }, ...(day ? { date: { lte: day } } : {}) },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  hub.search({ type: 'MessageKind', title: (row: { title: string }) => row.title });
  hub.search({
    type: 'MessageExchangeWave',
    title: (row: { title: string }) => row.title,
    texts: (row: { text: string }) => [row.text],
  });
  registerMatrixCheck(hub);
}

function registerMatrixCheck(hub: HealthHub): void {
  hub.check({
    name: 'health-message-exchange-municipalities',
    title: {
      nb: 'Hver kommune med driftsavtale står i oversikten over meldinger',
      en: 'Each municipality with an operating agreement stands in the matrix of messages',
    },
    run: async (context) => {
      const projects = await database(context).komutProject.findMany({
        include: { waves: { include: { exchanges: true } } },
        orderBy: { id: 'asc' },
      });
      return projects.flatMap((project) => {
        const cells = project.waves.flatMap((wave) => wave.exchanges);
        const services = [...new Set(cells.map((cell) => cell.service))].sort();
        return services.map((service) => ({
          what: `${project.id}-${service.toLowerCase().replaceAll('_', '-')}`,
          expected: project.agreementCount,
          actual: new Set(
            cells.filter((cell) => cell.service === service).map((cell) => cell.municipalityId),
          ).size,
          statedBy: [['KomutProject', project.id] as const],
        }));
      });
    },
  });
}
