import { listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';

export function registerAssessment(module: RegionalBuilder): void {
  const assessment = module.model('RegionalAssessment', {
    description: 'A body’s opinion on the priority area (vurdering).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      date: 'When it was stated.',
      bodyId: { description: 'The body whose opinion it is.', refersTo: 'Body' },
      meetingId: { description: 'The meeting it was stated in (møte).', refersTo: 'Meeting' },
      text: 'The opinion.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('RegionalAssessment', {
    filter: ['date', 'bodyId', 'meetingId'],
    order: ['date'],
  });
  module.extend('Body', (x) => ({
    assessments: x.list({
      type: assessment,
      description: 'Its opinions on the work on regional development (vurderinger).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalAssessment.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.extend('Meeting', (x) => ({
    regionalAssessments: x.list({
      type: assessment,
      description:
        'Opinions on the work on regional development that were stated in it (vurderinger).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalAssessment.findMany({
          where: { meetingId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.meetingId);
      },
    }),
  }));
  module.search({
    type: 'RegionalAssessment',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}
