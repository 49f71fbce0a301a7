import { AgendaTreatment, MeetingKind, MeetingStatus } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerMeeting(module: AllianceBuilder): void {
  registerEnums(module);
  module.model('Meeting', {
    description: 'A meeting of a body (møte).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      body: 'The body that met; null if no source says which.',
      date: 'Day of the meeting.',
      status: 'Whether the sources show that it was held.',
      kind: 'Kind of meeting; null if no source says.',
      place: 'Place of the meeting; null if unknown.',
      summary: 'Summary of the known facts; null if none.',
      agendaItems: 'Its agenda, as far as known (saksliste).',
      decisions: 'Decisions taken at it (vedtak).',
      proposals: 'Proposals put before it (forslag til vedtak).',
      documents: 'Documents written for it or about it.',
      foundingDocuments: 'Founding documents it adopted.',
      positions: 'Positions made known at it (standpunkter).',
      processSteps: 'Steps of the decision on the alliance’s future that took place at it.',
      timelineEvents: 'Events of the timeline that took place at it.',
      possiblySameAs:
        'Another entry that may be the same meeting, because the sources give two dates; null if none.',
      possiblySame: 'Other entries that may be the same meeting.',
    },
  });
  module.collection('Meeting', {
    one: 'meeting',
    many: 'meetings',
    groups: { by: ['bodyId', 'kind', 'status', 'date'] },
    filter: ['id', 'bodyId', 'date', 'status', 'kind', 'place'],
    order: ['date'],
    catalogue: {
      question: {
        nb: 'Hvilke møter ble holdt, og hva ble behandlet?',
        en: 'Which meetings were held, and what did they treat?',
      },
      term: 'møte',
      topics: ['PROCEEDINGS'],
      example:
        '{ meetings(first: 10) { totalCount nodes { date { text } kind place body { name } agendaItems { title } } } }',
      one: {
        question: {
          nb: 'Hva ble behandlet og vedtatt i dette møtet?',
          en: 'What was treated and decided at this meeting?',
        },
        example:
          '{ meeting(id: "mote-2012-02-09") { date { text } place body { name } agendaItems { title } decisions { title } } }',
      },
    },
  });
  module.model('AgendaItem', {
    description: 'A case or question on the agenda of one meeting (sak på sakslisten).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      meeting: 'The meeting.',
      case: 'The case (sak); null if the item has no case number.',
      position: 'Place among the known items, from 1; not the number on the agenda.',
      title: 'Title of the item.',
      treatment: 'How the meeting dealt with it.',
      isPlanned: {
        description:
          'Whether a source announces the item without showing that the meeting dealt with it.',
        definite: 'Whether a source shows that the item was dealt with is seen in its sources.',
      },
    },
  });
  module.lists('AgendaItem', {
    filter: ['meetingId', 'caseId', 'title', 'treatment', 'isPlanned'],
  });
  module.search({
    type: 'Meeting',
    title: (row) => row.summary ?? row.id,
    texts: (row) => [row.summaryEn, row.place],
  });
}

function registerEnums(module: AllianceBuilder): void {
  module.enum('MeetingStatus', MeetingStatus, {
    description: 'Whether the sources show that a meeting was held (møtestatus).',
    values: {
      HELD: 'A source describes the meeting as held (holdt).',
      CONVENED:
        'A document was written for the meeting, but no source shows that it was held (innkalt).',
      PLANNED: 'The meeting is only announced (planlagt).',
    },
  });
  module.enum('MeetingKind', MeetingKind, {
    description: 'Occasion on which a body met (møtetype).',
    values: {
      ORDINARY: 'Ordinary meeting (ordinært møte).',
      SPECIAL: 'Meeting called for one subject (eget møte).',
      YEARLY: 'Yearly meeting (generalforsamling, eiermøte).',
    },
  });
  module.enum('AgendaTreatment', AgendaTreatment, {
    description: 'The way a meeting dealt with an item (behandling).',
    values: {
      DECISION: 'The meeting decided on the item (vedtak).',
      PRESENTED: 'The item was presented to the body; no source gives the outcome (lagt fram).',
      BRIEFING: 'The item was for information only (orientering).',
    },
  });
}
