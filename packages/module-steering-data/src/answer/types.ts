import { inLanguage, type HubContext } from '@vesthub/kernel';
import type { Change } from '../analysis/development.ts';
import type { Position } from '../analysis/rank.ts';
import type { SteeringHub } from '../hub.ts';
import { batchLoader } from '../reading/batches.ts';
import { indicatorLoader } from '../reading/indicators.ts';
import type { Row } from './answer.ts';
import type { Development } from './development.ts';
import type { registerFlag } from './flag.ts';
import type { Positions } from './position.ts';
import type { Targets } from './targets.ts';

/** The types of a row; returns the row's. */
export function registerRow(hub: SteeringHub, targets: Targets, flag: FlagEnum) {
  const { builder, vocabulary } = hub;
  const municipality = hub.reference('Municipality');
  const parts = registerComparisons(hub);
  const row = builder.objectRef<Row>('SteeringRow');
  row.implement({
    description:
      'The level of an indicator in a place and period, and how it stands in time and among others (styringsdata).',
    rule: 'public',
    fields: (t) => ({
      indicator: t.field({
        type: targets.indicator,
        description: 'What is measured.',
        resolve: (one: Row, _args: object, context: HubContext) =>
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
          'What the row is about: key of the municipality or area, number of the county, or `selection` for several municipalities together.',
        resolve: ({ place }) => place.key,
      }),
      placeName: t.string({
        nullable: true,
        description: 'Its name in the period; null for several municipalities together.',
        resolve: ({ place, span }) => place.name(span.from),
      }),
      regions: t.stringList({
        nullable: true,
        description:
          'Numbers of the municipalities whose figures it is made of, as they were in the period; null where that is not exact.',
        resolve: ({ place, span }) => {
          const regions = place.regions(span.from);
          return regions?.exact ? [...regions.codes] : null;
        },
      }),
      period: t.field({
        type: vocabulary.period,
        description: 'The time it is of.',
        resolve: ({ span }) => ({ ...span }),
      }),
      ageGroup: t.string({
        description: 'Age in years, both ends included: `all`, `7`, `67-79` or `80+`.',
        resolve: ({ stratum }) => stratum.ageGroup,
      }),
      sex: t.field({
        type: targets.sex,
        description: 'Of women, men or both.',
        resolve: ({ stratum }: Row) => stratum.sex,
      }),
      value: t.float({
        nullable: true,
        description: 'The level; null where `flag` says why, which is not zero.',
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
        description: 'What was counted (teller).',
        resolve: ({ level }) => level.numerator,
      }),
      denominator: t.float({
        nullable: true,
        description:
          'Inhabitants on 1 January, summed over the years of the period (nevner); or as published.',
        resolve: ({ level }) => level.denominator,
      }),
      flag: t.field({
        type: flag,
        description: 'Whether there is a value, and why not.',
        resolve: ({ level }: Row) => level.flag,
      }),
      reason: t.string({
        nullable: true,
        description: 'Why there is no value, in words.',
        args: vocabulary.languageArgs,
        resolve: ({ level: { reason } }, args) => reason && inLanguage(args, reason.nb, reason.en),
      }),
      status: t.string({
        nullable: true,
        description: 'The publisher’s symbol, for example `*` for a provisional figure.',
        resolve: ({ level }) => level.status,
      }),
      batch: t.field({
        type: targets.batch,
        nullable: true,
        description: 'The newest batch it is made of; null where there is no figure.',
        resolve: ({ level }: Row, _args: object, context: HubContext) => {
          const newest = level.batches.at(-1);
          return newest === undefined ? null : batchLoader(context).load(newest);
        },
      }),
      batches: t.field({
        type: [targets.batch],
        description: 'Every batch it is made of, the population’s among them.',
        resolve: ({ level }: Row, _args: object, context: HubContext) =>
          Promise.all(level.batches.map((one) => batchLoader(context).load(one))),
      }),
      development: t.field({
        type: parts.development,
        description: 'How it developed (utvikling).',
        resolve: (one) => one.development(),
      }),
      rank: t.field({
        type: parts.rank,
        nullable: true,
        description: 'Its place among all of its kind in the region; null without a value.',
        resolve: (one) => one.rank(),
      }),
      position: t.field({
        type: parts.positions,
        description: 'Where it lies in relation to region and county.',
        resolve: (one) => one.position(),
      }),
    }),
  });
  return row;
}

type FlagEnum = ReturnType<typeof registerFlag>;

function registerComparisons({ builder }: SteeringHub) {
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
    description: 'How a level developed (utvikling); of rows by year or month.',
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
      'A place among others. 1 is the highest level, or the lowest where less is better; equal levels share a place.',
    rule: 'public',
    fields: (t) => ({
      place: t.exposeInt('place', { description: 'The place, from 1.' }),
      of: t.exposeInt('of', { description: 'How many have a level.' }),
    }),
  });
  const position = builder.objectRef<Position>('SteeringPosition').implement({
    description: 'A level in relation to that of a larger area.',
    rule: 'public',
    fields: (t) => ({
      reference: t.exposeFloat('reference', { description: 'Level of the larger area.' }),
      difference: t.exposeFloat('difference', { description: 'Level less the larger area’s.' }),
      percent: t.exposeFloat('percent', {
        nullable: true,
        description: 'In per cent of the larger area’s level; null where that is 0.',
      }),
    }),
  });
  const positions = builder.objectRef<Positions>('SteeringPositions').implement({
    description: 'Where a level lies in relation to region and county.',
    rule: 'public',
    fields: (t) => ({
      region: t.expose('region', {
        type: position,
        nullable: true,
        description: 'Against all municipalities of the health trust’s area together.',
      }),
      county: t.expose('county', {
        type: position,
        nullable: true,
        description:
          'Against those of them that lie in the same county together, or the county as published; null for what is no municipality.',
      }),
    }),
  });
  return { development, rank, positions };
}
