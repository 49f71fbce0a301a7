import { holdsOn, type HubContext, type Outcome } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { Membership, StatedMemberCount } from '../generated/client/client.ts';
import type { AllianceHub } from '../hub.ts';

export function registerMemberCountChecks(hub: AllianceHub): void {
  hub.check({
    name: 'alliance-stated-member-counts',
    title: {
      nb: 'Så mange medlemmer som kildene sier',
      en: 'As many members as the sources say',
    },
    run: async (context) => {
      const members = await membersOf(context);
      const counts = await countsOf(context);
      return counts.filter((count) => !inParts(count)).flatMap((count) => whole(count, members));
    },
  });
  hub.check({
    name: 'alliance-bpa-members',
    title: {
      nb: 'BPA-nettverket har kommunene kildene sier, i Vestregionen og utenfor',
      en: 'The BPA network has the municipalities the sources say, inside Vestregionen and outside',
    },
    run: (context) => countsInParts(context, 'nettverk-bpa'),
  });
  hub.check({
    name: 'alliance-khs-25-or-26',
    title: {
      nb: 'Kommunehelsesamarbeidet har 25 eller 26 kommuner',
      en: 'Kommunehelsesamarbeidet has 25 or 26 municipalities',
    },
    run: (context) => countsInParts(context, 'kommunehelsesamarbeidet'),
  });
  hub.check({
    name: 'alliance-commitments',
    title: {
      nb: 'Hvert medlem av BPA-nettverket har avgitt forpliktelseserklæring',
      en: 'Every member of the BPA network has given a commitment',
    },
    run: async (context) => {
      const members = await membersOf(context);
      const commitments = await database(context).commitment.findMany({ orderBy: { id: 'asc' } });
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

function membersOf(context: HubContext): Promise<Membership[]> {
  return database(context).membership.findMany({ where: { kind: 'MEMBER' } });
}

/** The counts of members and of agreements; who paid is counted elsewhere. */
function countsOf(context: HubContext): Promise<StatedMemberCount[]> {
  return database(context).statedMemberCount.findMany({
    where: { date: { not: null }, basis: { in: ['MEMBERS', 'AGREEMENTS'] } },
    orderBy: { id: 'asc' },
  });
}

function inParts(count: StatedMemberCount): boolean {
  return count.allianceCount !== null && count.otherCount !== null;
}

function municipalitiesOn(members: readonly Membership[], body: string, day: Date): Set<string> {
  const held = members.filter((row) => row.bodyId === body && holdsOn(row, day));
  return new Set(held.flatMap((row) => row.municipalityId ?? []));
}

function countyAuthoritiesOn(members: readonly Membership[], body: string, day: Date): Set<string> {
  const held = members.filter((row) => row.bodyId === body && holdsOn(row, day));
  return new Set(held.flatMap((row) => row.countyAuthorityId ?? []));
}

/** Nothing for a body or a day whose members the sources do not name. */
function whole(count: StatedMemberCount, members: readonly Membership[]): Outcome[] {
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

async function countsInParts(context: HubContext, body: string): Promise<Outcome[]> {
  const members = await membersOf(context);
  const counts = await countsOf(context);
  return counts
    .filter((count) => count.bodyId === body && inParts(count))
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
