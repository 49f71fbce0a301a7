import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { RegionalHub } from '../hub.ts';

export function registerAssessment(hub: RegionalHub): void {
  const assessment = hub.model('RegionalAssessment', {
    description: 'What somebody thinks of the priority area (vurdering).',
    rule: 'public',
    fields: {
      date: 'When it was said.',
      datePrecision: 'How exactly that is known.',
      bodyId: { description: 'The body that thinks so.', refersTo: 'Body' },
      meetingId: { description: 'The meeting it was said in (møte).', refersTo: 'Meeting' },
      text: 'What is thought.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('RegionalAssessment', {
    one: 'regionalAssessment',
    many: 'regionalAssessments',
    filter: ['date', 'bodyId', 'meetingId'],
    order: ['date'],
  });
  hub.extend('Body', (x) => ({
    regionalAssessments: x.list({
      type: assessment,
      description: 'What it thinks of the work on regional development (vurderinger).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).regionalAssessment.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.extend('Meeting', (x) => ({
    regionalAssessments: x.list({
      type: assessment,
      description: 'What was said in it of the work on regional development (vurderinger).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).regionalAssessment.findMany({
          where: { meetingId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.meetingId);
      },
    }),
  }));
  hub.search({
    type: 'RegionalAssessment',
    title: (row: { text: string }) => row.text,
    texts: (row: { textEn: string | null }) => [row.textEn],
  });
}
