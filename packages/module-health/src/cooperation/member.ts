import { dayForList, listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';
import { HealthMemberGroup } from '../generated/client/enums.ts';

export function registerMember(module: HealthBuilder): void {
  module.enum('HealthMemberGroup', HealthMemberGroup, {
    description:
      'The group a municipality belonged to when it joined the cooperation (kommunegruppe).',
    values: {
      ALLIANCE: 'One of the alliance’s 15 municipalities (Vestregionens kommuner).',
      OTHER_BUSKERUD:
        'One of the ten other municipalities of Buskerud (andre kommuner i Buskerud).',
      FORMER_ALLIANCE: 'Left the alliance and stayed in the cooperation (Jevnaker).',
      MERGED: 'Formed by a merger on 1 January 2020 (kommunesammenslåing).',
    },
  });
  const member = module.model('HealthCooperationMember', {
    description:
      'A municipality’s membership of the cooperation on health in a period (deltakelse i KHS).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'cooperation' },
    fields: {
      cooperation: 'The cooperation.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      memberGroup: 'The group it belonged to when it joined.',
      subregion: 'The subregion that represents it on the board.',
      period: 'When it was a member.',
    },
  });
  module.lists('HealthCooperationMember', {
    filter: ['cooperationId', 'municipalityId', 'memberGroup', 'subregionId'],
    order: ['from', 'municipalityId'],
  });
  module.model('HealthSubregion', {
    description: 'A subregion with a seat on the board of the cooperation (kommuneregion).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      cooperation: 'The cooperation.',
      name: 'Name.',
      otherName: 'Another name the sources use for it.',
      board: 'The board it has a seat on.',
      boardSeats: 'How many seats it has.',
      position: 'Place in the list.',
      members: 'Its municipalities.',
    },
  });
  module.lists('HealthSubregion', {
    filter: ['name', 'boardId'],
    order: ['position', 'name'],
  });
  module.extend('Municipality', (x) => ({
    memberships: x.list({
      type: member,
      description: 'The municipality’s memberships of the cooperation on health (KHS).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await health.client(context).healthCooperationMember.findMany({
          where: {
            ...module.validOn('HealthCooperationMember', dayForList(args, context)),
            municipalityId: { in: [...keys] },
          },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
  }));
  module.search({
    type: 'HealthSubregion',
    title: (row) => row.name,
    texts: (row) => [row.otherName],
  });
}
