import { AgendaTreatment, MeetingKind, MeetingStatus } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerMeeting(hub: AllianceHub): void {
  registerEnums(hub);
  hub.model('Meeting', {
    description: 'A meeting of a body (møte).',
    rule: 'public',
    fields: {
      body: 'The body that met; null where no source says which.',
      date: 'The day.',
      datePrecision: 'How exactly `date` is known.',
      status: 'Whether the sources show that it was held.',
      kind: 'What kind of meeting it is, where a source says so.',
      place: 'Where it was.',
      summary: 'What is known of it.',
      agendaItems: 'What was on its agenda, as far as known (saksliste).',
      decisions: 'What was decided in it (vedtak).',
      proposals: 'Proposals that were put before it (forslag til vedtak).',
      documents: 'Papers written for it, or telling of it.',
      foundingDocuments: 'Founding documents it adopted.',
      positions: 'Positions that were made known in it (standpunkter).',
      processSteps: 'The steps of the process on the future that it is.',
      timelineEvents: 'Events of the timeline that took place in it.',
      possiblySameAs: 'Another record that may be the same meeting; the sources give two dates.',
      possiblySame: 'Other records that may be the same meeting.',
    },
  });
  hub.collection('Meeting', {
    one: 'meeting',
    many: 'meetings',
    filter: ['id', 'bodyId', 'date', 'datePrecision', 'status', 'kind', 'place'],
    order: ['date'],
  });
  hub.model('AgendaItem', {
    description: 'A case or question on the agenda of one meeting (sak på sakslisten).',
    rule: 'public',
    fields: {
      meeting: 'The meeting.',
      case: 'The case, where it has a number (sak).',
      position: 'Place among the items known; not the number on the agenda.',
      title: 'What it was about.',
      treatment: 'How the meeting dealt with it.',
      planned: 'Whether a source only announces it.',
    },
  });
  hub.collection('AgendaItem', {
    one: 'agendaItem',
    many: 'agendaItems',
    filter: ['meetingId', 'caseId', 'title', 'treatment', 'planned'],
  });
  hub.search({
    type: 'Meeting',
    title: (row: { summary: string | null; id: string }) => row.summary ?? row.id,
    texts: (row: { summaryEn: string | null; place: string | null }) => [row.summaryEn, row.place],
  });
}

function registerEnums(hub: AllianceHub): void {
  hub.enum('MeetingStatus', MeetingStatus, {
    description: 'Whether the sources show that a meeting was held.',
    values: {
      HELD: 'A source speaks of it as held (holdt).',
      CONVENED: 'A paper was written for it; that it was held is not shown (innkalt).',
      PLANNED: 'It is only announced (planlagt).',
    },
  });
  hub.enum('MeetingKind', MeetingKind, {
    description: 'What kind of meeting it is.',
    values: {
      ORDINARY: 'Ordinary meeting (ordinært møte).',
      SPECIAL: 'Meeting called for one question (eget møte).',
      YEARLY: 'Yearly meeting (generalforsamling, eiermøte).',
    },
  });
  hub.enum('AgendaTreatment', AgendaTreatment, {
    description: 'How a meeting dealt with an item.',
    values: {
      DECISION: 'It was decided (vedtak).',
      PRESENTED: 'It was put before the body; the outcome is not in the sources (lagt fram).',
      BRIEFING: 'It was for information only (orientering).',
    },
  });
}
