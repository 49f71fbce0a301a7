import { dayForList, listsByKey, validOn, type HubContext } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { PersonRoleWhereInput } from '../generated/client/models/PersonRole.ts';
import type { AllianceHub } from '../hub.ts';
import { registerPersonEnums } from './person-enums.ts';

export function registerPersonRole(hub: AllianceHub): void {
  registerPersonEnums(hub);
  const role = hub.model('PersonRole', {
    description: 'A role a person has or had, for a period (verv, stilling).',
    rule: 'public',
    fields: {
      person: 'The person.',
      title: 'The title.',
      wording:
        'The words of the source: the title, or the heading the name stands under; null where the name stands alone.',
      municipality: 'The municipality the office belongs to.',
      countyAuthority: 'The county authority the office belongs to.',
      body: 'The body the person sits in or works for.',
      affiliation: 'The organisation the person comes from, when it is another.',
      collaboration: 'The collaboration the role is part of.',
      projectWording: 'The project named beside the person, as printed.',
      period: 'When, as far as the source says; see `periodBasis`.',
      periodBasis: 'What the period rests on.',
      sharePercent: 'Share of a full position, per cent (stillingsprosent).',
      successionOrder: 'Place in the order of several holders in the same year.',
      successionCount: 'How many held the office in that year.',
      listPosition: 'Place in the printed list.',
      activity: 'What the person did.',
      note: 'What is peculiar to it.',
    },
  });
  hub.collection('PersonRole', {
    one: 'personRole',
    many: 'personRoles',
    filter: [
      'personId',
      'title',
      'municipalityId',
      'countyAuthorityId',
      'bodyId',
      'affiliationId',
      'collaborationId',
      'periodBasis',
      'sharePercent',
    ],
    order: ['from', 'to', 'listPosition'],
  });
  registerOfficeHolders(hub, role);
}

function registerOfficeHolders(
  hub: AllianceHub,
  role: ReturnType<typeof hub.model<'PersonRole'>>,
): void {
  const held = (
    description: string,
    owner: 'municipalityId' | 'countyAuthorityId' | 'bodyId',
    where: (keys: string[]) => PersonRoleWhereInput,
  ) => ({
    type: role,
    description: `${description} On the day asked for, or of any time; in the order of the sources.`,
    args: hub.vocabulary.asOfArgs,
    loadMany: async (
      keys: readonly string[],
      args: { asOf?: Date | null | undefined },
      context: HubContext,
    ) => {
      const rows = await rolesWhere(context, where([...keys]), dayForList(args, context));
      return listsByKey(keys, rows, (row) => row[owner]);
    },
  });
  hub.extend('Municipality', (x) => ({
    mayors: x.list(
      held('Who was mayor (ordfører).', 'municipalityId', (keys) => ({
        municipalityId: { in: keys },
        title: 'MAYOR',
      })),
    ),
    chiefExecutives: x.list(
      held('Who was chief executive (rådmann).', 'municipalityId', (keys) => ({
        municipalityId: { in: keys },
        title: 'CHIEF_EXECUTIVE',
      })),
    ),
  }));
  hub.extend('CountyAuthority', (x) => ({
    countyMayors: x.list(
      held('Who was county mayor (fylkesordfører).', 'countyAuthorityId', (keys) => ({
        countyAuthorityId: { in: keys },
        title: 'COUNTY_MAYOR',
      })),
    ),
    countyChiefExecutives: x.list(
      held('Who was county chief executive (fylkesrådmann).', 'countyAuthorityId', (keys) => ({
        countyAuthorityId: { in: keys },
        title: 'COUNTY_CHIEF_EXECUTIVE',
      })),
    ),
  }));
  hub.extend('Body', (x) => ({
    chairs: x.list(
      held('Who was chair (leder, styreleder).', 'bodyId', (keys) => ({
        bodyId: { in: keys },
        title: 'CHAIR',
      })),
    ),
  }));
}

function rolesWhere(context: HubContext, where: PersonRoleWhereInput, day: Date | null) {
  return database(context).personRole.findMany({
    where: { ...where, ...validOn(day) },
    orderBy: [
      { from: { sort: 'asc', nulls: 'first' } },
      { successionOrder: { sort: 'asc', nulls: 'first' } },
      { id: 'asc' },
    ],
  });
}
