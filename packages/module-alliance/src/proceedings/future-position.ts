import { PositionHolder, PositionStance } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerFuturePosition(module: AllianceBuilder): void {
  module.enum('PositionHolder', PositionHolder, {
    description: 'Group or organ that holds a view (meningsbærer).',
    values: {
      MUNICIPALITY: 'One municipality (kommune).',
      ALL_MUNICIPALITIES: 'All member municipalities together (samtlige kommuner).',
      ALL_CHIEF_EXECUTIVES: 'All chief executives together (alle rådmenn).',
      MANY_CHIEF_EXECUTIVES: 'Many of the chief executives (mange).',
      CHIEF_EXECUTIVES:
        'The chief executives as a general impression; the source does not say how many (rådmenn).',
    },
  });
  module.enum('PositionStance', PositionStance, {
    description: 'View expressed by a position (holdning).',
    values: {
      POSITIVE: 'Has had good experience of the cooperation (positive erfaringer).',
      LESS_RELEVANT: 'Finds the subject less relevant (mindre relevant).',
      CONTINUE: 'Wants the subject to continue (videreføre).',
      WIND_UP: 'Wants the subject to be wound up (avvikles).',
      NEW_FORMS: 'Wants new forms of cooperation to be considered (nye samarbeidsformer).',
      NEED: 'Sees a need for cooperation (behov for samarbeid).',
      OFFER: 'Offers to take on the task (kan påta seg).',
    },
  });
  module.model('FuturePosition', {
    description:
      'Position of a municipality or a group on the future of the cooperation (standpunkt om framtiden).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      holder: 'Kind of holder.',
      municipality: 'The municipality that holds the position; null if a group holds it.',
      body: 'The body whose members hold the position; null if one municipality holds it.',
      stance: 'View expressed by a position.',
      isDecided: 'Whether the municipality had formally decided on the position (har vedtatt).',
      subject: 'Subject of the position, in words.',
      text: 'The position, in words.',
      subjectBody: 'The body or collaboration that the position is about; null if none.',
      priorityArea: 'The priority area that the position is about (innsatsområde); null if none.',
      date: 'Day on which the position was made known; the decision behind it may be older.',
      meeting: 'The meeting at which the position was made known; null if unknown.',
      decision: 'The decision behind the position (vedtak); null if none is known.',
    },
  });
  module.collection('FuturePosition', {
    many: 'futurePositions',
    filter: [
      'holder',
      'municipalityId',
      'stance',
      'isDecided',
      'date',
      'subjectBodyId',
      'priorityAreaId',
    ],
    order: ['date'],
    catalogue: {
      question: {
        nb: 'Hva ville hver kommune etter 2018?',
        en: 'What did each municipality want after 2018?',
      },
      term: 'standpunkt',
      topics: ['PROCEEDINGS', 'MEMBERSHIP'],
      example:
        '{ futurePositions { nodes { subject stance isDecided municipality { name } date { text } } } }',
    },
  });
  module.search({
    type: 'FuturePosition',
    title: (row) => row.text,
    texts: (row) => [row.textEn, row.subject, row.subjectEn],
  });
}
