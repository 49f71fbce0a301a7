import { FestivalMilestoneKind } from './generated/client/enums.ts';
import type { ArtFestivalHub } from './hub.ts';

export function registerMilestone(hub: ArtFestivalHub): void {
  hub.enum('FestivalMilestoneKind', FestivalMilestoneKind, {
    description: 'What kind of event it is.',
    values: {
      START: 'The beginning (oppstart).',
      DECISION: 'A decision (vedtak).',
      PROPOSAL: 'A proposal about the future (forslag).',
      OPINION: 'An opinion on the future (synspunkt).',
      ANNOUNCEMENT: 'An announcement (kunngjøring).',
    },
  });
  hub.model('FestivalMilestone', {
    description: 'A dated event in the festival’s history (milepæl).',
    rule: 'public',
    fields: {
      festival: 'The festival.',
      edition: 'The edition it is about.',
      kind: 'What kind of event it is.',
      date: 'When it was.',
      datePrecision: 'How exactly that is known.',
      text: 'What happened.',
      bodyId: {
        description: 'The body that decided, proposed, thought or announced it.',
        refersTo: 'Body',
      },
      caseNumber: 'Number of the case (saksnummer).',
      caseId: { description: 'The case (sak).', refersTo: 'Case' },
    },
  });
  hub.collection('FestivalMilestone', {
    one: 'festivalMilestone',
    many: 'festivalMilestones',
    filter: ['kind', 'date', 'bodyId', 'editionId'],
    order: ['date'],
  });
  hub.search({
    type: 'FestivalMilestone',
    title: (row: { text: string }) => row.text,
    texts: (row: { textEn: string | null }) => [row.textEn],
  });
}
