import type { AllianceHub } from '../hub.ts';

export function registerSubregion(hub: AllianceHub): void {
  hub.model('Subregion', {
    description: 'Region of municipalities inside or across a county (kommuneregion).',
    rule: 'public',
    fields: {
      name: 'Name.',
      year: 'Year for which the division is described; null where only a board’s seats name it.',
      county: 'The county (fylke) it is counted under.',
      outsideNote: 'Municipalities of the region outside this data set.',
      note: 'What is peculiar to it.',
      municipalities: 'Its municipalities, by year.',
      seats: 'Seats on boards that stand for it.',
    },
  });
  hub.model('SubregionMunicipality', {
    description: 'The place of a municipality in a region of municipalities, in a year.',
    rule: 'public',
    fields: {
      subregion: 'The region.',
      municipality: 'The municipality.',
      year: 'Year for which the source speaks.',
    },
  });
  hub.collection('Subregion', {
    one: 'subregion',
    many: 'subregions',
    filter: ['name', 'year', 'countyId'],
    order: ['name'],
  });
  hub.search({
    type: 'Subregion',
    title: (row: { name: string }) => row.name,
    texts: (row: { note: string | null }) => [row.note],
  });
}
