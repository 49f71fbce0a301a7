import { HealthMeetingStatus } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerBoardMeeting(hub: HealthHub): void {
  hub.enum('HealthMeetingStatus', HealthMeetingStatus, {
    description: 'Whether a source tells of the meeting afterwards or before.',
    values: {
      HELD: 'It was held (avholdt).',
      PLANNED: 'It was planned; whether it was held is not known here (planlagt).',
    },
  });
  hub.model('HealthBoardMeeting', {
    description: 'A meeting of the cooperation that a source dates (møte).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      board: 'The board that met; null for a meeting that is of none.',
      title: 'What the meeting is called.',
      date: 'The day.',
      datePrecision: 'How exactly the day is known.',
      place: 'Where it was held.',
      status: 'Whether it is told of afterwards or before.',
      subject: 'What it dealt with (sak).',
    },
  });
  hub.collection('HealthBoardMeeting', {
    one: 'healthBoardMeeting',
    many: 'healthBoardMeetings',
    filter: ['cooperationId', 'boardId', 'date', 'status'],
    order: ['date'],
  });
  hub.search({
    type: 'HealthBoardMeeting',
    title: (row: { title: string }) => row.title,
    texts: (row: { subject: string; place: string | null }) => [row.subject, row.place],
  });
}
