import { listsByKey } from '@vesthub/kernel';
import { economy, type EconomyBuilder } from '../module.ts';

/** Registers the figures that the annual report and case papers state about the accounts. */
export function registerReportedFigures(module: EconomyBuilder): void {
  module.model('AnnualReportFigures', {
    description:
      'Figures about the accounts in the prose of the annual report (årsrapportens omtale av økonomien).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      totalIncomeNok:
        'Total income without compensation for value added tax, NOK (totale inntekter).',
      vatCompensationNok: 'Compensated value added tax, NOK (kompensert merverdiavgift).',
      ordinaryContributionNok: 'Ordinary contribution, NOK (ordinær kontingent).',
      ordinarySharePercent:
        'Share of the ordinary contribution in the total income, per cent (andel).',
      resultNok: 'Result of the year, NOK; negative for a deficit (underskudd).',
      coveredBy: 'How the deficit is covered (dekning); null if not stated.',
    },
  });
  const turnover = module.model('TurnoverStatement', {
    description: 'Yearly turnover as a case paper states it (omsetning).',
    rule: 'public',
    defaultOrder: 'statedYear',
    fields: {
      bodyId: { description: 'The body whose turnover it is.', refersTo: 'Body' },
      statedYear: 'Year of the case paper.',
      yearsCovered: 'Number of past years that the statement covers.',
      turnoverMinNok: 'Lowest yearly turnover, NOK.',
      turnoverMaxNok: 'Highest yearly turnover, NOK.',
      contributionSharePercent:
        'Share of the turnover that comes from contributions, per cent (andel).',
      contributionShareApproximate: 'Whether that share is approximate (ca.).',
      mainSource: 'Main source of income, in words (hovedinntektskilde).',
      otherSources: 'Other sources of income, in words (øvrige inntekter).',
    },
  });
  module.lists('TurnoverStatement', {
    filter: ['bodyId', 'statedYear'],
    order: ['statedYear'],
  });
  module.extend('Body', (x) => ({
    turnoverStatements: x.list({
      type: turnover,
      description: 'Its turnover as case papers state it (omsetning).',
      loadMany: async (keys, _args, context) => {
        const rows = await economy.client(context).turnoverStatement.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: [{ statedYear: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
}
