import {
  dayFor,
  dayForList,
  inLanguage,
  isoDay,
  languageFor,
  listsByKey,
  whyNull,
  type RequestContext,
} from '@vesthub/kernel';
import type { Prisma } from '../generated/client/client.ts';
import { alliance, type AllianceBuilder } from '../module.ts';
import { MembershipKind } from '../generated/client/enums.ts';

export function registerMembership(module: AllianceBuilder): void {
  module.enum('MembershipKind', MembershipKind, {
    description: 'Rights that a member has (medlemskapstype).',
    values: {
      MEMBER: 'A member with rights and duties (medlem).',
      PARTY: 'Party to an agreement or a joint committee (part).',
      PARTICIPANT: 'Takes part without being a member (deltaker).',
      FOUNDER: 'Founded the body (stifter av et nettverk eller samarbeid).',
    },
  });
  module.model('Membership', {
    description:
      'A municipality, a county authority or another body as a member of a body, for a period (medlemskap). Exactly one of `municipality`, `countyAuthority` and `memberBody` is set.',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'body' },
    fields: {
      body: 'The body that has the member.',
      municipality: 'The member, if it is a municipality; otherwise null.',
      countyAuthority: 'The member, if it is a county authority; otherwise null.',
      memberBody: 'The member, if it is another body; otherwise null.',
      kind: 'Kind of membership.',
      period: 'Period of the membership.',
      basis: 'How the membership began, in words (grunnlag); null if no source says.',
      endBasis:
        'How the membership ended, in words (opphør); null if it has not ended or no source says.',
      endDecidedOn:
        'Day on which the member decided to leave; null if unknown. The membership may have ended later.',
      endDecidedBy: 'The organ that decided to leave, in words; null if unknown.',
      endVote: 'Result of the vote on leaving, in the source’s words; null if unknown.',
      listPosition:
        'Place in the list of members in the annual report of 2016, from 1; null if not listed.',
      continuedBy:
        'Membership of the merged municipality that continued this one; null if none did.',
      continues: 'Memberships that this one continued after a merger.',
      commitments: 'Commitments (forpliktelseserklæringer) that rest on the membership.',
      note: 'Remark (merknad); null if none.',
    },
  });
  module.collection('Membership', {
    many: 'memberships',
    groups: { by: ['bodyId', 'municipalityId', 'kind'] },
    filter: ['bodyId', 'municipalityId', 'countyAuthorityId', 'memberBodyId', 'kind'],
    order: ['from', 'to', 'listPosition'],
    catalogue: {
      question: {
        nb: 'Hvem var medlem på en dag, og hvorfor sluttet de?',
        en: 'Who was a member on a day, and why did they leave?',
      },
      term: 'medlemskap',
      topics: ['MEMBERSHIP'],
      example:
        '{ memberships(asOf: "2012-12-31") { totalCount nodes { kind body { name } municipality { name } period { from to } endBasis } } }',
    },
  });
  registerMemberMunicipalities(module);
}

function registerMemberMunicipalities(module: AllianceBuilder): void {
  const municipality = module.reference('Municipality');
  module.extend('Body', (x) => ({
    memberMunicipalities: x.list({
      type: municipality.type,
      description:
        'Municipalities that are members on the as-of day; without one, all that have ever been members. In the order of the annual report of 2016, then by name.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const valid = module.validOn('Membership', dayForList(args, context));
        const rows = await membersOf(context, keys, valid);
        return listsByKey(keys, rows, (row) => row.bodyId).map((list) => {
          const members = list.flatMap((row) => row.municipality ?? []);
          return [...new Map(members.map((member) => [member.id, member])).values()];
        });
      },
    }),
    memberMunicipalityCount: x.one({
      type: 'Int',
      description:
        'Number of municipalities that are members on the as-of day, by default today; null if the body did not exist then or no membership of it is recorded, as `memberMunicipalityCountReason` says.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const counts = await memberCounts(module, context, keys, dayFor(args, context));
        return counts.map((count) => (typeof count === 'number' ? count : null));
      },
    }),
    memberMunicipalityCountReason: x.one({
      type: 'String',
      description: whyNull('memberMunicipalityCount'),
      args: { ...module.vocabulary.asOfArgs, ...module.vocabulary.languageArgs },
      loadMany: async (keys, args, context) => {
        const day = dayFor(args, context);
        const counts = await memberCounts(module, context, keys, day);
        return counts.map((count) =>
          typeof count === 'number' ? null : reasonOf(languageFor(args, context), count, day),
        );
      },
    }),
  }));
}

/** Why a body has no number of members: it did not exist on the day, or no membership of any day is recorded. */
type NoCount = 'NOT_EXISTING' | 'NOT_RECORDED';

async function memberCounts(
  module: AllianceBuilder,
  context: RequestContext,
  keys: readonly string[],
  day: Date,
): Promise<(number | NoCount)[]> {
  const [ever, valid, bodies] = await Promise.all([
    alliance.client(context).membership.findMany({
      where: { bodyId: { in: [...keys] } },
      select: { bodyId: true },
      distinct: ['bodyId'],
    }),
    membersOf(context, keys, module.validOn('Membership', day)),
    alliance.client(context).body.findMany({
      where: { id: { in: [...keys] }, ...module.validOn('Body', day) },
      select: { id: true },
    }),
  ]);
  const existing = new Set(bodies.map(({ id }) => id));
  const recorded = new Set(ever.map(({ bodyId }) => bodyId));
  return listsByKey(keys, valid, (row) => row.bodyId).map((list, at) => {
    if (!existing.has(keys[at]!)) return 'NOT_EXISTING';
    if (!recorded.has(keys[at]!)) return 'NOT_RECORDED';
    return new Set(list.map((row) => row.municipalityId)).size;
  });
}

function reasonOf(language: Parameters<typeof inLanguage>[0], reason: NoCount, day: Date): string {
  return reason === 'NOT_EXISTING'
    ? inLanguage(
        language,
        `Organet fantes ikke ${isoDay(day)}.`,
        `The body did not exist on ${isoDay(day)}.`,
      )
    : inLanguage(
        language,
        'Ingen kilde nevner medlemmer av organet.',
        'No source names members of the body.',
      );
}

function membersOf(
  context: RequestContext,
  bodies: readonly string[],
  valid: Prisma.MembershipWhereInput,
) {
  return alliance.client(context).membership.findMany({
    where: {
      bodyId: { in: [...bodies] },
      kind: 'MEMBER',
      municipalityId: { not: null },
      ...valid,
    },
    include: { municipality: true },
    orderBy: [{ listPosition: { sort: 'asc', nulls: 'last' } }, { municipality: { name: 'asc' } }],
  });
}
