import type { BpaHub } from '../hub.ts';

export function registerReading(hub: BpaHub): void {
  hub.model('ConcessionPeriodReading', {
    description:
      'What one document says of when the contract period begins and ends (angivelse av perioden). Where documents disagree, every reading is a row.',
    rule: 'public',
    fields: {
      round: 'The round.',
      text: 'The words as printed.',
      statedFrom: 'The first day as stated.',
      statedFromPrecision: 'How exactly the first day is stated.',
      statedTo: 'The first day after the period, as stated.',
      statedToPrecision: 'How exactly the end is stated.',
      isUsed: 'Whether this is the reading the round uses.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('ConcessionPreparationReading', {
    description:
      'What one document says of the year in which the round is prepared (angivelse av forberedelsene).',
    rule: 'public',
    fields: {
      round: 'The round.',
      text: 'What the document says.',
      year: 'The year.',
      fromQuarter: 'The first quarter (kvartal), 1 to 4.',
      toQuarter: 'The last quarter (kvartal), 1 to 4.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
