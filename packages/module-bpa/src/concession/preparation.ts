import type { BpaBuilder } from '../module.ts';

export function registerPreparation(module: BpaBuilder): void {
  module.extension('ConcessionMeasure', {
    of: 'Activity',
    field: 'bpa',
    formerKeys: formerMeasures,
    description: 'The round that an activity of an action plan prepares (tiltak, aktivitet).',
    defaultOrder: 'position',
    fields: {
      round: 'The round.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
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
    title: (row, { nameOf }) => nameOf('Activity', row.id),
  });
  module.search({
    type: 'BpaCommitment',
    title: (row) => row.title,
    texts: (row) => [row.text],
  });
}

/** Keys of the measures from before the action plan of the alliance had them, each with the key of the activity. */
const formerMeasures = {
  'bpa-2016-2018.konsesjonsgrunnlag': 'handlingsplan-2015.bpa.1.1',
  'bpa-2016-2018.utlysning': 'handlingsplan-2015.bpa.2.1',
  'bpa-2016-2018.vurdering': 'handlingsplan-2015.bpa.3.1',
  'bpa-2016-2018.valg': 'handlingsplan-2015.bpa.4.1',
  'bpa-2016-2018.kontrakt': 'handlingsplan-2015.bpa.5.1',
};
