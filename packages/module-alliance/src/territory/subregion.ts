import type { AllianceBuilder } from '../module.ts';

export function registerSubregion(module: AllianceBuilder): void {
  module.model('Subregion', {
    description:
      'Region of municipalities within a county or across county borders (kommuneregion).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      name: 'Name of the region.',
      year: 'Year in which a source describes the region; null if only the seats of a board name it.',
      county: 'The county (fylke) it belongs to; null if no source says.',
      outsideNote: 'Municipalities of the region that are outside this data set; null if none.',
      note: 'Remark (merknad); null if none.',
      municipalities: 'Its municipalities, one row for each municipality and year.',
      seats: 'Board seats that represent it.',
    },
  });
  module.model('SubregionMunicipality', {
    description:
      'A municipality that belonged to a region of municipalities in a year (kommune i region).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      subregion: 'The region.',
      municipality: 'The municipality.',
      year: 'Year that the source describes.',
    },
  });
  module.collection('Subregion', {
    many: 'subregions',
    filter: ['name', 'year', 'countyId'],
    order: ['name'],
    catalogue: {
      question: {
        nb: 'Hvilke kommuner regnes sammen til én region?',
        en: 'Which municipalities are counted as one region?',
      },
      term: 'kommuneregion',
      topics: ['TERRITORY'],
      example:
        '{ subregions { nodes { name county { name } municipalities { municipality { name } } } } }',
    },
  });
  module.search({
    type: 'Subregion',
    title: (row) => row.name,
    texts: (row) => [row.note],
  });
}
