import { listsByKey } from '@vesthub/kernel';
import { economy, type EconomyBuilder } from '../module.ts';

export function registerCountyContribution(module: EconomyBuilder): void {
  module.model('CountyContribution', {
    description:
      'Joint contribution of the county authorities to a scheme in a year (fylkeskommunenes kontingent).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      scheme: 'The scheme (kontingentordning).',
      year: 'Calendar year.',
      amountNok: 'Amount of all county authorities together, NOK (beløp).',
      shares: 'The part of each county authority (fordeling).',
    },
  });
  module.lists('CountyContribution', {
    filter: ['schemeId', 'year'],
    order: ['year'],
  });
  const share = module.model('CountyContributionShare', {
    description: 'One county authority’s part of the joint contribution (fylkeskommunens del).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      countyContribution: 'The joint contribution (samlet kontingent).',
      countyAuthorityId: {
        description: 'The county authority that paid (fylkeskommune).',
        refersTo: 'CountyAuthority',
      },
      amountNok: 'Amount, NOK (beløp).',
    },
  });
  module.extend('CountyAuthority', (x) => ({
    countyContributionShares: x.list({
      type: share,
      description: 'Its parts of joint contributions to schemes (fylkeskommunens kontingent).',
      args: { year: x.arg.int({ description: 'Only this calendar year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await economy.client(context).countyContributionShare.findMany({
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
