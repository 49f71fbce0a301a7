import { dayForList, listsByKey, validOn, type HubContext } from '@vesthub/kernel';
import { database } from '../database.ts';
import { MembershipKind } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerMembership(hub: AllianceHub): void {
  hub.enum('MembershipKind', MembershipKind, {
    description: 'How a member takes part.',
    values: {
      MEMBER: 'A member with rights and duties (medlem).',
      PARTY: 'Party to an agreement or joint committee (part).',
      PARTICIPANT: 'Takes part without being a member (deltaker).',
      FOUNDER: 'Founded the body (stifter av et nettverk eller samarbeid).',
    },
  });
  hub.model('Membership', {
    description:
      'Membership (medlemskap) of a municipality, a county authority or another body in a body, for a period.',
    rule: 'public',
    fields: {
      body: 'The body that has the member.',
      municipality: 'The member, when it is a municipality.',
      countyAuthority: 'The member, when it is a county authority.',
      memberBody: 'The member, when it is another body.',
      kind: 'How it takes part.',
      period: 'When it took part.',
      basis: 'How the membership began (grunnlag).',
      endBasis: 'How it ended (opphør).',
      endDecidedOn: 'The day the member decided to leave.',
      endDecidedBy: 'Who decided that it should leave.',
      endVote: 'The vote on leaving, as the source words it.',
      listPosition: 'Place in the list of members in the annual report of 2016.',
      continuedBy: 'Membership of the municipality that took over after a merger.',
      continues: 'Memberships this one took over after a merger.',
      commitments: 'Commitments (forpliktelseserklæringer) that go with it.',
      note: 'What is peculiar to it.',
    },
  });
  hub.collection('Membership', {
    one: 'membership',
    many: 'memberships',
    filter: ['bodyId', 'municipalityId', 'countyAuthorityId', 'memberBodyId', 'kind'],
    order: ['from', 'to', 'listPosition'],
  });
  registerMemberMunicipalities(hub);
}

function registerMemberMunicipalities(hub: AllianceHub): void {
  const municipality = hub.reference('Municipality');
  hub.extend('Body', (x) => ({
    memberMunicipalities: x.list({
      type: municipality.type,
      description:
        'Municipalities that are members: on the day asked for, or of any time. In the order of the annual report of 2016, then by name.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await membersOn(context, keys, dayForList(args, context));
        return listsByKey(keys, rows, (row) => row.bodyId).map((list) => {
          const members = list.flatMap((row) => row.municipality ?? []);
          return [...new Map(members.map((member) => [member.id, member])).values()];
        });
      },
    }),
    memberMunicipalityCount: x.one({
      type: 'Int',
      description:
        'Number of municipalities that are members: on the day asked for, or of any time.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await membersOn(context, keys, dayForList(args, context));
        return listsByKey(keys, rows, (row) => row.bodyId).map(
          (list) => new Set(list.map((row) => row.municipalityId)).size,
        );
      },
    }),
  }));
}

function membersOn(context: HubContext, bodies: readonly string[], day: Date | null) {
  return database(context).membership.findMany({
    where: {
      bodyId: { in: [...bodies] },
      kind: 'MEMBER',
      municipalityId: { not: null },
      ...validOn(day),
    },
    include: { municipality: true },
    orderBy: [{ listPosition: { sort: 'asc', nulls: 'last' } }, { municipality: { name: 'asc' } }],
  });
}
