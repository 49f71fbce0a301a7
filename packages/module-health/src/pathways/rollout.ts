import { dayForList, listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';
import { CollaborationModelRolloutStatus } from '../generated/client/enums.ts';

export function registerRollout(module: HealthBuilder): void {
  module.enum('CollaborationModelRolloutStatus', CollaborationModelRolloutStatus, {
    description: 'Progress of a collaboration model in a municipality (innføringsstatus).',
    values: {
      IMPLEMENTED: 'In use (iverksatt).',
      IN_PROGRESS: 'Being introduced (under implementering).',
    },
  });
  const rollout = module.model('CollaborationModelRollout', {
    description:
      'A collaboration model in one municipality, with the district psychiatric centre it works with (implementering).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: {},
    fields: {
      model: 'The collaboration model.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      area: 'The area of the district psychiatric centre it works with.',
      status: 'How far it has come.',
      isDeveloper: 'Whether the municipality helped to develop the model.',
      period: 'When the municipality uses or introduces it.',
      fromSeason: 'The season in which it began, where the source gives one.',
    },
  });
  module.lists('CollaborationModelRollout', {
    filter: ['modelId', 'municipalityId', 'areaId', 'status', 'isDeveloper'],
    order: ['from', 'municipalityId'],
  });
  module.extend('Municipality', (x) => ({
    collaborationModelRollouts: x.list({
      type: rollout,
      description:
        'Binding collaboration models that the municipality uses or introduces (samhandlingsmodell).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await health.client(context).collaborationModelRollout.findMany({
          where: {
            ...module.validOn('CollaborationModelRollout', dayForList(args, context)),
            municipalityId: { in: [...keys] },
          },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  module.extend('Body', (x) => ({
    collaborationModelRollouts: x.list({
      type: rollout,
      description:
        'Collaboration models that municipalities use together with this district psychiatric centre.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await health.client(context).collaborationModelRollout.findMany({
          where: {
            ...module.validOn('CollaborationModelRollout', dayForList(args, context)),
            area: { facilityId: { in: [...keys] } },
          },
          include: { area: true },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.area.facilityId);
      },
    }),
  }));
}
