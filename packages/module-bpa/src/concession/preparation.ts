import type { BpaBuilder } from '../module.ts';

export function registerPreparation(module: BpaBuilder): void {
  module.model('ConcessionMeasure', {
    description:
      'A measure of the action plan that prepares a round, with its activity (tiltak, aktivitet).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      round: 'The round.',
      rowNumber: 'Row number in the action plan (handlingsplan).',
      year: 'The year of the plan.',
      title: 'The measure (tiltak).',
      activity: 'The activity (aktivitet); null where the plan gives none.',
      whenLabel: 'The quarters as printed.',
      fromQuarter: 'The first quarter (kvartal), 1 to 4.',
      toQuarter: 'The last quarter (kvartal), 1 to 4.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('ConcessionMeasure', {
    filter: ['roundId', 'year', 'fromQuarter', 'toQuarter', 'title'],
    order: ['rowNumber', 'fromQuarter'],
  });
  module.value('ConcessionResponsibility', {
    as: 'Participant',
    of: 'round',
    description: 'A responsibility in the preparation of a round (ansvar, organisering).',
    defaultOrder: 'position',
    fields: {
      round: 'The round.',
      holder: { description: 'The role or group that has the responsibility.', as: 'name' },
      bodyId: { description: 'The body the holder belongs to, or is.', refersTo: 'Body' },
      text: 'What the holder is responsible for.',
      year: 'The year of the document that states it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('BpaCommitment', {
    as: 'Point',
    of: 'round',
    description:
      'The statement by which a municipality commits itself to take part in the cooperation and to pay for it (forpliktelseserklæring).',
    defaultOrder: 'position',
    fields: {
      round: 'The round.',
      title: 'Title of the statement.',
      collectedYear: {
        description: 'The year in which the statements were to be collected.',
        as: 'year',
      },
      text: 'The words of the statement, as a source repeats them.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.search({
    type: 'ConcessionMeasure',
    title: (row) => row.title,
    texts: (row) => [row.activity],
  });
  module.search({
    type: 'BpaCommitment',
    title: (row) => row.title,
    texts: (row) => [row.text],
  });
}
