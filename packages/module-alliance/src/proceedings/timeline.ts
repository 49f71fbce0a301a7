import { keyArgument, naming, pagedBy, whereInPage, type PublishedEnum } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import type { Prisma } from '../generated/client/client.ts';
import { TimelineTopic } from '../generated/client/enums.ts';
import type PrismaTypes from '../generated/pothos.ts';

export function registerTimeline(module: AllianceBuilder): void {
  const topic = module.enum('TimelineTopic', TimelineTopic, {
    description: 'Part of the alliance’s history that an event belongs to (emne).',
    values: {
      ALLIANCE: 'The alliance itself: founding, registration, statutes, winding up (alliansen).',
      MEMBERSHIP: 'Membership and leadership (medlemskap og lederskap).',
      STRATEGY: 'Programmes, platforms and plans (strategi og planer).',
      ECONOMY: 'Accounts and contributions (økonomi).',
      REGIONAL: 'Land use, transport, labour and competence (regional utvikling).',
      HEALTH: 'The health cooperation and public health (helse).',
      STEERING_DATA: 'The portal for steering data (styringsdata).',
      BPA: 'User-controlled personal assistance (brukerstyrt personlig assistanse, BPA).',
      ART_FESTIVAL: 'The festival Kunst rett vest (kunstfestival).',
      ORCHESTRA: 'The youth orchestra (Ungdomssymfonikerne).',
      REFORM: 'Reforms of municipalities, counties and law (kommune- og regionreform).',
    },
  });
  module.model('TimelineEvent', {
    description: 'An event on a day, in a month or in a year (hendelse på tidslinjen).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      date: 'Day of the event, or its first day.',
      endsBefore: 'First day after the event; null if it took one day or its end is unknown.',
      dateText:
        'The time in words, if it is not a calendar date, such as «vinteren 2013/2014»; otherwise null.',
      topic: 'Topic of the event.',
      title: 'The event in short.',
      isPlanned: {
        description: 'Whether the source only announces the event as planned.',
        definite: 'Whether a source tells of the event as having happened is seen in its sources.',
      },
      body: 'The body that the event concerns or in which it took place; null if none.',
      municipality:
        'The municipality that the event concerns or in which it took place; null if none.',
      meeting: 'The meeting at which it took place; null if none.',
      case: 'The case to which it belongs (sak); null if none.',
      decision: 'The decision to which it belongs (vedtak); null if none.',
      studyTrip: 'The study trip that the event is (studietur); null if it is none.',
    },
  });
  module.lists('TimelineEvent', {
    filter: ['date', 'topic', 'title', 'isPlanned', 'bodyId', 'municipalityId'],
    order: ['date', 'title'],
  });
  registerTimelineField(module, topic);
  module.search({
    type: 'TimelineEvent',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.dateText],
  });
}

function registerTimelineField(
  module: AllianceBuilder,
  topic: PublishedEnum<PrismaTypes, typeof TimelineTopic>,
): void {
  module.builder.queryField('timeline', (t) =>
    t.prismaConnection(
      {
        type: 'TimelineEvent',
        cursor: 'id',
        nullable: true,
        extensions: pagedBy({ name: 'date', type: 'DateTime' }, { name: 'id', type: 'String' }),
        description: module.catalogued(
          'timeline',
          {
            question: { nb: 'Hva skjedde når?', en: 'What happened when, from 1992 to today?' },
            term: 'tidslinje',
            topics: ['PROCEEDINGS', 'MEMBERSHIP'],
            example:
              '{ timeline(from: "2015-01-01", to: "2019-01-01") { totalCount nodes { date { text } title topic body { name } } } }',
          },
          'Earliest first. An event of which only the month or year is known matches every day of that month or year.',
        ),
        args: {
          from: t.arg({
            type: 'Date',
            description: 'Only events that took place, or had not ended, on this day or later.',
          }),
          to: t.arg({ type: 'Date', description: 'Only events that began before this day.' }),
          about: t.arg({ type: [topic], description: 'Only events of these topics.' }),
          body: t.arg.id({
            description: 'Only events that concern this body: its key, global id or name.',
            ...naming('Body'),
          }),
        },
        totalCount: (_root, args, context) =>
          alliance.client(context).timelineEvent.count({ where: eventFilter(args) }),
        resolve: (query, _root, args, context) =>
          alliance.client(context).timelineEvent.findMany({
            ...query,
            where: whereInPage(eventFilter(args), args) ?? {},
            orderBy: [{ date: 'asc' }, { id: 'asc' }],
          }),
      },
      {
        name: 'TimelineConnection',
        description: 'A page of the timeline.',
        fields: (page) => ({
          totalCount: page.int({
            description: 'Number of events in the whole list; computed only if requested.',
            // Tells the Prisma plugin to read no rows if a query selects no other field than this one.
            extensions: { pothosPrismaTotalCount: true },
            resolve: (connection: object) => countOf(connection as Counted),
          }),
        }),
      },
      { name: 'TimelineEdge', description: 'An event in a page of the timeline.' },
    ),
  );
}

interface Counted {
  totalCount(): Promise<number>;
}

/** Runs the count query that the Prisma plugin attached to the connection. */
function countOf({ totalCount }: Counted): Promise<number> {
  return totalCount();
}

interface TimelineArguments {
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  about?: readonly TimelineTopic[] | null | undefined;
  body?: string | null | undefined;
}

function eventFilter({ from, to, about, body }: TimelineArguments): Prisma.TimelineEventWhereInput {
  return {
    ...(to ? { date: { lt: to } } : {}),
    ...(from ? { OR: endsOnOrAfter(from) } : {}),
    ...(about ? { topic: { in: [...about] } } : {}),
    ...(body ? { bodyId: keyArgument('timeline(body:)', 'Body', body) } : {}),
  };
}

function endsOnOrAfter(from: Date): Prisma.TimelineEventWhereInput[] {
  const year = new Date(Date.UTC(from.getUTCFullYear(), 0));
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth()));
  return [
    { date: { gte: from } },
    { endsBefore: { gt: from } },
    { datePrecision: 'YEAR', date: { gte: year } },
    { datePrecision: 'MONTH', date: { gte: month } },
  ];
}
