import type { BpaHub } from '../hub.ts';

export function registerPopulation(hub: BpaHub): void {
  hub.model('BpaPopulation', {
    description:
      'Inhabitants of a municipality on a day, as this module counts with them (innbyggertall). Source: Statistics Norway, table 07459 (NLOD).',
    rule: 'public',
    fields: {
      round: 'The round it is counted for.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      date: 'The day, always 1 January.',
      population: 'Inhabitants.',
    },
  });
  hub.collection('BpaPopulation', {
    one: 'bpaPopulation',
    many: 'bpaPopulations',
    filter: ['roundId', 'municipalityId', 'date', 'population'],
    order: ['date', 'population'],
  });
}
