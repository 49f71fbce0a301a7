import { listsByKey } from '@vesthub/kernel';
import { orchestra, type OrchestraBuilder } from './module.ts';
import { OrchestraFundingKind } from './generated/client/enums.ts';

export function registerFunding(module: OrchestraBuilder): void {
  module.enum('OrchestraFundingKind', OrchestraFundingKind, {
    description: 'Income of the orchestra by origin (inntektskilde).',
    values: {
      PROPOSED_BUDGET: 'Proposed in a budget; not the adopted figure (foreslått avsatt).',
      CORE_FUNDING: 'The fixed operation, paid by the alliance (fast drift).',
      PROJECT_GRANT: 'A grant through a project (prosjektmidler).',
      SUPPLEMENT: 'Additional money that can be applied for (supplerende midler).',
      OVERSPEND: 'Spent beyond the budget (merforbruk).',
    },
  });
  const funding = module.model('OrchestraFunding', {
    description: 'Money given to the orchestra or spent on it (finansiering).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      kind: 'What kind of money it is.',
      ensemble: 'The ensemble.',
      season: 'The season; null when the money is for all seasons.',
      year: 'Calendar year; null when the money is for all years.',
      project: 'The project it comes through.',
      tour: 'The tour it was spent on.',
      giverBodyId: { description: 'The giver, as a body (giver).', refersTo: 'Body' },
      giverPartner: 'The giver, as a partner of the orchestra.',
      amountNok: 'Amount, whole Norwegian kroner; null where no document gives one.',
      approximate: 'Whether the source calls the amount approximate (rundt).',
      earmarked: 'Whether it may be used for the stated purpose only (bundet).',
      purpose: 'What it is for (formål).',
      costs: 'Costs it is to cover (skal dekke).',
    },
  });
  module.lists('OrchestraFunding', {
    filter: ['kind', 'year', 'amountNok', 'giverBodyId', 'ensembleId'],
    order: ['year', 'amountNok'],
  });
  module.value('OrchestraFundingCost', {
    as: 'Point',
    of: 'funding',
    description: 'A cost that an amount is to cover (skal dekke).',
    defaultOrder: 'position',
    fields: {
      funding: 'The amount.',
      position: 'Place in the list.',
      name: { description: 'The cost.', as: 'title' },
    },
  });
  module.extend('Body', (x) => ({
    orchestraFundings: x.list({
      type: funding,
      description: 'Money the body gives to the youth orchestra (finansiering).',
      loadMany: async (keys, _args, context) =>
        listsByKey(
          keys,
          await orchestra.client(context).orchestraFunding.findMany({
            where: { giverBodyId: { in: [...keys] } },
            orderBy: [{ year: 'asc' }, { id: 'asc' }],
          }),
          (row) => row.giverBodyId,
        ),
    }),
  }));
  module.search({
    type: 'OrchestraFunding',
    title: (row) => row.purpose,
    texts: (row) => [row.purposeEn],
  });
}
