import type { Renames } from '@vesthub/kernel';

/** Where the rows and fields are that had other names in earlier versions of the schema. */
export const renames: Renames = {
  'Query.accountsNotes': 'AnnualAccounts.notes',
  'Query.balanceLines': 'AnnualAccounts.balanceLines',
  'Query.contributionPayers': 'ContributionScheme.payers',
  'Query.contributionPopulationDays': 'ContributionPopulation.day',
  'Query.contributionPopulations': 'Municipality.contributionPopulations',
  'Query.contributionTotals': 'ContributionScheme.totals',
  'Query.countyContributions': 'ContributionScheme.countyContributions',
  'Query.equityLines': 'AccountsNote.equityLines',
  'Query.grantEvents': 'Grant.events',
  'Query.grantGivers': 'Grant.givers',
  'Query.hostPayments': 'Municipality.hostPayments',
  'Query.kostraMappings': 'KostraCode.mappingsFrom',
  'Query.operatingLines': 'AnnualAccounts.operatingLines',
  'Query.payerDerivations': 'ContributionScheme.derivations',
  'Query.payrollLines': 'AccountsNote.payrollLines',
  'Query.populationClaims': 'ContributionScheme.populationClaims',
};
