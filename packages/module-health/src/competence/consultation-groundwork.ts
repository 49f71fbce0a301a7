import { listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

export function registerConsultationGroundwork(module: HealthBuilder): void {
  const groundwork = module.model('ConsultationGroundwork', {
    description:
      'Joint material for municipalities that answer a public consultation (felles grunnlagsmateriale til høring).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      cooperation: 'The cooperation that prepared it.',
      title: 'The subject of the consultation.',
      invitedByBodyId: {
        description: 'The ministry that opened the consultation.',
        refersTo: 'Body',
      },
      year: 'Calendar year.',
      position: 'Place in the list.',
    },
  });
  module.lists('ConsultationGroundwork', {
    filter: ['title', 'invitedByBodyId', 'year'],
    order: ['position', 'title', 'year'],
  });
  module.extend('Body', (x) => ({
    consultationGroundworks: x.list({
      type: groundwork,
      description: 'Joint material prepared for public consultations that this body opened.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).consultationGroundwork.findMany({
          where: { invitedByBodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.invitedByBodyId);
      },
    }),
  }));
  module.search({
    type: 'ConsultationGroundwork',
    title: (row) => row.title,
  });
}
