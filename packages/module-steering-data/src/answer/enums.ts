import type { SteeringHub } from '../hub.ts';

/** What rows are grouped by, what a level is, and the standard populations. */
export function registerEnums({ builder }: SteeringHub) {
  const grouping = builder.enumType('SteeringGrouping', {
    description: 'What rows are told apart by.',
    values: {
      MUNICIPALITY: { value: 'MUNICIPALITY', description: 'Municipality (kommune).' },
      SUBREGION: { value: 'SUBREGION', description: 'Region of municipalities (kommuneregion).' },
      HOSPITAL_AREA: {
        value: 'HOSPITAL_AREA',
        description: 'Area of a local hospital (opptaksområde).',
      },
      COUNTY: {
        value: 'COUNTY',
        description: 'Those of the municipalities that lie in one county (fylke).',
      },
      REGION: { value: 'REGION', description: 'The whole area of the health trust.' },
      YEAR: { value: 'YEAR', description: 'Calendar year (år).' },
      MONTH: { value: 'MONTH', description: 'Calendar month (måned).' },
      PERIOD: { value: 'PERIOD', description: 'Periods of whatever length was published.' },
      AGE_GROUP: { value: 'AGE_GROUP', description: 'Age group (aldersgruppe).' },
      SEX: { value: 'SEX', description: 'Women and men (kjønn).' },
    } as const,
  });
  const measure = builder.enumType('SteeringLevelMeasure', {
    description: 'What a level is.',
    values: {
      PUBLISHED: { value: 'PUBLISHED', description: 'The indicator’s own figure.' },
      COUNT: { value: 'COUNT', description: 'How many (antall).' },
      RATE_PER_1000: { value: 'RATE_PER_1000', description: 'Per 1 000 inhabitants (rate).' },
      RATE_PER_10000: { value: 'RATE_PER_10000', description: 'Per 10 000 inhabitants (rate).' },
      STANDARDISED_PER_1000: {
        value: 'STANDARDISED_PER_1000',
        description:
          'Per 1 000 inhabitants, directly standardised for age and sex, with confidence interval.',
      },
      STANDARDISED_PER_10000: {
        value: 'STANDARDISED_PER_10000',
        description:
          'Per 10 000 inhabitants, directly standardised for age and sex, with confidence interval.',
      },
    } as const,
  });
  const standard = builder.enumType('SteeringStandard', {
    description: 'A standard population.',
    values: {
      REGION: { value: 'REGION', description: 'The whole region’s, of one year.' },
      EUROPEAN_2013: {
        value: 'EUROPEAN_2013',
        description: 'The European standard population of 2013 (Eurostat).',
      },
    } as const,
  });
  return { grouping, measure, standard };
}
