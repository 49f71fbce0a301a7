import type { EconomyHub } from '../hub.ts';

/** What other texts than the accounts themselves say of the economy. */
export function registerReportedFigures(hub: EconomyHub): void {
  hub.model('AnnualReportFigures', {
    description:
      'What the annual report says of the accounts in prose (årsrapportens omtale av økonomien).',
    rule: 'public',
    fields: {
      accounts: 'The accounts (årsregnskap).',
      totalIncomeNok:
        'Total income without compensation for value added tax (totale inntekter), kroner.',
      vatCompensationNok: 'Value added tax compensated (kompensert merverdiavgift), kroner.',
      ordinaryContributionNok: 'Ordinary contribution (ordinær kontingent), kroner.',
      ordinarySharePercent: 'Its share of the income, in per cent (andel).',
      resultNok: 'Result; negative is a deficit (underskudd), kroner.',
      coveredBy: 'What covers the deficit (dekning).',
    },
  });
  hub.model('TurnoverStatement', {
    description: 'Yearly turnover as a case paper states it (omsetning).',
    rule: 'public',
    fields: {
      bodyId: { description: 'Whose turnover it is.', refersTo: 'Body' },
      statedYear: 'Year of the paper.',
      yearsCovered: 'How many years back it speaks of.',
      turnoverMinNok: 'Lowest yearly turnover, kroner.',
      turnoverMaxNok: 'Highest yearly turnover, kroner.',
      contributionSharePercent: 'Share of it that is contributions, in per cent (andel).',
      contributionShareApproximate: 'Whether the share is a round number (ca.).',
      mainSource: 'The main source of income (hovedinntektskilde).',
      otherSources: 'The other income (øvrige inntekter).',
    },
  });
  hub.collection('TurnoverStatement', {
    one: 'turnoverStatement',
    many: 'turnoverStatements',
    filter: ['bodyId', 'statedYear'],
    order: ['statedYear'],
  });
}
