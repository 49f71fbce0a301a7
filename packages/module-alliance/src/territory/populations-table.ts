import { defineTable } from '@vesthub/publishing';

/** The populations of municipalities as published. */
export const populations = defineTable({
  key: 'folketall',
  title: { nb: 'Folketall i kommunene', en: 'Population of municipalities' },
  description: {
    nb: 'Innbyggere på en dag, med nummer og navn som kommunen hadde i kilden.',
    en: 'Inhabitants on a day, by the number and name that the municipality has in the source.',
  },
  dimensions: [
    {
      key: 'region',
      title: { nb: 'kommune', en: 'municipality' },
      role: 'place',
      code: 'publishedNumber',
      label: 'publishedName',
    },
    { key: 'date', title: { nb: 'dag', en: 'day' }, role: 'time', code: 'date' },
  ],
  measures: [
    {
      key: 'population',
      title: { nb: 'innbyggere', en: 'inhabitants' },
      unit: { nb: 'personer', en: 'persons' },
      decimals: 0,
      value: 'population',
      sumOverPlaces: true,
      sumOverTime: false,
    },
  ],
  source: { nb: 'Statistisk sentralbyrå, tabell 07459', en: 'Statistics Norway, table 07459' },
  licence: 'NLOD',
  operation: `query Folketall($after: String) {
  municipalityPopulations(first: 100, after: $after) {
    nodes { publishedNumber publishedName date population }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: 'municipalityPopulations.nodes',
});
