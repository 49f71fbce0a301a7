import type { EconomyHub } from '../hub.ts';

export function registerPayerDerivation(hub: EconomyHub): void {
  hub.model('PayerDerivation', {
    description:
      'How it was found out who pays a scheme where no document names them (utledning av betalere).',
    rule: 'public',
    fields: {
      scheme: 'The scheme (kontingentordning).',
      year: 'Year of the amount the search is held against.',
      memberCount: 'Members of whom some are left out (medlemmer).',
      excludedCount: 'How many are left out (utelatte).',
      combinations: 'Ways to choose them (kombinasjoner).',
      firstYear: 'First year whose population was tried.',
      lastYear: 'Last year whose population was tried.',
      roundingRules: 'Ways of rounding that were tried (avrundingsregler).',
      toleranceNok: 'How many kroner off still counts as a match.',
      matches: 'Choices of members and year that match (treff).',
      impliedPopulation: 'The amount divided by the rate.',
      exactAmountNok: 'The amount without rounding.',
      oddPopulations:
        'Payers with an odd population, each of whom half a krone is rounded up for (oddetall).',
      method: 'What was done (metode).',
      excluded: 'Members the only match leaves out (utelatt).',
    },
  });
  hub.collection('PayerDerivation', {
    one: 'payerDerivation',
    many: 'payerDerivations',
    filter: ['schemeId', 'year'],
    order: ['year'],
  });
  hub.model('DerivedNonPayer', {
    description: 'A member that the derivation leaves out (utelatt medlem).',
    rule: 'public',
    fields: {
      derivation: 'The derivation (utledning).',
      municipalityId: {
        description: 'The municipality left out (kommune).',
        refersTo: 'Municipality',
      },
    },
  });
}
