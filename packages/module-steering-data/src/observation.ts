import { resolveCursorConnection } from '@pothos/plugin-relay';
import type { ObjectRef } from '@pothos/core';
import {
  inputError,
  naming,
  recordRead,
  textFault,
  type BuilderTypes,
  type RequestContext,
} from '@vesthub/kernel';
import { raw } from './access.ts';
import type { registerBatch } from './batch.ts';
import type PrismaTypes from './generated/pothos.ts';
import type { SteeringBuilder } from './module.ts';
import type { registerIndicator, registerMeasure } from './indicator.ts';
import {
  countObservations,
  keyOf,
  readObservations,
  type ObservationFilter,
  type ObservationRow,
} from './observation-rows.ts';
import { batchLoader } from './reading/batches.ts';
import { indicatorLoader } from './reading/indicators.ts';
import { regionsNamed, territoryOf } from './reading/units.ts';

/** The GraphQL types that a figure refers to. */
interface Targets {
  readonly indicator: ReturnType<typeof registerIndicator>['indicator'];
  readonly batch: ReturnType<typeof registerBatch>;
  readonly measure: ReturnType<typeof registerMeasure>;
}

export function registerObservation(
  module: SteeringBuilder,
  { indicator, batch, measure }: Targets,
) {
  const sex = module.builder.enumType('SteeringSex', {
    description: 'Sex that a figure counts (kjønn).',
    values: {
      ALL: { value: 'ALL', description: 'Women and men together (begge kjønn).' },
      FEMALE: { value: 'FEMALE', description: 'Women and girls (kvinner).' },
      MALE: { value: 'MALE', description: 'Men and boys (menn).' },
    } as const,
  });
  const observation = module.builder.objectRef<ObservationRow>('SteeringObservation');
  observation.implement({
    description:
      'One published figure: the value of an indicator in a region and a period, for an age group and a sex (observasjon). Small numbers are not protected.',
    rule: raw,
    fields: (t) => ({
      indicator: t.field({
        type: indicator,
        description: 'The indicator.',
        resolve: (row, _args, context) => indicatorLoader(context).load(row.indicatorId),
      }),
      region: t.exposeString('region', {
        description:
          'Number of the municipality (four digits) or county (two) as published, or the key of a SteeringArea.',
      }),
      period: t.field({
        type: module.vocabulary.period,
        description: 'The period of the figure.',
        resolve: ({ from, to }) => ({ from, to }),
      }),
      ageGroup: t.exposeString('ageGroup', {
        description: 'Age in years, both ends included: `all`, `7`, `67-79` or `80+`.',
      }),
      sex: t.expose('sex', { type: sex, description: 'Women, men or both.' }),
      measure: t.expose('measure', { type: measure, description: 'Kind of the figure.' }),
      value: t.exposeFloat('value', {
        nullable: true,
        description: 'The value; null, which does not mean zero, when there is none.',
      }),
      numerator: t.exposeFloat('numerator', {
        nullable: true,
        description: 'Numerator of a rate or share, if published (teller).',
      }),
      denominator: t.exposeFloat('denominator', {
        nullable: true,
        description: 'Denominator of a rate or share, if published (nevner).',
      }),
      status: t.exposeString('status', {
        nullable: true,
        description:
          "The publisher's symbol with or instead of the figure: `.` cannot occur, `..` missing, `:` kept confidential, `-` nil, `*` provisional.",
      }),
      batch: t.field({
        type: batch,
        description: 'The batch of the figure.',
        resolve: (row, _args, context) => batchLoader(context).load(row.batch),
      }),
    }),
  });
  registerList(module, observation);
  return { sex };
}

interface ListArguments extends PothosSchemaTypes.DefaultConnectionArguments {
  indicators?: readonly string[] | null | undefined;
  regions?: readonly string[] | null | undefined;
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  knownAt?: Date | null | undefined;
}

function registerList(
  module: SteeringBuilder,
  observation: ObjectRef<BuilderTypes<PrismaTypes>, ObservationRow>,
): void {
  module.builder.queryField('steeringObservations', (t) =>
    t.connection(
      {
        type: observation,
        nullable: true,
        rule: raw,
        description: module.catalogued(
          'steeringObservations',
          {
            question: {
              nb: 'Hvilke tall er publisert, ett for ett?',
              en: 'Which figures are published, one by one, as known now or on a day?',
            },
            term: 'observasjon',
            topics: ['FIGURES'],
            example:
              '{ steeringObservations(indicators: ["population"], first: 5) { totalCount nodes { region period { from to } value } } }',
          },
          'Ordered by indicator, region, period, age and sex.',
        ),
        args: {
          indicators: t.arg.stringList({
            description: 'Keys, ids, codes or names of indicators.',
            ...naming('SteeringIndicator'),
          }),
          regions: t.arg.stringList({
            description:
              'Numbers of municipalities or counties as published, keys, ids or names of municipalities, counties and areas.',
          }),
          from: t.arg({ type: 'Date', description: 'Periods that begin on or after this day.' }),
          to: t.arg({ type: 'Date', description: 'Periods that end on or before this day.' }),
          knownAt: t.arg({
            type: 'Date',
            description: 'Figures as they were known at the end of this day in Norway.',
          }),
        },
        resolve: (_root, args, context) => page(args, context),
      },
      {
        name: 'SteeringObservationConnection',
        description: 'A page of figures.',
        rule: raw,
        fields: (c) => ({
          totalCount: c.int({
            description: 'Number of figures in the whole list; counted only when selected.',
            resolve: ({ totalCount }) => totalCount(),
          }),
        }),
      },
      {
        name: 'SteeringObservationEdge',
        description: 'A figure and its cursor.',
        rule: raw,
      },
    ),
  );
}

async function page(args: ListArguments, context: RequestContext) {
  const { regions } = args;
  const field = 'steeringObservations(regions:)';
  const filter: ObservationFilter = regions
    ? { ...args, regions: regionsNamed(field, regions, await territoryOf(context)) }
    : args;
  await recordRead(context, 'steering-data', 'observations', args);
  const connection = await resolveCursorConnection<Promise<ObservationRow[]>>(
    { args, toCursor: (row: ObservationRow) => cursorOf(keyOf(row)) },
    ({ after, before, limit, inverted }) =>
      readObservations(context, filter, {
        after: keyFrom('after', after),
        before: keyFrom('before', before),
        limit,
        inverted,
      }),
  );
  const { startCursor, endCursor, ...rest } = connection.pageInfo;
  return {
    ...connection,
    // Pothos returns empty strings as the cursors of an empty page.
    pageInfo: { ...rest, startCursor: startCursor || null, endCursor: endCursor || null },
    totalCount: () => countObservations(context, filter),
  };
}

function cursorOf(key: readonly string[]): string {
  return Buffer.from(`GPC:J:${JSON.stringify(key)}`).toString('base64');
}

function keyFrom(side: 'after' | 'before', cursor: string | undefined): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString().slice(6));
    if (Array.isArray(key) && key.length === 8 && key.every(isText)) return key;
  } catch {
    // Not a cursor of this list: the error below says so.
  }
  throw inputError(
    `steeringObservations(${side}:)`,
    cursor,
    'a cursor from an earlier page of this list',
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && textFault(value) === null;
}
