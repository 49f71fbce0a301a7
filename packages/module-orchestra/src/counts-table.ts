import { defineTable } from '@vesthub/publishing';

/** The numbers of members that documents state. */
export const membershipCounts = defineTable({
  key: 'ungdomssymfonikerne-medlemstall',
  title: { nb: 'Medlemstall i Ungdomssymfonikerne', en: 'Members of the youth orchestras' },
  description: {
    nb: 'Antall medlemmer som dokumentene oppgir, etter ensemble og år. Kilder kan oppgi ulike tall.',
    en: 'Numbers of members that documents state, by ensemble and year. Sources may state different numbers.',
  },
  dimensions: [
    { key: 'count-of', title: { nb: 'telling', en: 'count' }, role: 'other', code: 'key' },
    {
      key: 'ensemble',
      title: { nb: 'ensemble', en: 'ensemble' },
      role: 'other',
      code: 'ensemble.key',
      label: 'ensemble.name',
    },
    { key: 'basis', title: { nb: 'grunnlag', en: 'basis' }, role: 'other', code: 'basis' },
    { key: 'year', title: { nb: 'år', en: 'year' }, role: 'time', code: 'year' },
  ],
  measures: [
    {
      key: 'count',
      title: { nb: 'medlemmer', en: 'members' },
      unit: { nb: 'personer', en: 'persons' },
      decimals: 0,
      value: 'count',
      sumOverPlaces: false,
      sumOverTime: false,
    },
  ],
  source: { nb: 'Ungdomssymfonikernes dokumenter', en: 'Documents of the orchestra' },
  licence: null,
  operation: `query Medlemstall($after: String) {
  orchestraMembershipCounts(first: 100, after: $after) {
    nodes { key ensemble { key name } basis year count }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: 'orchestraMembershipCounts.nodes',
});
