import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { EconomyHub } from '../hub.ts';

export function registerCountyContribution(hub: EconomyHub): void {
  hub.model('CountyContribution', {
    description:
      'What the county authorities paid to a scheme in a year, together (fylkeskommunenes kontingent).',
    rule: 'public',
    fields: {
      scheme: 'The scheme (kontingentordning).',
      year: 'Calendar year.',
      amountNok: 'Kroner, together (beløp).',
      shares: 'How it was divided (fordeling).',
    },
  });
  hub.collection('CountyContribution', {
    one: 'countyContribution',
    many: 'countyContributions',
    filter: ['schemeId', 'year'],
    order: ['year'],
  });
  const share = hub.model('CountyContributionShare', {
    description: 'One county authority’s part of what they paid together (fylkeskommunens del).',
    rule: 'public',
    fields: {
      countyContribution: 'The whole (samlet kontingent).',
      countyAuthorityId: { description: 'Who paid (fylkeskommune).', refersTo: 'CountyAuthority' },
      amountNok: 'Kroner (beløp).',
    },
  });
  hub.extend('CountyAuthority', (x) => ({
    countyContributionShares: x.list({
      type: share,
      description: 'What it paid to contribution schemes (fylkeskommunens kontingent).',
      args: { year: x.arg.int({ description: 'Only this calendar year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await database(context).countyContributionShare.findMany({
          where: {
            countyAuthorityId: { in: [...keys] },
            ...(year ? { countyContribution: { year } } : {}),
          },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.countyAuthorityId);
      },
    }),
  }));
}
