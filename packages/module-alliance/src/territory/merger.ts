import type { AllianceBuilder } from '../module.ts';

export function registerMerger(module: AllianceBuilder): void {
  module.model('Merger', {
    description: 'Merger of municipalities into one on a given day (kommunesammenslåing).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      date: 'The first day of the new municipality.',
      note: 'Remark (merknad); null if none.',
      successor: 'The municipality formed by the merger.',
      successions: 'The municipalities that were merged, one row each.',
    },
  });
  module.model('MunicipalitySuccession', {
    description: 'One of the municipalities that were merged (sammenslått kommune).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      position: 'Place in the list of predecessors, from 1.',
      merger: 'The merger.',
      predecessor: 'The municipality that ended; null if it is outside this data set.',
      predecessorOutsideName:
        'Name of a predecessor outside this data set; null for one inside it.',
      predecessorOutsideNumber:
        'Municipality number of a predecessor outside this data set; null for one inside it.',
      predecessorOutsideFrom:
        'First day of a predecessor outside this data set; null if unknown or inside it.',
      predecessorOutsideNote:
        'Origin of a predecessor outside this data set; null if unknown or inside it.',
      note: 'Remark (merknad); null if none.',
    },
  });
  module.collection('Merger', {
    many: 'mergers',
    filter: ['date'],
    order: ['date'],
    catalogue: {
      question: {
        nb: 'Hvilke kommuner ble slått sammen, og når?',
        en: 'Which municipalities were merged, and when?',
      },
      term: 'kommunesammenslåing',
      topics: ['TERRITORY'],
      example:
        '{ mergers { nodes { date successor { name } successions { predecessor { name } } } } }',
    },
  });
}
