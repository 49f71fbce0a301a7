import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { HealthHub } from '../hub.ts';

export function registerConsultationGroundwork(hub: HealthHub): void {
  const groundwork = hub.model('ConsultationGroundwork', {
    description:
      'Joint material for municipalities that answer a public consultation (felles grunnlagsmateriale til høring).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation that prepared it.',
      title: 'What the consultation is on.',
      invitedByBodyId: { description: 'The ministry that invited to it.', refersTo: 'Body' },
      year: 'Calendar year.',
      position: 'Place in the list.',
    },
  });
  hub.collection('ConsultationGroundwork', {
    one: 'consultationGroundwork',
    many: 'consultationGroundworks',
    filter: ['title', 'invitedByBodyId', 'year'],
    order: ['position', 'title', 'year'],
  });
  hub.extend('Body', (x) => ({
    consultationGroundworks: x.list({
      type: groundwork,
      description: 'Joint material prepared for consultations this body invited to.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).consultationGroundwork.findMany({
          where: { invitedByBodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.invitedByBodyId);
      },
    }),
  }));
  hub.search({
    type: 'ConsultationGroundwork',
    title: (row: { title: string }) => row.title,
  });
}
