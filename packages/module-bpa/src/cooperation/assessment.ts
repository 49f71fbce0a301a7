import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { BpaHub } from '../hub.ts';

export function registerAssessment(hub: BpaHub): void {
  const assessment = hub.model('BpaAssessment', {
    description:
      'What somebody says of how the cooperation works (vurdering, påstand). A claim, not a measurement.',
    rule: 'public',
    fields: {
      date: 'When it was said.',
      datePrecision: 'How exactly that is known.',
      speaker: 'The role of who says it.',
      speakerName: 'The name of who says it, in that role.',
      bodyId: { description: 'The body it is said for.', refersTo: 'Body' },
      text: 'What is said.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('BpaAssessment', {
    one: 'bpaAssessment',
    many: 'bpaAssessments',
    filter: ['date', 'bodyId', 'speakerName'],
    order: ['date'],
  });
  hub.extend('Body', (x) => ({
    bpaAssessments: x.list({
      type: assessment,
      description:
        'What is said for it of the cooperation on user-controlled assistance (vurderinger).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).bpaAssessment.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.search({
    type: 'BpaAssessment',
    title: (row: { text: string }) => row.text,
    texts: (row: Record<'textEn' | 'speaker' | 'speakerName', string | null>) => [
      row.textEn,
      row.speaker,
      row.speakerName,
    ],
  });
}
