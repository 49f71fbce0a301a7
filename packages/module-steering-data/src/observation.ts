import { resolveCursorConnection } from '@pothos/plugin-relay';
import { inputError, recordRead, type HubContext } from '@vesthub/kernel';
import { raw } from './access.ts';
import type { registerBatch } from './batch.ts';
import type { SteeringHub } from './hub.ts';
import type { registerIndicator } from './indicator.ts';
import {
  countObservations,
  placeOf,
  readObservations,
  type ObservationFilter,
  type ObservationRow,
} from './observation-rows.ts';
import { batchLoader } from './reading/batches.ts';
import { indicatorLoader } from './reading/indicators.ts';

/** The types that a figure leads to. */
interface Targets {
  readonly indicator: ReturnType<typeof registerIndicator>;
  readonly batch: ReturnType<typeof registerBatch>;
}

export function registerObservation(hub: SteeringHub, { indicator, batch }: Targets) {
  const sex = hub.builder.enumType('SteeringSex', {
    description: 'Whose figure it is.',
    values: {
      ALL: { value: 'ALL', description: 'Women and men together (begge kjønn).' },
      FEMALE: { value: 'FEMALE', description: 'Women and girls (kvinner).' },
      MALE: { value: 'MALE', description: 'Men and boys (menn).' },
    } as const,
  });
  const observation = hub.builder.objectRef<ObservationRow>('SteeringObservation');
  observation.implement({
    description:
      'One published figure (observasjon): what an indicator was in an area and a period, for an age group and a sex. As published; nothing is done to protect small numbers.',
    rule: raw,
    fields: (t) => ({
      indicator: t.field({
        type: indicator,
        description: 'What is measured.',
        resolve: (row, _args, context) => indicatorLoader(context).load(row.indicatorId),
      }),
      region: t.exposeString('region', {
        description:
          'Number of the municipality (four digits) or county (two) as published, or the key of a SteeringArea.',
      }),
      period: t.field({
        type: hub.vocabulary.period,
        description: 'The time it is of.',
        resolve: ({ from, to }) => ({ from, to }),
      }),
      ageGroup: t.exposeString('ageGroup', {
        description: 'Age in years, both ends included: `all`, `7`, `67-79` or `80+`.',
      }),
      sex: t.expose('sex', { type: sex, description: 'Of women, men or both.' }),
      measure: t.field({
        type: 'SteeringMeasure' as never,
        description: 'What kind of figure it is.',
        resolve: (row) => row.measure as never,
      }) as never,
      value: t.exposeFloat('value', {
        nullable: true,
        description: 'The figure; null where there is none, which is not zero.',
      }),
      numerator: t.exposeFloat('numerator', {
        nullable: true,
        description:
          'What a rate or share was computed from, where the publisher gives it (teller).',
      }),
      denominator: t.exposeFloat('denominator', {
        nullable: true,
        description: 'What it was divided by, where the publisher gives it (nevner).',
      }),
      status: t.exposeString('status', {
        nullable: true,
        description:
          "The publisher's symbol beside or instead of the figure: `.` cannot occur, `..` missing, `:` kept confidential, `-` nil, `*` provisional.",
      }),
      batch: t.field({
        type: batch,
        description: 'The publication it came in.',
        resolve: (row, _args, context) => batchLoader(context).load(row.batch),
      }),
    }),
  });
  registerList(hub, observation);
  return { sex };
}

interface ListArguments {
  indicators?: readonly string[] | null | undefined;
  regions?: readonly string[] | null | undefined;
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  knownAt?: Date | null | undefined;
}

function registerList(hub: SteeringHub, observation: object): void {
  hub.builder.queryField(
    'steeringObservations',
    (t) =>
      t.connection(
        {
          type: observation as never,
          nullable: true,
          rule: raw,
          description:
            'Published figures, in the order of indicator, region, period, age and sex. As they are known now, or were on a day.',
          args: {
            indicators: t.arg.stringList({ description: 'Keys of indicators.' }),
            regions: t.arg.stringList({
              description: 'Numbers of municipalities or counties as published, or keys of areas.',
            }),
            from: t.arg({ type: 'Date', description: 'Periods that begin on or after this day.' }),
            to: t.arg({ type: 'Date', description: 'Periods that end on or before this day.' }),
            knownAt: t.arg({
              type: 'Date',
              description: 'Figures as they were known at the end of this day in Norway.',
            }),
          },
          resolve: ((_root: unknown, args: ListArguments, context: HubContext) =>
            page(args, context)) as never,
        } as never,
        {
          name: 'SteeringObservationConnection',
          description: 'A page of figures.',
          rule: raw,
          fields: (c: { int(options: object): unknown }) => ({
            totalCount: c.int({
              description: 'Number of figures in the whole list; counted only when asked for.',
              resolve: ({ totalCount }: { totalCount: () => Promise<number> }) => totalCount(),
            }),
          }),
        } as never,
        {
          name: 'SteeringObservationEdge',
          description: 'A figure and its place in the list.',
          rule: raw,
        } as never,
      ) as never,
  );
}

async function page(args: ListArguments, context: HubContext): Promise<object> {
  const filter: ObservationFilter = args;
  await recordRead(context, 'steering-data', 'observations', args);
  const connection = await resolveCursorConnection<Promise<ObservationRow[]>>(
    { args: args as never, toCursor: (row: ObservationRow) => cursorOf(placeOf(row)) },
    ({ after, before, limit, inverted }) =>
      readObservations(context, filter, {
        after: placeFrom('after', after),
        before: placeFrom('before', before),
        limit,
        inverted,
      }),
  );
  const { startCursor, endCursor, ...rest } = connection.pageInfo;
  return {
    ...connection,
    // The library gives an empty page empty cursors.
    pageInfo: { ...rest, startCursor: startCursor || null, endCursor: endCursor || null },
    totalCount: () => countObservations(context, filter),
  };
}

function cursorOf(place: readonly string[]): string {
  return Buffer.from(`GPC:J:${JSON.stringify(place)}`).toString('base64');
}

function placeFrom(side: 'after' | 'before', cursor: string | undefined): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString().slice(6));
    if (Array.isArray(place) && place.length === 8 && place.every((one) => typeof one === 'string'))
      return place;
  } catch {
    // Falls through: it is no cursor of this list.
  }
  throw inputError(
    `steeringObservations(${side}:)`,
    cursor,
    'a cursor from an earlier page of this list',
  );
}
