import { inLanguage, languageFor, type RequestContext } from '@vesthub/kernel';
import type { Change, Position } from '@vesthub/statistics/analysis';
import type { SteeringBuilder } from '../module.ts';
import { batchLoader } from '../reading/batches.ts';
import { indicatorLoader } from '../reading/indicators.ts';
import type { Row } from './answer.ts';
import type { CoarserFigure } from './coarser.ts';
import type { Development } from './development.ts';
import type { registerFlag } from './flag.ts';
import type { Positions } from './position.ts';
import type { Targets } from './targets.ts';

/** Registers the types of rows and their comparisons; returns the row type. */
export function registerRow(module: SteeringBuilder, targets: Targets, flag: FlagEnum) {
  const { builder, vocabulary } = module;
  const municipality = module.reference('Municipality');
  const parts = registerComparisons(module);
  const coarser = registerCoarser(module, targets);
  const row = builder.objectRef<Row>('SteeringRow');
  row.implement({
    description:
      'The level of an indicator in a place and period, compared with other periods and places (styringsdata).',
    rule: 'public',
    fields: (t) => ({
      indicator: t.field({
        type: targets.indicator,
        description: 'The indicator.',
        resolve: (one: Row, _args: object, context: RequestContext) =>
          indicatorLoader(context).load(one.indicatorId),
      }),
      municipality: t.field({
        type: municipality.type,
        nullable: true,
        description: 'The municipality; null for a larger area.',
        resolve: ({ place: { unit } }, _args, context) =>
          unit?.known ? municipality.load(unit.key, context) : null,
      }),
      place: t.string({
        description:
          'The place of the row: key of the municipality or area, number of the county, or `selection` for several municipalities together.',
        resolve: ({ place }) => place.key,
      }),
      placeName: t.string({
        nullable: true,
        description: 'Name of the place in the period; null for several municipalities together.',
        resolve: ({ place, span }) => place.name(span.from),
      }),
      regions: t.stringList({
        nullable: true,
        description:
          'Numbers in the period of the municipalities whose figures are added up; null when the row is inexact.',
        resolve: ({ place, span }) => {
          const regions = place.regions(span.from);
          return regions?.exact ? [...regions.codes] : null;
        },
      }),
      period: t.field({
        type: vocabulary.period,
        description: 'The period of the level.',
        resolve: ({ span }) => ({ ...span }),
      }),
      ageGroup: t.string({
        description: 'Age in years, both ends included: `all`, `7`, `67-79` or `80+`.',
        resolve: ({ stratum }) => stratum.ageGroup,
      }),
      sex: t.field({
        type: targets.sex,
        description: 'Women, men or both.',
        resolve: ({ stratum }: Row) => stratum.sex,
      }),
      value: t.float({
        nullable: true,
        description: 'The level; null, which does not mean zero, when `flag` is not `OK`.',
        resolve: ({ level }) => level.value,
      }),
      lower: t.float({
        nullable: true,
        description: 'Lower limit of the 95 % confidence interval of a standardised rate.',
        resolve: ({ level }) => level.lower,
      }),
      upper: t.float({
        nullable: true,
        description: 'Upper limit of the 95 % confidence interval of a standardised rate.',
        resolve: ({ level }) => level.upper,
      }),
      numerator: t.float({
        nullable: true,
        description: 'The count (teller).',
        resolve: ({ level }) => level.numerator,
      }),
      denominator: t.float({
        nullable: true,
        description:
          'Inhabitants on 1 January, summed over the years of the period, or the published denominator (nevner).',
        resolve: ({ level }) => level.denominator,
      }),
      flag: t.field({
        type: flag,
        description: 'Whether the row has a value, and why not.',
        resolve: ({ level }: Row) => level.flag,
      }),
      reason: t.string({
        nullable: true,
        description: 'The reason why the row has no value, as text.',
        args: vocabulary.languageArgs,
        resolve: ({ level: { reason } }, args, context) =>
          reason && inLanguage(languageFor(args, context), reason.nb, reason.en),
      }),
      coarserFigure: t.field({
        type: coarser,
        nullable: true,
        description:
          'The nearest count that is shown and of which this hidden one is a part; null if the row is not hidden, or no such count is shown. It does not tell why the row is hidden.',
        resolve: (one) => one.coarser(),
      }),
      status: t.string({
        nullable: true,
        description: 'The publisher’s symbol, for example `*` for a provisional figure.',
        resolve: ({ level }) => level.status,
      }),
      batch: t.field({
        type: targets.batch,
        nullable: true,
        description: 'The newest batch with a figure of the level; null without figures.',
        resolve: ({ level }: Row, _args: object, context: RequestContext) => {
          const newest = level.batches.at(-1);
          return newest === undefined ? null : batchLoader(context).load(newest);
        },
      }),
      batches: t.field({
        type: [targets.batch],
        description: 'All batches with a figure of the level, the population’s included.',
        resolve: ({ level }: Row, _args: object, context: RequestContext) =>
          Promise.all(level.batches.map((one) => batchLoader(context).load(one))),
      }),
      development: t.field({
        type: parts.development,
        description: 'The change from earlier periods (utvikling).',
        resolve: (one) => one.development(),
      }),
      rank: t.field({
        type: parts.rank,
        nullable: true,
        description: 'Rank among all places of its kind in the region; null without a value.',
        resolve: (one) => one.rank(),
      }),
      position: t.field({
        type: parts.positions,
        description: 'The level compared with the region’s and the county’s.',
        resolve: (one) => one.position(),
      }),
    }),
  });
  return row;
}

