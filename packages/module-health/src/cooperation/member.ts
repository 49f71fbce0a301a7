import { dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import { HealthMemberGroup } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerMember(hub: HealthHub): void {
  hub.enum('HealthMemberGroup', HealthMemberGroup, {
    description: 'Where a municipality came into the cooperation from.',
    values: {
      ALLIANCE: 'One of the alliance’s 15 municipalities (Vestregionens kommuner).',
      OTHER_BUSKERUD:
        'One of the ten other municipalities of Buskerud (andre kommuner i Buskerud).',
      FORMER_ALLIANCE: 'Left the alliance and stayed in the cooperation (Jevnaker).',
      MERGED: 'Came out of the mergers of 1.1.2020 (kommunesammenslåing).',
    },
  });
  const member = hub.model('HealthCooperationMember', {
    description: 'A municipality’s time in the cooperation on health (deltakelse i KHS).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      memberGroup: 'Where the municipality came from.',
      subregion: 'The subregion it sits in the board with.',
      period: 'When it took part.',
    },
  });
  hub.collection('HealthCooperationMember', {
    one: 'healthCooperationMember',
    many: 'healthCooperationMembers',
    filter: ['cooperationId', 'municipalityId', 'memberGroup', 'subregionId'],
    order: ['from', 'municipalityId'],
  });
  hub.model('HealthSubregion', {
    description: 'A subregion with a seat in the board of the cooperation (kommuneregion).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      name: 'Name.',
      otherName: 'Another name the sources use for it.',
      board: 'The board it has a seat in.',
      boardSeats: 'How many seats it has.',
      position: 'Place in the list.',
      members: 'The municipalities it is made of.',
    },
  });
  hub.collection('HealthSubregion', {
    one: 'healthSubregion',
    many: 'healthSubregions',
    filter: ['name', 'boardId'],
    order: ['position', 'name'],
  });
  hub.extend('Municipality', (x) => ({
    healthCooperationMemberships: x.list({
      type: member,
      description: 'The municipality’s time in the cooperation on health (KHS).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).healthCooperationMember.findMany({
          where: { ...validOn(dayForList(args, context)), municipalityId: { in: [...keys] } },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  hub.search({
    type: 'HealthSubregion',
    title: (row: { name: string }) => row.name,
    texts: (row: { otherName: string | null }) => [row.otherName],
  });
}
