import type { SteeringBuilder } from '../module.ts';

/** Registers the enums of groupings, level measures and standard populations. */
export function registerEnums({ builder }: SteeringBuilder) {
  const grouping = builder.enumType('SteeringGrouping', {
    description: 'A property by which rows are grouped (gruppering).',
    values: {
      MUNICIPALITY: { value: 'MUNICIPALITY', description: 'Municipality (kommune).' },
      SUBREGION: { value: 'SUBREGION', description: 'Region of municipalities (kommuneregion).' },
      HOSPITAL_AREA: {
        value: 'HOSPITAL_AREA',
        description: 'Area of a local hospital (opptaksområde).',
      },
      COUNTY: {
        value: 'COUNTY',
        description: 'The region’s municipalities in one county together (fylke).',
      },
      REGION: { value: 'REGION', description: 'The whole area of the health trust (region).' },
      YEAR: { value: 'YEAR', description: 'Calendar year (år).' },
      MONTH: { value: 'MONTH', description: 'Calendar month (måned).' },
      PERIOD: { value: 'PERIOD', description: 'Periods of any length, as published (periode).' },
      AGE_GROUP: { value: 'AGE_GROUP', description: 'Age group (aldersgruppe).' },
      SEX: { value: 'SEX', description: 'Sex (kjønn).' },
    } as const,
  });
  const measure = builder.enumType('SteeringLevelMeasure', {
    description: 'The measure in which levels are given (mål).',
    values: {
      PUBLISHED: {
        value: 'PUBLISHED',
        description: 'The indicator’s figure as published (publisert).',
      },
      COUNT: { value: 'COUNT', description: 'A count (antall).' },
      RATE_PER_1000: { value: 'RATE_PER_1000', description: 'Per 1 000 inhabitants (rate).' },
      RATE_PER_10000: { value: 'RATE_PER_10000', description: 'Per 10 000 inhabitants (rate).' },
      STANDARDISED_PER_1000: {
        value: 'STANDARDISED_PER_1000',
        description:
          'Per 1 000 inhabitants, directly standardised for age and sex, with confidence interval (standardisert per 1 000).',
      },
      STANDARDISED_PER_10000: {
        value: 'STANDARDISED_PER_10000',
        description:
          'Per 10 000 inhabitants, directly standardised for age and sex, with confidence interval (standardisert per 10 000).',
      },
    } as const,
  });
  const standard = builder.enumType('SteeringStandard', {
    description: 'A population that rates are standardised to (standardbefolkning).',
    values: {
      REGION: {
        value: 'REGION',
        description: 'The population of the whole region in one year (regionens befolkning).',
      },
      EUROPEAN_2013: {
        value: 'EUROPEAN_2013',
        description: 'The European standard population of 2013 (Eurostat).',
      },
    } as const,
  });
  return { grouping, measure, standard };
}
