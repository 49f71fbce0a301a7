import { isValidOn, type RequestContext, type Outcome } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import type { Membership, StatedMemberCount } from '../generated/client/client.ts';

export function registerMemberCountChecks(module: AllianceBuilder): void {
  module.check({
    name: 'alliance-stated-member-counts',
    title: {
      nb: 'Så mange medlemmer som kildene sier',
      en: 'Bodies have as many members as the sources state',
    },
    run: async (context) => {
      const members = await membersOf(context);
      const counts = await countsOf(context);
      return counts
        .filter((count) => !hasParts(count))
        .flatMap((count) => compareTotals(count, members));
    },
  });
  module.check({
    name: 'alliance-bpa-members',
    title: {
      nb: 'BPA-nettverket har kommunene kildene sier, i Vestregionen og utenfor',
      en: 'The BPA network has as many municipalities as the sources state, inside and outside Vestregionen',
    },
    run: (context) => compareParts(context, 'nettverk-bpa'),
  });
  module.check({
    name: 'alliance-khs-25-or-26',
    title: {
      nb: 'Kommunehelsesamarbeidet har 25 eller 26 kommuner',
      en: 'Kommunehelsesamarbeidet has 25 or 26 municipalities',
    },
    run: (context) => compareParts(context, 'kommunehelsesamarbeidet'),
  });
  module.check({
    name: 'alliance-commitments',
    title: {
      nb: 'Hvert medlem av BPA-nettverket har avgitt forpliktelseserklæring',
      en: 'Every member of the BPA network has given a commitment',
    },
    run: async (context) => {
      const members = await membersOf(context);
      const commitments = await alliance
        .client(context)
        .commitment.findMany({ orderBy: { id: 'asc' } });
      const [first] = commitments;
      if (!first) return [];
      const day = first.from ?? context.today;
      return [
        {
          expected: municipalitiesOn(members, first.bodyId, day).size,
          actual: new Set(commitments.map((row) => row.municipalityId)).size,
          statedBy: [['Commitment', first.id]],
        },
      ];
    },
  });
}

function membersOf(context: RequestContext): Promise<Membership[]> {
  return alliance.client(context).membership.findMany({ where: { kind: 'MEMBER' } });
}

/** Stated counts of members and of agreements. Leaves out counts of payers, because a payer need not be a member. */
function countsOf(context: RequestContext): Promise<StatedMemberCount[]> {
  return alliance.client(context).statedMemberCount.findMany({
    where: { date: { not: null }, basis: { in: ['MEMBERS', 'AGREEMENTS'] } },
    orderBy: { id: 'asc' },
  });
}

function hasParts(count: StatedMemberCount): boolean {
  return count.allianceCount !== null && count.otherCount !== null;
}

function municipalitiesOn(members: readonly Membership[], body: string, day: Date): Set<string> {
  const valid = members.filter((row) => row.bodyId === body && isValidOn(row, day));
  return new Set(valid.flatMap((row) => row.municipalityId ?? []));
}

function countyAuthoritiesOn(members: readonly Membership[], body: string, day: Date): Set<string> {
  const valid = members.filter((row) => row.bodyId === body && isValidOn(row, day));
  return new Set(valid.flatMap((row) => row.countyAuthorityId ?? []));
}

/**
 * Compares a stated total with the recorded members. Empty if no municipality is recorded as a member on the day of the
 * count.
 */
function compareTotals(count: StatedMemberCount, members: readonly Membership[]): Outcome[] {
  const day = count.date!;
  const municipalities = municipalitiesOn(members, count.bodyId, day);
  if (municipalities.size === 0) return [];
  const statedBy = [['StatedMemberCount', count.id]] as const;
  const outcomes: Outcome[] = [
    {
      what: count.id,
      expected: count.municipalityCount,
      actual: municipalities.size,
      statedBy,
    },
  ];
  if (count.countyAuthorityCount !== null) {
    outcomes.push({
      what: `${count.id}-county-authorities`,
      expected: count.countyAuthorityCount,
      actual: countyAuthoritiesOn(members, count.bodyId, day).size,
      statedBy,
    });
  }
  return outcomes;
}

/** Compares stated totals with their parts inside and outside the alliance. */
async function compareParts(context: RequestContext, body: string): Promise<Outcome[]> {
  const members = await membersOf(context);
  const counts = await countsOf(context);
  return counts
    .filter((count) => count.bodyId === body && hasParts(count))
    .flatMap((count) => {
      const day = count.date!;
      const alliance = municipalitiesOn(members, 'vestregionen', day);
      const all = [...municipalitiesOn(members, body, day)];
      const inside = all.filter((municipality) => alliance.has(municipality));
      const statedBy = [['StatedMemberCount', count.id]] as const;
      return [
        { what: count.id, expected: count.municipalityCount, actual: all.length, statedBy },
        {
          what: `${count.id}-in-vestregionen`,
          expected: count.allianceCount!,
          actual: inside.length,
          statedBy,
        },
        {
          what: `${count.id}-others`,
          expected: count.otherCount!,
          actual: all.length - inside.length,
          statedBy,
        },
      ];
    });
}