function registerCoarser({ builder, vocabulary }: SteeringBuilder, targets: Targets) {
  return builder.objectRef<CoarserFigure>('SteeringCoarserFigure').implement({
    description:
      'A count that is shown, of a larger place, a longer period or more people (grovere tall).',
    rule: 'public',
    fields: (t) => ({
      place: t.string({
        description: 'Key of the municipality or area, or number of the county.',
        resolve: ({ place }) => place.key,
      }),
      placeName: t.string({
        nullable: true,
        description: 'Name of the place in the period.',
        resolve: ({ place, span }) => place.name(span.from),
      }),
      period: t.field({
        type: vocabulary.period,
        description: 'The period of the count.',
        resolve: ({ span }) => ({ ...span }),
      }),
      ageGroup: t.string({
        description: 'Age in years, both ends included, or `all`.',
        resolve: ({ stratum }) => stratum.ageGroup,
      }),
      sex: t.field({
        type: targets.sex,
        description: 'Women, men or both.',
        resolve: ({ stratum }) => stratum.sex,
      }),
    }),
  });
}

type FlagEnum = ReturnType<typeof registerFlag>;

function registerComparisons({ builder }: SteeringBuilder) {
  const change = builder.objectRef<Change>('SteeringChange').implement({
    description: 'A change from an earlier period (endring).',
    rule: 'public',
    fields: (t) => ({
      absolute: t.exposeFloat('absolute', { description: 'In the unit of the level.' }),
      percent: t.exposeFloat('percent', {
        nullable: true,
        description: 'In per cent of the earlier level; null after 0.',
      }),
    }),
  });
  const development = builder.objectRef<Development>('SteeringDevelopment').implement({
    description:
      'The change of a level from one row to the next (utvikling). Fields are null unless rows are by year or month.',
    rule: 'public',
    fields: (t) => ({
      previous: t.expose('previous', {
        type: change,
        nullable: true,
        description: 'Since the period just before.',
      }),
      yearBefore: t.expose('yearBefore', {
        type: change,
        nullable: true,
        description: 'Since the same period a year before.',
      }),
      index: t.exposeFloat('index', {
        nullable: true,
        description: 'With the same period of `baseYear` as 100 (indeks).',
      }),
    }),
  });
  const rank = builder.objectRef<NonNullable<ReturnType<Row['rank']>>>('SteeringRank').implement({
    description:
      'Place among equals: 1 is the highest level, or the lowest if less is better (rang). Equal levels share a rank.',
    rule: 'public',
    fields: (t) => ({
      place: t.exposeInt('place', { description: 'The rank, from 1.' }),
      of: t.exposeInt('of', { description: 'Number of places with a level.' }),
    }),
  });
  const position = builder.objectRef<Position>('SteeringPosition').implement({
    description: 'A level compared with that of a larger area (plassering).',
    rule: 'public',
    fields: (t) => ({
      reference: t.exposeFloat('reference', { description: 'Level of the larger area.' }),
      difference: t.exposeFloat('difference', { description: 'Level minus the larger area’s.' }),
      percent: t.exposeFloat('percent', {
        nullable: true,
        description: 'In per cent of the larger area’s level; null when that is 0.',
      }),
    }),
  });
  const positions = builder.objectRef<Positions>('SteeringPositions').implement({
    description: 'A level compared with those of the region and the county (plasseringer).',
    rule: 'public',
    fields: (t) => ({
      region: t.expose('region', {
        type: position,
        nullable: true,
        description: 'Compared with all municipalities of the health trust’s area together.',
      }),
      county: t.expose('county', {
        type: position,
        nullable: true,
        description:
          'Compared with the region’s municipalities in the same county together, or with the county as published; null for places other than municipalities.',
      }),
    }),
  });
  return { development, rank, positions };
}
