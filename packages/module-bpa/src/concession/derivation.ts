import { ConcessionRounding } from '../generated/client/enums.ts';
import type { BpaBuilder } from '../module.ts';

export function registerDerivation(module: BpaBuilder): void {
  module.enum('ConcessionRounding', ConcessionRounding, {
    description: 'How contributions are rounded to whole kroner (avrunding).',
    values: {
      EACH_UP: 'Each amount is rounded up to a whole krone (opp).',
      EACH_DOWN: 'Each amount is rounded down to a whole krone (ned).',
      EACH_NEAREST:
        'Each amount is rounded to the nearest whole krone, halves to the even one (nærmeste).',
      TOTAL_ONLY: 'No amount is rounded; only their sum is compared (bare summen).',
    },
  });
  module.model('ConcessionDerivation', {
    description:
      'How the participants of a round were found from the amount they paid (utledning).',
    rule: 'public',
    defaultOrder: 'position',
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
        'Number of participants with an odd number of inhabitants; rounding up adds half a krone for each.',
      rounding: 'The rounding that fits.',
      pairsTried: 'Number of pairs of members tried as absent.',
      firstYearTried: 'The first year whose populations were tried.',
      lastYearTried: 'The last year whose populations were tried.',
      roundingsTried: 'Number of ways of rounding tried.',
      toleranceNok: 'How far the sum of a solution may be from the amount, whole NOK.',
      solutionCount: 'Number of solutions found.',
      absences: 'The members it found not to take part.',
      totals: 'Inhabitants of the participants together, by year.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.model('ConcessionDerivationTotal', {
    description:
      'Inhabitants of the participants, and of the members of Vestregionen, on 1 January of a year (sum innbyggere).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      derivation: 'The derivation.',
      date: 'The day.',
      population: 'Inhabitants of the participants found.',
      memberPopulation: 'Inhabitants of the 15 members of Vestregionen.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('ConcessionDerivation', {
    filter: ['roundId'],
    order: ['populationDate'],
  });
  module.search({
    type: 'ConcessionDerivation',
    title: (row) => row.title,
    texts: (row) => [row.text, row.textEn],
  });
}
