import type { EconomyBuilder } from '../module.ts';

export function registerPayerDerivation(module: EconomyBuilder): void {
  module.model('PayerDerivation', {
    description:
      'Search for the payers of a scheme whose payers no document names (utledning av betalere). It tries every choice of members to exclude, and compares the resulting amount with the stated one.',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      scheme: 'The scheme (kontingentordning).',
      year: 'Year of the stated amount with which the search compares.',
      memberCount: 'Number of members among whom some are excluded (medlemmer).',
      excludedCount: 'Number of members that are excluded (utelatte).',
      combinations: 'Number of ways to choose the excluded members (kombinasjoner).',
      firstYear: 'First year whose population figures were tried.',
      lastYear: 'Last year whose population figures were tried.',
      roundingRules: 'Number of rounding rules that were tried (avrundingsregler).',
      toleranceNok: 'Largest difference that counts as a match, NOK.',
      matches: 'Number of choices of members and year that match (treff).',
      impliedPopulation:
        'Population that the stated amount implies: the amount divided by the rate.',
      exactAmountNok: 'The computed amount before rounding, NOK.',
      oddPopulations:
        'Number of payers with an odd population; half a krone is rounded up for each (oddetall).',
      method: 'Method of the search, in words (metode).',
      excluded: 'Members that the only match excludes (utelatt).',
    },
  });
  module.lists('PayerDerivation', {
    filter: ['schemeId', 'year'],
    order: ['year'],
  });
  module.value('DerivedNonPayer', {
    as: 'Participant',
    of: 'derivation',
    description: 'A member that the derivation excludes (utelatt medlem).',
    defaultOrder: 'id',
    fields: {
      derivation: 'The derivation (utledning).',
      municipalityId: {
        description: 'The excluded municipality (kommune).',
        refersTo: 'Municipality',
      },
    },
  });
}
