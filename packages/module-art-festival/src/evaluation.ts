import { FestivalEvaluationKind } from './generated/client/enums.ts';
import type { ArtFestivalBuilder } from './module.ts';

export function registerEvaluation(module: ArtFestivalBuilder): void {
  module.enum('FestivalEvaluationKind', FestivalEvaluationKind, {
    description: 'Praise, problem or suggestion in an evaluation (evalueringspunkt).',
    values: {
      PRAISE: 'Something the artists liked (populært).',
      DIFFICULTY: 'A difficulty (utfordring).',
      EFFECT: 'An effect of the edition (virkning).',
      WISH: 'A wish (ønske).',
    },
  });
  module.model('FestivalEvaluationPoint', {
    description: 'A point of the artists’ evaluation of an edition (evaluering).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition evaluated.',
      position: 'Place in the evaluation.',
      kind: 'Kind of point.',
      text: 'The point.',
      isRepeated: 'Whether it had been raised before (igjen fremmet).',
      metInEdition: 'The edition that met the wish; null where no source names one.',
    },
  });
  module.lists('FestivalEvaluationPoint', {
    filter: ['kind', 'isRepeated', 'editionId', 'metInEditionId'],
    order: ['position'],
  });
  module.search({
    type: 'FestivalEvaluationPoint',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}
