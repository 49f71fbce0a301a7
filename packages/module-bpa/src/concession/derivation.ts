import { ConcessionRounding } from '../generated/client/enums.ts';
import type { BpaHub } from '../hub.ts';

export function registerDerivation(hub: BpaHub): void {
  hub.enum('ConcessionRounding', ConcessionRounding, {
    description: 'How contributions are rounded to whole kroner (avrunding).',
    values: {
      EACH_UP: 'Each amount is rounded up (opp).',
      EACH_DOWN: 'Each amount is rounded down (ned).',
      EACH_NEAREST: 'Each amount is rounded to the nearest, halves to the even one (nærmeste).',
      TOTAL_ONLY: 'Only the sum is taken (bare summen).',
    },
  });
  hub.model('ConcessionDerivation', {
    description:
      'How the participants of a round were found from the amount they paid (utledning).',
    rule: 'public',
    fields: {
      round: 'The round.',
      title: 'Title.',
      text: 'The reasoning in full.',
      amountNok: 'What the participants paid together, whole NOK.',
      ratePerInhabitantNok: 'The rate (sats), NOK per inhabitant.',
      impliedPopulation: 'The amount divided by the rate, inhabitants.',
      populationDate: 'The day whose populations fit.',
      populationSum: 'Inhabitants of the participants found, on that day.',
      exactAmountNok: 'The rate times that sum before rounding, NOK.',
      oddPopulationCount:
        'Participants with an odd number of inhabitants, each of which rounding gives half a krone.',
      rounding: 'The rounding that fits.',
      pairsTried: 'Pairs of members tried as absent.',
      firstYearTried: 'The first year whose populations were tried.',
      lastYearTried: 'The last year whose populations were tried.',
      roundingsTried: 'Ways of rounding tried.',
      toleranceNok: 'How far from the amount a solution may be, whole NOK.',
      solutionCount: 'Solutions found.',
      absences: 'The members it finds outside.',
      totals: 'Inhabitants of the participants together, by year.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('ConcessionDerivationTotal', {
    description:
      'Inhabitants of the participants, and of the members of Vestregionen, on 1 January of a year (sum innbyggere).',
    rule: 'public',
    fields: {
      derivation: 'The derivation.',
      date: 'The day.',
      population: 'Inhabitants of the participants found.',
      memberPopulation: 'Inhabitants of the 15 members of Vestregionen.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('ConcessionDerivation', {
    one: 'concessionDerivation',
    many: 'concessionDerivations',
    filter: ['roundId'],
    order: ['populationDate'],
  });
  hub.search({
    type: 'ConcessionDerivation',
    title: (row: { title: string }) => row.title,
    texts: (row: { text: string; textEn: string | null }) => [row.text, row.textEn],
  });
}
