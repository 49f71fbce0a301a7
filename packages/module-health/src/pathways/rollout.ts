import { dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import { CollaborationModelRolloutStatus } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerRollout(hub: HealthHub): void {
  hub.enum('CollaborationModelRolloutStatus', CollaborationModelRolloutStatus, {
    description: 'How far a collaboration model has come in a municipality.',
    values: {
      IMPLEMENTED: 'It is in use (iverksatt).',
      IN_PROGRESS: 'Work to bring it into use goes on (under implementering).',
    },
  });
  const rollout = hub.model('CollaborationModelRollout', {
    description:
      'A collaboration model in one municipality, with the district psychiatric centre it works with (implementering).',
    rule: 'public',
    fields: {
      model: 'The collaboration model.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      area: 'The area of the district psychiatric centre it works with.',
      status: 'How far it has come.',
      developer: 'Whether the municipality helped to work the model out.',
      period: 'From when.',
      fromSeason: 'The season in which it began, where the source gives one.',
    },
  });
  hub.collection('CollaborationModelRollout', {
    one: 'collaborationModelRollout',
    many: 'collaborationModelRollouts',
    filter: ['modelId', 'municipalityId', 'areaId', 'status', 'developer'],
    order: ['from', 'municipalityId'],
  });
  hub.extend('Municipality', (x) => ({
    collaborationModelRollouts: x.list({
      type: rollout,
      description:
        'Binding collaboration models the municipality uses or brings into use (samhandlingsmodell).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).collaborationModelRollout.findMany({
          where: { ...validOn(dayForList(args, context)), municipalityId: { in: [...keys] } },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  hub.extend('Body', (x) => ({
    collaborationModelRollouts: x.list({
      type: rollout,
      description:
        'Collaboration models that municipalities use together with this district psychiatric centre.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).collaborationModelRollout.findMany({
          where: {
            ...validOn(dayForList(args, context)),
            area: { facilityBodyId: { in: [...keys] } },
          },
          include: { area: true },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.area.facilityBodyId);
      },
    }),
  }));
}
