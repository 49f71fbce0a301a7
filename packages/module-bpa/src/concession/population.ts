import type { BpaBuilder } from '../module.ts';

export function registerPopulation(module: BpaBuilder): void {
  module.model('BpaPopulation', {
    description:
      'Inhabitants of a municipality on a day, as the computations of this module use them (innbyggertall). Source: Statistics Norway, table 07459 (NLOD).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      round: 'The round it is used for.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      date: 'The day, always 1 January.',
      population: 'Inhabitants.',
    },
  });
  module.lists('BpaPopulation', {
    filter: ['roundId', 'municipalityId', 'date', 'population'],
    order: ['date', 'population'],
  });
}
