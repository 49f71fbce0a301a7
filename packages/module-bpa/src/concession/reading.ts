import type { BpaBuilder } from '../module.ts';

export function registerReading(module: BpaBuilder): void {
  module.model('ConcessionPeriodReading', {
    description:
      'The contract period as one document states it (angivelse av perioden). Where documents disagree, each has its own row.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      round: 'The round.',
      text: 'The words as printed.',
      statedFrom: 'The first day as stated.',
      statedTo: 'The first day after the period, as stated.',
      isUsed: 'Whether the round uses this period.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.model('ConcessionPreparationReading', {
    description:
      'The year of the preparations as one document states it (angivelse av forberedelsene).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      round: 'The round.',
      text: 'The words as printed.',
      year: 'The year.',
      fromQuarter: 'The first quarter (kvartal), 1 to 4.',
      toQuarter: 'The last quarter (kvartal), 1 to 4.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
