import { FestivalMilestoneKind } from './generated/client/enums.ts';
import type { ArtFestivalBuilder } from './module.ts';

export function registerMilestone(module: ArtFestivalBuilder): void {
  module.enum('FestivalMilestoneKind', FestivalMilestoneKind, {
    description: 'Turn in the history of the art festival (milepæltype).',
    values: {
      START: 'The beginning (oppstart).',
      DECISION: 'A decision (vedtak).',
      PROPOSAL: 'A proposal about the future (forslag).',
      OPINION: 'An opinion on the future (synspunkt).',
      ANNOUNCEMENT: 'An announcement (kunngjøring).',
    },
  });
  module.model('FestivalMilestone', {
    description: 'A dated event in the history of the art festival (milepæl).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      festival: 'The festival.',
      edition: 'The edition it is about.',
      kind: 'What kind of event it is.',
      date: 'Date of the event.',
      text: 'What happened.',
      bodyId: {
        description: 'The body whose decision, proposal, opinion or announcement it is.',
        refersTo: 'Body',
      },
      caseNumber: 'Number of the case (saksnummer).',
      caseId: { description: 'The case (sak).', refersTo: 'Case' },
    },
  });
  module.lists('FestivalMilestone', {
    filter: ['kind', 'date', 'bodyId', 'editionId'],
    order: ['date'],
  });
  module.search({
    type: 'FestivalMilestone',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}
