import { dayForList, holdsOn, listsByKey } from '@vesthub/kernel';
import { database } from './database.ts';
import { FestivalGroupKind, FestivalStaffKind } from './generated/client/enums.ts';
import type { ArtFestivalHub } from './hub.ts';

/** Who runs the festival: bodies, staff and groups. */
export function registerOrganiser(hub: ArtFestivalHub): void {
  const organiser = hub.model('FestivalOrganiser', {
    description: 'The body that ran the festival in a period (arrangør).',
    rule: 'public',
    fields: {
      festival: 'The festival.',
      bodyId: { description: 'The body.', refersTo: 'Body' },
      period: 'When it ran the festival.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalOrganiser', {
    one: 'festivalOrganiser',
    many: 'festivalOrganisers',
    filter: ['bodyId', 'festivalId'],
    order: ['from'],
  });
  hub.extend('Body', (x) => ({
    festivalsOrganised: x.list({
      type: organiser,
      description: 'Periods in which the body ran the art festival (arrangør).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).festivalOrganiser.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { from: 'asc' },
        });
        const day = dayForList(args, context);
        return listsByKey(
          keys,
          rows.filter((row) => holdsOn(row, day)),
          (row) => row.bodyId,
        );
      },
    }),
  }));
  registerStaff(hub);
  registerGroup(hub);
}

function registerStaff(hub: ArtFestivalHub): void {
  hub.enum('FestivalStaffKind', FestivalStaffKind, {
    description: 'What position somebody has.',
    values: { PROJECT_MANAGER: 'Project manager (prosjektleder).' },
  });
  hub.model('FestivalStaffRole', {
    description: 'A position of the festival and the person a source names in it (stilling).',
    rule: 'public',
    fields: {
      festival: 'The festival.',
      kind: 'What position it is.',
      personName: 'The person.',
      positionPercent: 'Share of a full position, per cent (stillingsprosent).',
      employerBodyId: { description: 'The body the position is part of.', refersTo: 'Body' },
      department: 'The department there (avdeling).',
      period: 'When the position was held.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalStaffRole', {
    one: 'festivalStaffRole',
    many: 'festivalStaffRoles',
    filter: ['kind', 'personName', 'employerBodyId'],
    order: ['from', 'personName'],
  });
  hub.search({
    type: 'FestivalStaffRole',
    title: (row: { personName: string }) => row.personName,
    texts: (row: { department: string | null }) => [row.department],
  });
}

function registerGroup(hub: ArtFestivalHub): void {
  hub.enum('FestivalGroupKind', FestivalGroupKind, {
    description: 'What kind of group it is.',
    values: {
      PROJECT_GROUP: 'Project group of the year’s host (prosjektgruppe).',
      EXPERT_GROUP: 'Group of experts (faggruppe).',
      CULTURE_NETWORK: 'Network of the heads of culture (kulturnettverk).',
    },
  });
  hub.model('FestivalGroup', {
    description: 'A group the festival works with (gruppe, nettverk).',
    rule: 'public',
    fields: {
      festival: 'The festival.',
      kind: 'What kind of group it is.',
      name: 'Name.',
      bodyId: { description: 'The group as a body of the alliance.', refersTo: 'Body' },
      composition: 'Who it is made up of (sammensetning).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalGroup', {
    one: 'festivalGroup',
    many: 'festivalGroups',
    filter: ['kind', 'bodyId'],
    order: ['name'],
  });
}
