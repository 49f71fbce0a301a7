import type { BpaBuilder } from '../module.ts';

/** Keeps the populations that the computations of this module use; the alliance owns them. */
export function registerPopulation(module: BpaBuilder): void {
  module.copy('BpaPopulation', {
    of: 'MunicipalityPopulation',
    key: ({ id }) => id,
    defaultOrder: 'date',
    by: 'date',
    equal: { municipalityId: 'municipality.id', date: 'date', population: 'population' },
    own: { roundId: 'ConcessionRound.populations' },
    check: {
      name: 'bpa-population-of-alliance',
      title: {
        nb: 'Folketallet BPA er regnet med, er det alliansen har for kommunene',
        en: 'The populations used are those of the module alliance',
      },
    },
  });
}
