import type { OrchestraBuilder } from './module.ts';

export function registerConcert(module: OrchestraBuilder): void {
  module.model('OrchestraConcert', {
    description: 'A concert whose place a source gives (konsert).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      season: 'The season.',
      tour: 'The tour it was given on; null for one at home.',
      position: 'Place in the order of the source.',
      name: 'Name.',
      festival: 'The festival it was part of.',
      festivalNumber: 'Number of that festival in its series.',
      venue: 'The hall or house (konsertsal).',
      place: 'The town.',
      countryCode: 'The country, by its ISO 3166 code.',
      date: 'Date of the concert.',
      isWellAttended: 'Whether the source calls it well attended (godt besøkt).',
    },
  });
  module.collection('OrchestraConcert', {
    many: 'orchestraConcerts',
    groups: { by: ['countryCode', 'date'] },
    filter: ['place', 'countryCode', 'date', 'seasonId', 'tourId'],
    order: ['date', 'name'],
    catalogue: {
      question: {
        nb: 'Hvor og når spilte orkesteret?',
        en: 'Where and when did the orchestra play?',
      },
      term: 'konsert',
      topics: ['CULTURE'],
      example: '{ orchestraConcerts { nodes { name date { text } place venue festival } } }',
    },
  });
  module.search({
    type: 'OrchestraConcert',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.venue, row.place],
  });
}
