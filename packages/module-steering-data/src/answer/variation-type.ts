import type { RequestContext } from '@vesthub/kernel';
import type { SteeringBuilder } from '../module.ts';
import { batchLoader } from '../reading/batches.ts';
import { indicatorLoader } from '../reading/indicators.ts';
import type { VariationRow } from './spread.ts';
import type { Targets } from './targets.ts';

/** Registers the type of the variation between places. */
export function registerVariation({ builder, vocabulary }: SteeringBuilder, targets: Targets) {
  const variation = builder.objectRef<VariationRow>('SteeringVariation');
  variation.implement({
    description:
      'Difference of a level between all places of the region, of the kind that rows are grouped by, for one indicator, period, age group and sex (variasjon).',
    rule: 'public',
    fields: (t) => ({
      indicator: t.field({
        type: targets.indicator,
        description: 'The indicator.',
        resolve: (one: VariationRow, _args: object, context: RequestContext) =>
          indicatorLoader(context).load(one.indicatorId),
      }),
      period: t.field({
        type: vocabulary.period,
        description: 'The period of the levels.',
        resolve: ({ span }) => ({ ...span }),
      }),
      ageGroup: t.string({
        description: 'Age in years, both ends included: `all`, `7`, `67-79` or `80+`.',
        resolve: ({ stratum }) => stratum.ageGroup,
      }),
      sex: t.field({
        type: targets.sex,
        description: 'Women, men or both.',
        resolve: ({ stratum }: VariationRow) => stratum.sex,
      }),
      areas: t.exposeInt('areas', { description: 'Number of places that are compared.' }),
      leftOut: t.exposeInt('leftOut', {
        description: 'Number of places without a level, which are not compared.',
      }),
      lowest: t.exposeFloat('lowest', { description: 'Lowest level.' }),
      highest: t.exposeFloat('highest', { description: 'Highest level.' }),
      ratio: t.exposeFloat('ratio', {
        nullable: true,
        description: 'Highest over lowest (forholdstall, FT); null when the lowest is 0.',
      }),
      ratioWithoutOutermost: t.exposeFloat('ratioWithoutOutermost', {
        nullable: true,
        description: 'Second highest over second lowest (FT2).',
      }),
      ratioWithoutTwoOutermost: t.exposeFloat('ratioWithoutTwoOutermost', {
        nullable: true,
        description: 'Third highest over third lowest (FT3).',
      }),
      ratioOfPercentiles: t.exposeFloat('ratioOfPercentiles', {
        nullable: true,
        description: '95th over 5th percentile.',
      }),
      ratioOfQuartiles: t.exposeFloat('ratioOfQuartiles', {
        nullable: true,
        description: '75th over 25th percentile.',
      }),
      coefficientOfVariation: t.exposeFloat('coefficientOfVariation', {
        nullable: true,
        description:
          'Standard deviation over mean (variasjonskoeffisient), each place with equal weight.',
      }),
      weightedCoefficientOfVariation: t.exposeFloat('weightedCoefficientOfVariation', {
        nullable: true,
        description: 'Coefficient of variation, each place weighted by its inhabitants.',
      }),
      systematicComponent: t.exposeFloat('systematicComponent', {
        nullable: true,
        description:
          'Systematic component of variation: the variance beyond chance (McPherson 1982); 0 when chance explains all of it. For standardised rates, expected counts are by age and sex.',
      }),
      batches: t.field({
        type: [targets.batch],
        description: 'All batches with a figure of the compared levels.',
        resolve: ({ batches }: VariationRow, _args: object, context: RequestContext) =>
          Promise.all(batches.map((one) => batchLoader(context).load(one))),
      }),
    }),
  });
  return variation;
}
