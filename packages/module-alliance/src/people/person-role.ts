import { dayForList, listsByKey, type RequestContext, type ModelRef } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import type { PersonRoleWhereInput } from '../generated/client/models/PersonRole.ts';
import { registerPersonEnums } from './person-enums.ts';
import type PrismaTypes from '../generated/pothos.ts';

export function registerPersonRole(module: AllianceBuilder): void {
  registerPersonEnums(module);
  const role = module.model('PersonRole', {
    description:
      'A role of a person for a period (verv, stilling). A field is null if no source states it or it does not apply to the role.',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'body' },
    fields: {
      person: 'The person.',
      office: 'Office of the person in the role (verv).',
      wording:
        'Title as printed, or the heading above the name; null if the source gives only the name.',
      municipality: 'The municipality to which the office belongs.',
      countyAuthority: 'The county authority to which the office belongs.',
      body: 'The body in which the person sits or for which the person works.',
      affiliation: 'The organisation from which the person comes, if it differs from `body`.',
      collaboration: 'The collaboration to which the role belongs.',
      projectWording: 'The project named next to the person, as printed.',
      period: 'Period of the role, as far as the source says; see `periodBasis`.',
      periodBasis: 'Basis for the period.',
      sharePercent: 'Share of a full position, per cent (stillingsprosent).',
      successionOrder:
        'Place in the order of people who held the office one after another in the same year, from 1.',
      successionCount: 'Number of people who held the office in that year.',
      listPosition: 'Place in the printed list, from 1.',
      activity: 'The person’s activity in the role, in words.',
      note: 'Remark (merknad).',
    },
  });
  module.collection('PersonRole', {
    many: 'personRoles',
    groups: { by: ['bodyId', 'municipalityId'] },
    filter: [
      'personId',
      'office',
      'municipalityId',
      'countyAuthorityId',
      'bodyId',
      'affiliationId',
      'collaborationId',
      'periodBasis',
      'sharePercent',
    ],
    order: ['from', 'to', 'listPosition'],
    catalogue: {
      question: { nb: 'Hvem hadde hvilket verv, og når?', en: 'Who held which office, and when?' },
      term: 'verv',
      topics: ['PEOPLE'],
      example:
        '{ personRoles(asOf: "2016-06-01", first: 10) { totalCount nodes { office person { name } body { name } municipality { name } } } }',
    },
  });
  registerOfficeHolders(module, role);
  module.search({
    type: 'PersonRole',
    title: (row, words) => {
      const place =
        words.nameOf('Municipality', row.municipalityId) ||
        words.nameOf('CountyAuthority', row.countyAuthorityId) ||
        words.nameOf('Body', row.bodyId) ||
        words.nameOf('Collaboration', row.collaborationId);
      const where = place === '' ? '' : ` i ${place}`;
      return `${words.nameOf('Person', row.personId)}, ${words.valueOf('office')}${where}${words.years}`;
    },
  });
}

function registerOfficeHolders(
  module: AllianceBuilder,
  role: ModelRef<PrismaTypes, 'PersonRole'>,
): void {
  const officeHolders = (
    description: string,
    owner: 'municipalityId' | 'countyAuthorityId' | 'bodyId',
    where: (keys: string[]) => PersonRoleWhereInput,
  ) => ({
    type: role,
    description: `${description} Valid on the as-of day; without one, of all time. In the order of their first day.`,
    args: module.vocabulary.asOfArgs,
    loadMany: async (
      keys: readonly string[],
      args: { asOf?: Date | null | undefined },
      context: RequestContext,
    ) => {
      const valid = module.validOn('PersonRole', dayForList(args, context));
      const rows = await rolesWhere(context, { ...where([...keys]), ...valid });
      return listsByKey(keys, rows, (row) => row[owner]);
    },
  });
  module.extend('Municipality', (x) => ({
    mayors: x.list(
      officeHolders('Roles of its mayors (ordfører).', 'municipalityId', (keys) => ({
        municipalityId: { in: keys },
        office: 'MAYOR',
      })),
    ),
    chiefExecutives: x.list(
      officeHolders('Roles of its chief executives (rådmann).', 'municipalityId', (keys) => ({
        municipalityId: { in: keys },
        office: 'CHIEF_EXECUTIVE',
      })),
    ),
  }));
  module.extend('CountyAuthority', (x) => ({
    countyMayors: x.list(
      officeHolders(
        'Roles of its county mayors (fylkesordfører).',
        'countyAuthorityId',
        (keys) => ({
          countyAuthorityId: { in: keys },
          office: 'COUNTY_MAYOR',
        }),
      ),
    ),
    countyChiefExecutives: x.list(
      officeHolders(
        'Roles of its county chief executives (fylkesrådmann).',
        'countyAuthorityId',
        (keys) => ({
          countyAuthorityId: { in: keys },
          office: 'COUNTY_CHIEF_EXECUTIVE',
        }),
      ),
    ),
  }));
  module.extend('Body', (x) => ({
    chairs: x.list(
      officeHolders('Roles of its chairs (leder, styreleder).', 'bodyId', (keys) => ({
        bodyId: { in: keys },
        office: 'CHAIR',
      })),
    ),
  }));
}

function rolesWhere(context: RequestContext, where: PersonRoleWhereInput) {
  return alliance.client(context).personRole.findMany({
    where,
    orderBy: [
      { from: { sort: 'asc', nulls: 'first' } },
      { successionOrder: { sort: 'asc', nulls: 'first' } },
      { id: 'asc' },
    ],
  });
}
