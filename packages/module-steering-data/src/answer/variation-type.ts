import type { HubContext } from '@vesthub/kernel';
import type { SteeringHub } from '../hub.ts';
import { batchLoader } from '../reading/batches.ts';
import { indicatorLoader } from '../reading/indicators.ts';
import type { VariationRow } from './spread.ts';
import type { Targets } from './targets.ts';

/** The type of the variation between places. */
export function registerVariation({ builder, vocabulary }: SteeringHub, targets: Targets) {
  const variation = builder.objectRef<VariationRow>('SteeringVariation');
  variation.implement({
    description:
      'How much the level differs between all places of the region of the kind that rows are grouped by (variasjon), for one indicator, period, age group and sex.',
    rule: 'public',
    fields: (t) => ({
      indicator: t.field({
        type: targets.indicator,
        description: 'What is measured.',
        resolve: (one: VariationRow, _args: object, context: HubContext) =>
          indicatorLoader(context).load(one.indicatorId),
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
        resolve: ({ stratum }: VariationRow) => stratum.sex,
      }),
      areas: t.exposeInt('areas', { description: 'Places that are compared.' }),
      leftOut: t.exposeInt('leftOut', { description: 'Places without a level, not compared.' }),
      lowest: t.exposeFloat('lowest', { description: 'Lowest level.' }),
      highest: t.exposeFloat('highest', { description: 'Highest level.' }),
      ratio: t.exposeFloat('ratio', {
        nullable: true,
        description: 'Highest over lowest (forholdstall, FT); null where the lowest is 0.',
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
        description: 'Standard deviation over mean (variasjonskoeffisient), every place alike.',
      }),
      weightedCoefficientOfVariation: t.exposeFloat('weightedCoefficientOfVariation', {
        nullable: true,
        description: 'The same with each place weighing as many as live there.',
      }),
      systematicComponent: t.exposeFloat('systematicComponent', {
        nullable: true,
        description:
          'Systematic component of variation: what is left when the differences that chance makes are taken away (McPherson 1982); 0 when nothing is. For standardised rates, expected counts are by age and sex.',
      }),
      batches: t.field({
        type: [targets.batch],
        description: 'Every batch it is made of.',
        resolve: ({ batches }: VariationRow, _args: object, context: HubContext) =>
          Promise.all(batches.map((one) => batchLoader(context).load(one))),
      }),
    }),
  });
  return variation;
}
