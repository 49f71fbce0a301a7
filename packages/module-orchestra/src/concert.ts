import type { OrchestraHub } from './hub.ts';

export function registerConcert(hub: OrchestraHub): void {
  hub.model('OrchestraConcert', {
    description: 'A concert known by place (konsert).',
    rule: 'public',
    fields: {
      season: 'The season.',
      tour: 'The tour it was given on; null for one at home.',
      position: 'Place in the order of the source.',
      name: 'Name.',
      festival: 'The festival it was part of.',
      festivalNumber: 'Which time that festival was held.',
      venue: 'The hall or house (konsertsal).',
      place: 'The town.',
      countryCode: 'The country, by its ISO 3166 code.',
      date: 'When it was.',
      datePrecision: 'How exactly that is known.',
      wellAttended: 'Whether the source calls it well attended (godt besøkt).',
    },
  });
  hub.collection('OrchestraConcert', {
    one: 'orchestraConcert',
    many: 'orchestraConcerts',
    filter: ['place', 'countryCode', 'date', 'seasonId', 'tourId'],
    order: ['date', 'name'],
  });
  hub.search({
    type: 'OrchestraConcert',
    title: (row: { name: string }) => row.name,
    texts: (row: { nameEn: string | null; venue: string | null; place: string }) => [
      row.nameEn,
      row.venue,
      row.place,
    ],
  });
}
