import { keyArgument } from '@vesthub/kernel';
import { database } from '../database.ts';
import { enumArgument } from '../enum-argument.ts';
import type { Prisma } from '../generated/client/client.ts';
import { TimelineTopic } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerTimeline(hub: AllianceHub): void {
  hub.enum('TimelineTopic', TimelineTopic, {
    description: 'What an event is about.',
    values: {
      ALLIANCE: 'The alliance itself: founding, registration, statutes, winding up (alliansen).',
      MEMBERSHIP: 'Who is a member and who leads (medlemskap og lederskap).',
      STRATEGY: 'Programmes, platforms and plans (strategi og planer).',
      ECONOMY: 'Accounts and contributions (økonomi).',
      REGIONAL: 'Land use, transport, labour and competence (regional utvikling).',
      HEALTH: 'The health cooperation and public health (helse).',
      STEERING_DATA: 'The portal for steering data (styringsdata).',
      BPA: 'User-controlled personal assistance (brukerstyrt personlig assistanse, BPA).',
      ART_FESTIVAL: 'The festival Kunst rett vest.',
      ORCHESTRA: 'The youth orchestra (Ungdomssymfonikerne).',
      REFORM: 'Municipalities, counties and law (kommune- og regionreform).',
    },
  });
  hub.model('TimelineEvent', {
    description:
      'Something that happened on a day, in a month or in a year (hendelse på tidslinjen).',
    rule: 'public',
    fields: {
      date: 'The day, or its first day.',
      datePrecision: 'How exactly `date` is known.',
      endsBefore: 'The first day after it, where it lasted.',
      endsBeforePrecision: 'How exactly `endsBefore` is known.',
      dateText: 'The time in words, where it is no calendar date: «vinteren 2013/2014».',
      topic: 'What it is about.',
      title: 'What happened.',
      planned: 'Whether the source only plans it.',
      body: 'The body it happened in or to.',
      municipality: 'The municipality it is about, or where it took place.',
      meeting: 'The meeting it took place in.',
      case: 'The case it belongs to (sak).',
      decision: 'The decision it is part of (vedtak).',
      studyTrip: 'The study trip it is (studietur).',
    },
  });
  hub.collection('TimelineEvent', {
    one: 'timelineEvent',
    many: 'timelineEvents',
    filter: ['date', 'topic', 'title', 'planned', 'bodyId', 'municipalityId'],
    order: ['date', 'title'],
  });
  registerTimelineField(hub);
  hub.search({
    type: 'TimelineEvent',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string; dateText: string | null }) => [row.titleEn, row.dateText],
  });
}

function registerTimelineField(hub: AllianceHub): void {
  const topic = enumArgument('TimelineTopic', TimelineTopic);
  hub.builder.queryField('timeline', (t) =>
    t.prismaConnection(
      {
        type: 'TimelineEvent',
        cursor: 'id',
        nullable: true,
        description:
          'What happened from 1992 to today (tidslinje), earliest first. An event of which only the month or year is known counts for all of it.',
        args: {
          from: t.arg({ type: 'Date', description: 'Only what happened or lasted on or after.' }),
          to: t.arg({ type: 'Date', description: 'Only what happened before.' }),
          about: t.arg({ type: [topic], description: 'Only these topics.' }),
          body: t.arg.id({ description: 'Only what happened in or to this body: key or id.' }),
        },
        totalCount: (_root, args, context) =>
          database(context).timelineEvent.count({ where: happened(args) }),
        resolve: (query, _root, args, context) =>
          database(context).timelineEvent.findMany({
            ...query,
            where: happened(args),
            orderBy: [{ date: 'asc' }, { id: 'asc' }],
          }),
      },
      {
        name: 'TimelineConnection',
        description: 'A page of the timeline.',
        fields: (page) => ({
          totalCount: page.int({
            description: 'Number of events in the whole list; counted only when asked for.',
            // Tells the Prisma plugin that this field alone needs no rows.
            extensions: { pothosPrismaTotalCount: true },
            resolve: countOf as never,
          }),
        }),
      },
      { name: 'TimelineEdge', description: 'An event in a page of the timeline.' },
    ),
  );
}

/** The count of a connection, which the Prisma plugin makes when it is asked for. */
function countOf({ totalCount }: { totalCount: () => Promise<number> }): Promise<number> {
  return totalCount();
}

interface TimelineArguments {
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  about?: readonly TimelineTopic[] | null | undefined;
  body?: string | null | undefined;
}

function happened({ from, to, about, body }: TimelineArguments): Prisma.TimelineEventWhereInput {
  return {
    ...(to ? { date: { lt: to } } : {}),
    ...(from ? { OR: onOrAfter(from) } : {}),
    ...(about ? { topic: { in: [...about] } } : {}),
    ...(body ? { bodyId: keyArgument('timeline(body:)', 'Body', body) } : {}),
  };
}

function onOrAfter(from: Date): Prisma.TimelineEventWhereInput[] {
  const year = new Date(Date.UTC(from.getUTCFullYear(), 0));
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth()));
  return [
    { date: { gte: from } },
    { endsBefore: { gt: from } },
    { datePrecision: 'YEAR', date: { gte: year } },
    { datePrecision: 'MONTH', date: { gte: month } },
  ];
}
