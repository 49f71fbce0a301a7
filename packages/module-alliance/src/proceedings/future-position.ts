import { PositionHolder, PositionStance } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerFuturePosition(hub: AllianceHub): void {
  hub.enum('PositionHolder', PositionHolder, {
    description: 'Who holds a position.',
    values: {
      MUNICIPALITY: 'One municipality (kommune).',
      ALL_MUNICIPALITIES: 'All member municipalities (samtlige kommuner).',
      ALL_CHIEF_EXECUTIVES: 'All chief executives (alle rådmenn).',
      MANY_CHIEF_EXECUTIVES: 'Many of the chief executives (mange).',
      CHIEF_EXECUTIVES: 'The chief executives, as an impression; by how many is not said.',
    },
  });
  hub.enum('PositionStance', PositionStance, {
    description: 'What the holder thinks.',
    values: {
      POSITIVE: 'Has good experience (positive erfaringer).',
      LESS_RELEVANT: 'Finds it less relevant (mindre relevant).',
      CONTINUE: 'Wants it to go on (videreføre).',
      WIND_UP: 'Wants it wound up (avvikles).',
      NEW_FORMS: 'Wants new forms of cooperation considered (nye samarbeidsformer).',
      NEED: 'Sees a need for cooperation (behov for samarbeid).',
      OFFER: 'Offers to take it on (kan påta seg).',
    },
  });
  hub.model('FuturePosition', {
    description:
      'What a municipality, or all of a group, held about the future of the cooperation (standpunkt om framtiden).',
    rule: 'public',
    fields: {
      holder: 'Who holds it.',
      municipality: 'The municipality, where one is named.',
      body: 'The body whose members hold it, where it is a group.',
      stance: 'What the holder thinks.',
      decided: 'Whether the municipality had decided it formally (har vedtatt).',
      subject: 'What it is about.',
      text: 'The position.',
      subjectBody: 'The body or collaboration it is about.',
      priorityArea: 'The priority area it is about (innsatsområde).',
      date: 'The day it was made known; the decision behind it may be older.',
      datePrecision: 'How exactly `date` is known.',
      meeting: 'The meeting it was made known in.',
      decision: 'The decision behind it (vedtak).',
    },
  });
  hub.collection('FuturePosition', {
    one: 'futurePosition',
    many: 'futurePositions',
    filter: [
      'holder',
      'municipalityId',
      'stance',
      'decided',
      'date',
      'subjectBodyId',
      'priorityAreaId',
    ],
    order: ['date'],
  });
  hub.search({
    type: 'FuturePosition',
    title: (row: { text: string }) => row.text,
    texts: (row: Record<'textEn' | 'subject' | 'subjectEn', string | null>) => [
      row.textEn,
      row.subject,
      row.subjectEn,
    ],
  });
}
