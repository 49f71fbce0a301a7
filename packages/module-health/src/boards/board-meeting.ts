import { HealthMeetingStatus } from '../generated/client/enums.ts';
import type { HealthBuilder } from '../module.ts';

export function registerBoardMeeting(module: HealthBuilder): void {
  module.enum('HealthMeetingStatus', HealthMeetingStatus, {
    description: 'Whether a meeting was held or only planned (møtestatus).',
    values: {
      HELD: 'Held (avholdt).',
      PLANNED: 'Planned; no source says whether it was held (planlagt).',
    },
  });
  module.model('HealthBoardMeeting', {
    description: 'A meeting of the cooperation whose date a source gives (møte).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      cooperation: 'The cooperation.',
      board: 'The board that met; null where the meeting was not of a board.',
      title: 'What the meeting is called.',
      date: 'The day.',
      place: 'Where it was held.',
      status: 'Whether it was held or only planned.',
      subject: 'What it dealt with (sak).',
    },
  });
  module.lists('HealthBoardMeeting', {
    filter: ['cooperationId', 'boardId', 'date', 'status'],
    order: ['date'],
  });
  module.search({
    type: 'HealthBoardMeeting',
    title: (row) => row.title,
    texts: (row) => [row.subject, row.place],
  });
}
