import { isoDay, type RequestContext, type Outcome } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';

interface Period {
  from: Date | null;
  to: Date | null;
}

export function registerPeriodChecks(module: AllianceBuilder): void {
  module.check({
    name: 'alliance-leadership-periods',
    title: {
      nb: 'Lederskapet går videre uten opphold',
      en: 'The leadership passes on without a gap',
    },
    kind: 'TEMPORAL',
    run: leadershipGaps,
  });
  module.check({
    name: 'alliance-number-periods',
    title: {
      nb: 'Hver kommune har alltid ett kommunenummer',
      en: 'Every municipality has exactly one municipality number at any time',
    },
    kind: 'TEMPORAL',
    run: numberGaps,
  });
  module.check({
    name: 'alliance-membership-periods',
    title: {
      nb: 'Ingen er medlem to ganger samtidig',
      en: 'No member has two memberships of the same kind in a body at the same time',
    },
    kind: 'TEMPORAL',
    run: membershipOverlaps,
  });
  module.check({
    name: 'alliance-membership-lifetimes',
    title: {
      nb: 'Ingen er medlem utenfor levetiden til organet og medlemmet',
      en: 'No membership extends beyond the period in which the body and the member existed',
    },
    kind: 'TEMPORAL',
    run: membershipsOutsideLifetimes,
  });
  module.check({
    name: 'alliance-merger-continuity',
    title: {
      nb: 'Etter en sammenslåing er det den nye kommunen som tar over medlemskapet',
      en: 'After a merger the new municipality takes over the membership',
    },
    kind: 'TEMPORAL',
    run: mergerContinuity,
  });
}

async function leadershipGaps(context: RequestContext): Promise<Outcome[]> {
  const rows = await alliance.client(context).leadership.findMany({ orderBy: { from: 'asc' } });
  return rows.flatMap((row, at) => {
    const before = rows.slice(0, at).findLast((other) => other.bodyId === row.bodyId);
    if (!before) return [];
    return [
      {
        what: `${before.id}-to-${row.id}`.replaceAll('.', '-'),
        expected: dayOf(before.to),
        actual: dayOf(row.from),
        statedBy: [
          ['Leadership', before.id],
          ['Leadership', row.id],
        ],
      },
    ];
  });
}

async function numberGaps(context: RequestContext): Promise<Outcome[]> {
  const municipalities = await alliance.client(context).municipality.findMany({
    include: { numbers: { orderBy: { from: { sort: 'asc', nulls: 'first' } } } },
    orderBy: { id: 'asc' },
  });
  return municipalities.map((municipality) => ({
    what: municipality.id,
    expected: [dayOf(municipality.from), dayOf(municipality.to)].join(' to '),
    actual: spanOf(municipality.numbers),
    statedBy: [['Municipality', municipality.id]],
  }));
}

/**
 * If each period begins where the one before it ends, returns the first and the last day. Otherwise returns `gap or
 * overlap`.
 */
function spanOf(periods: readonly Period[]): string {
  const broken = periods.some(
    ({ from }, at) => at > 0 && dayOf(from) !== dayOf(periods[at - 1]!.to),
  );
  if (broken) return 'gap or overlap';
  return [dayOf(periods[0]?.from ?? null), dayOf(periods.at(-1)?.to ?? null)].join(' to ');
}

async function membershipOverlaps(context: RequestContext): Promise<Outcome[]> {
  const rows = await alliance.client(context).membership.findMany({ orderBy: { id: 'asc' } });
  const withoutOverlap = rows.filter(
    (row) =>
      !rows.some((other) => other.id !== row.id && sameMember(row, other) && overlaps(row, other)),
  );
  return [{ expected: rows.length, actual: withoutOverlap.length }];
}

interface MemberKeys {
  bodyId: string;
  kind: string;
  municipalityId: string | null;
  countyAuthorityId: string | null;
  memberBodyId: string | null;
}

function sameMember(one: MemberKeys, other: MemberKeys): boolean {
  return (
    one.bodyId === other.bodyId &&
    one.kind === other.kind &&
    one.municipalityId === other.municipalityId &&
    one.countyAuthorityId === other.countyAuthorityId &&
    one.memberBodyId === other.memberBodyId
  );
}

function overlaps(one: Period, other: Period): boolean {
  const before = (a: Period, b: Period) => a.to !== null && b.from !== null && a.to <= b.from;
  return !before(one, other) && !before(other, one);
}

async function membershipsOutsideLifetimes(context: RequestContext): Promise<Outcome[]> {
  const rows = await alliance.client(context).membership.findMany({
    include: { body: true, municipality: true, countyAuthority: true, memberBody: true },
  });
  const inside = rows.filter((row) =>
    [row.body, row.municipality, row.countyAuthority, row.memberBody].every(
      (lifetime) => lifetime === null || within(row, lifetime),
    ),
  );
  return [{ expected: rows.length, actual: inside.length }];
}

function within(period: Period, lifetime: Period): boolean {
  const startsInside =
    lifetime.from === null || period.from === null || period.from >= lifetime.from;
  const endsInside = lifetime.to === null || (period.to !== null && period.to <= lifetime.to);
  return startsInside && endsInside;
}

async function mergerContinuity(context: RequestContext): Promise<Outcome[]> {
  const ended = await alliance.client(context).territorialChangeArea.findMany({
    where: { endingChange: { kind: 'MERGER' } },
    include: { endingChange: { include: { newAreas: true } } },
  });
  const rows = await alliance.client(context).membership.findMany({
    where: { continuedById: { not: null } },
    include: { continuedBy: true },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap((row) => {
    const merger = ended.find((one) => one.municipalityId === row.municipalityId)?.endingChange;
    if (!merger) return [];
    return [
      {
        what: row.id.replaceAll('.', '-'),
        expected: `${merger.newAreas[0]?.municipalityId} from ${dayOf(merger.effectiveOn)}`,
        actual: `${row.continuedBy?.municipalityId} from ${dayOf(row.continuedBy?.from ?? null)}`,
        statedBy: [
          ['TerritorialChange', merger.id],
          ['Membership', row.id],
        ],
      },
    ];
  });
}

function dayOf(date: Date | null): string {
  return date === null ? 'open' : isoDay(date);
}
