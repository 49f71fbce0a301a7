import { listsByKey } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';

export function registerAssessment(module: BpaBuilder): void {
  const assessment = module.model('BpaAssessment', {
    description:
      'A statement on how the cooperation works (vurdering, påstand). A claim, not a measurement.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      date: 'When the statement was made.',
      speaker: 'Role of the speaker.',
      speakerName: 'Name of the speaker, who speaks in that role.',
      bodyId: { description: 'The body the speaker speaks for.', refersTo: 'Body' },
      text: 'The statement.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('BpaAssessment', {
    filter: ['date', 'bodyId', 'speakerName'],
    order: ['date'],
  });
  module.extend('Body', (x) => ({
    assessments: x.list({
      type: assessment,
      description:
        'Statements for this body on the cooperation on user-controlled assistance (vurderinger).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).bpaAssessment.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.search({
    type: 'BpaAssessment',
    title: (row) => row.text,
    texts: (row) => [row.textEn, row.speaker, row.speakerName],
  });
}
