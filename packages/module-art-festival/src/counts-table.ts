import { defineTable } from '@vesthub/publishing';

/** The numbers of artists that documents state. */
export const artistCounts = defineTable({
  key: 'kunst-rett-vest-kunstnere',
  title: { nb: 'Kunstnere på Kunst rett Vest', en: 'Artists of the art festival' },
  description: {
    nb: 'Antall kunstnere som dokumentene oppgir, etter år og hva som er talt.',
    en: 'Numbers of artists that documents state, by year and what was counted.',
  },
  dimensions: [
    { key: 'count-of', title: { nb: 'telling', en: 'count' }, role: 'other', code: 'key' },
    { key: 'kind', title: { nb: 'hva som er talt', en: 'kind' }, role: 'other', code: 'kind' },
    {
      key: 'year',
      title: { nb: 'år', en: 'year' },
      role: 'time',
      code: 'festivalEditions.nodes.year',
    },
  ],
  measures: [
    {
      key: 'count',
      title: { nb: 'kunstnere', en: 'artists' },
      unit: { nb: 'personer', en: 'persons' },
      decimals: 0,
      value: 'count',
      sumOverPlaces: false,
      sumOverTime: false,
    },
  ],
  source: { nb: 'Kunst rett Vests dokumenter', en: 'Documents of the festival' },
  licence: null,
  operation: `query Kunstnere($after: String) {
  festivalEditions(first: 50, after: $after) {
    nodes { year artistCounts { key kind count } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: 'festivalEditions.nodes.artistCounts',
});
