import { listsByKey } from '@vesthub/kernel';
import { database } from './database.ts';
import { OrchestraFundingKind } from './generated/client/enums.ts';
import type { OrchestraHub } from './hub.ts';

export function registerFunding(hub: OrchestraHub): void {
  hub.enum('OrchestraFundingKind', OrchestraFundingKind, {
    description: 'What kind of money it is.',
    values: {
      PROPOSED_BUDGET: 'Proposed in a budget; not the adopted figure (foreslått avsatt).',
      CORE_FUNDING: 'The fixed operation, paid by the alliance (fast drift).',
      PROJECT_GRANT: 'A grant through a project (prosjektmidler).',
      SUPPLEMENT: 'Money that may be applied for besides (supplerende midler).',
      OVERSPEND: 'Spent beyond the budget (merforbruk).',
    },
  });
  const funding = hub.model('OrchestraFunding', {
    description: 'Money to the orchestra, or spent on it (finansiering).',
    rule: 'public',
    fields: {
      kind: 'What kind of money it is.',
      ensemble: 'The ensemble.',
      season: 'The season; null when it holds for all.',
      year: 'Calendar year; null when it holds for all.',
      project: 'The project it comes through.',
      tour: 'The tour it was spent on.',
      giverBodyId: { description: 'Who gives it (giver).', refersTo: 'Body' },
      giverPartner: 'Who gives it, as a partner of the orchestra.',
      amountNok: 'Whole Norwegian kroner; null where no document gives an amount.',
      approximate: 'Whether the source says about (rundt).',
      earmarked: 'Whether it may be used for the stated purpose only (bundet).',
      purpose: 'What it is for (formål).',
      costs: 'Costs it is to cover (skal dekke).',
    },
  });
  hub.collection('OrchestraFunding', {
    one: 'orchestraFunding',
    many: 'orchestraFundings',
    filter: ['kind', 'year', 'amountNok', 'giverBodyId', 'ensembleId'],
    order: ['year', 'amountNok'],
  });
  hub.model('OrchestraFundingCost', {
    description: 'A cost that an amount is to cover (skal dekke).',
    rule: 'public',
    fields: { funding: 'The amount.', position: 'Place in the list.', name: 'The cost.' },
  });
  hub.extend('Body', (x) => ({
    orchestraFundings: x.list({
      type: funding,
      description: 'Money the body gives to the youth orchestra (finansiering).',
      loadMany: async (keys, _args, context) =>
        listsByKey(
          keys,
          await database(context).orchestraFunding.findMany({
            where: { giverBodyId: { in: [...keys] } },
            orderBy: [{ year: 'asc' }, { id: 'asc' }],
          }),
          (row) => row.giverBodyId,
        ),
    }),
  }));
  hub.search({
    type: 'OrchestraFunding',
    title: (row: { purpose: string }) => row.purpose,
    texts: (row: { purposeEn: string | null }) => [row.purposeEn],
  });
}
