import type { AllianceHub } from '../hub.ts';

export function registerMerger(hub: AllianceHub): void {
  hub.model('Merger', {
    description: 'Municipalities that became one on a day (kommunesammenslåing).',
    rule: 'public',
    fields: {
      date: 'The first day of the new municipality.',
      note: 'What is peculiar to it.',
      successor: 'The municipality that came of it.',
      successions: 'The municipalities that went into it.',
    },
  });
  hub.model('MunicipalitySuccession', {
    description: 'One municipality that went into a merger.',
    rule: 'public',
    fields: {
      position: 'Place in the list of predecessors.',
      merger: 'The merger.',
      predecessor: 'The municipality; null when it lies outside this data set.',
      predecessorOutsideName: 'Name of a predecessor outside this data set.',
      predecessorOutsideNumber: 'Municipality number of a predecessor outside this data set.',
      predecessorOutsideFrom: 'First day of a predecessor outside this data set.',
      predecessorOutsideNote: 'What a predecessor outside this data set came of.',
      note: 'What is peculiar to it.',
    },
  });
  hub.collection('Merger', { one: 'merger', many: 'mergers', filter: ['date'], order: ['date'] });
}
