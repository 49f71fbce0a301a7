import type { BpaHub } from '../hub.ts';

export function registerPreparation(hub: BpaHub): void {
  hub.model('ConcessionMeasure', {
    description:
      'A measure of the action plan that prepares a round, with its activity (tiltak, aktivitet).',
    rule: 'public',
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
  hub.collection('ConcessionMeasure', {
    one: 'concessionMeasure',
    many: 'concessionMeasures',
    filter: ['roundId', 'year', 'fromQuarter', 'toQuarter', 'title'],
    order: ['rowNumber', 'fromQuarter'],
  });
  hub.model('ConcessionResponsibility', {
    description: 'Who answers for what in the preparation of a round (ansvar, organisering).',
    rule: 'public',
    fields: {
      round: 'The round.',
      holder: 'The role or group that holds it.',
      bodyId: { description: 'The body the holder belongs to, or is.', refersTo: 'Body' },
      text: 'What it answers for.',
      year: 'The year in which it is said.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('BpaCommitment', {
    description:
      'The statement by which a municipality binds itself to the cooperation and to pay for it (forpliktelseserklæring).',
    rule: 'public',
    fields: {
      round: 'The round.',
      title: 'What the statement is called.',
      collectedYear: 'The year in which the statements were to be collected.',
      text: 'The words of the statement that a source repeats.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.search({
    type: 'ConcessionMeasure',
    title: (row: { title: string }) => row.title,
    texts: (row: { activity: string | null }) => [row.activity],
  });
  hub.search({
    type: 'BpaCommitment',
    title: (row: { title: string }) => row.title,
    texts: (row: { text: string }) => [row.text],
  });
}
