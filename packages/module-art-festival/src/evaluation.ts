import { FestivalEvaluationKind } from './generated/client/enums.ts';
import type { ArtFestivalHub } from './hub.ts';

export function registerEvaluation(hub: ArtFestivalHub): void {
  hub.enum('FestivalEvaluationKind', FestivalEvaluationKind, {
    description: 'What a point of an evaluation says.',
    values: {
      PRAISE: 'It was liked (populært).',
      DIFFICULTY: 'It was hard (utfordring).',
      EFFECT: 'What it led to (virkning).',
      WISH: 'What is wanted (ønske).',
    },
  });
  hub.model('FestivalEvaluationPoint', {
    description: 'A point of the artists’ evaluation of an edition (evaluering).',
    rule: 'public',
    fields: {
      edition: 'The edition evaluated.',
      position: 'Place in the evaluation.',
      kind: 'What the point says.',
      text: 'The point.',
      repeated: 'Whether it had been put forward before (igjen fremmet).',
      metInEdition: 'The edition that met the wish; null when none is known to have.',
    },
  });
  hub.collection('FestivalEvaluationPoint', {
    one: 'festivalEvaluationPoint',
    many: 'festivalEvaluationPoints',
    filter: ['kind', 'repeated', 'editionId', 'metInEditionId'],
    order: ['position'],
  });
  hub.search({
    type: 'FestivalEvaluationPoint',
    title: (row: { text: string }) => row.text,
    texts: (row: { textEn: string | null }) => [row.textEn],
  });
}
