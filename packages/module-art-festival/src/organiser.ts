import { dayForList, listsByKey } from '@vesthub/kernel';
import { artFestival, type ArtFestivalBuilder } from './module.ts';
import { FestivalGroupKind, FestivalStaffKind } from './generated/client/enums.ts';

/** Registers the bodies, staff and groups that run the festival. */
export function registerOrganiser(module: ArtFestivalBuilder): void {
  const organiser = module.model('FestivalOrganiser', {
    description: 'The body that ran the festival in a period (arrangør).',
    rule: 'public',
    defaultOrder: 'position',
    unknownBeginning: {},
    fields: {
      festival: 'The festival.',
      bodyId: { description: 'The body.', refersTo: 'Body' },
      period: 'When it ran the festival.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalOrganiser', {
    filter: ['bodyId', 'festivalId'],
    order: ['from'],
  });
  module.extend('Body', (x) => ({
    festivalsOrganised: x.list({
      type: organiser,
      description: 'Periods in which the body ran the art festival (arrangør).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await artFestival.client(context).festivalOrganiser.findMany({
          where: {
            bodyId: { in: [...keys] },
            ...module.validOn('FestivalOrganiser', dayForList(args, context)),
          },
          orderBy: { from: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  registerStaff(module);
  registerGroup(module);
}

function registerStaff(module: ArtFestivalBuilder): void {
  module.enum('FestivalStaffKind', FestivalStaffKind, {
    description: 'Position with the festival (stilling).',
    values: { PROJECT_MANAGER: 'Project manager (prosjektleder).' },
  });
  module.model('FestivalStaffRole', {
    description: 'A position of the festival and the person a source names in it (stilling).',
    rule: 'public',
    defaultOrder: 'position',
    unknownBeginning: {},
    fields: {
      festival: 'The festival.',
      kind: 'Kind of position.',
      personName: 'The person.',
      positionPercent: 'Share of a full position, per cent (stillingsprosent).',
      employerBodyId: { description: 'The body the position is part of.', refersTo: 'Body' },
      department: 'The department of that body (avdeling).',
      period: 'When the position was held.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalStaffRole', {
    filter: ['kind', 'personName', 'employerBodyId'],
    order: ['from', 'personName'],
  });
  module.search({
    type: 'FestivalStaffRole',
    title: (row) => row.personName,
    texts: (row) => [row.department],
  });
}

function registerGroup(module: ArtFestivalBuilder): void {
  module.enum('FestivalGroupKind', FestivalGroupKind, {
    description: 'Task of a group that prepares the festival (gruppetype).',
    values: {
      PROJECT_GROUP: 'Project group of the year’s host (prosjektgruppe).',
      EXPERT_GROUP: 'Group of experts (faggruppe).',
      CULTURE_NETWORK: 'Network of the heads of culture (kulturnettverk).',
    },
  });
  module.model('FestivalGroup', {
    description: 'A group the festival works with (gruppe, nettverk).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      festival: 'The festival.',
      kind: 'What kind of group it is.',
      name: 'Name.',
      bodyId: { description: 'The group as a body of the alliance.', refersTo: 'Body' },
      composition: 'Who its members are (sammensetning).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalGroup', {
    filter: ['kind', 'bodyId'],
    order: ['name'],
  });
}
