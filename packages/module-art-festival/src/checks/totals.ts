import { artFestival, type ArtFestivalBuilder } from '../module.ts';
import type { FestivalVisitKind } from '../generated/client/enums.ts';

interface Visits {
  kind: FestivalVisitKind;
  partOf: FestivalVisitKind | null;
  count: number;
}

/** Visits of one edition: the count of kind ALL. Without that kind, the sum of all counts with `partOf` null. */
function visitsOf(counts: readonly Visits[]): number {
  const all = counts.find((count) => count.kind === 'ALL');
  if (all) return all.count;
  return counts
    .filter((count) => count.partOf === null)
    .reduce((sum, count) => sum + count.count, 0);
}

/** Expected and actual text of the claim `whole ≥ part`. The texts differ if the claim is false. */
function atLeast(whole: number, part: number) {
  return { expected: `${whole} ≥ ${part}`, actual: `${whole} ${whole < part ? '<' : '≥'} ${part}` };
}

/**
 * Checks the festival's totals since the beginning against the figures of its editions. Most editions have no figures,
 * and an artist may take part in several editions, so the figures give only a lower bound. A total below the bound is a
 * discrepancy.
 */
export function registerTotalChecks(module: ArtFestivalBuilder): void {
  module.check({
    name: 'festival-rolling-totals',
    title: {
      nb: 'Summene siden 2007 rommer det de enkelte årene har',
      en: 'The totals since the beginning are no lower than the figures of the single years require',
    },
    run: async (context) => {
      const [totals, editions] = await Promise.all([
        artFestival.client(context).festivalRollingTotal.findMany({ orderBy: { toYear: 'asc' } }),
        artFestival.client(context).festivalEdition.findMany({
          include: { visitCounts: true, artistCounts: true },
        }),
      ]);
      return totals.flatMap((total, at) => {
        const counted = editions.filter(
          ({ year }) => year >= total.fromYear && year <= total.toYear,
        );
        const before = totals.slice(0, at).filter((other) => other.fromYear === total.fromYear);
        const since = counted.filter(({ year }) => before.every((other) => year > other.toYear));
        const earlier = before.at(-1);
        const debutants = since.flatMap((edition) =>
          edition.artistCounts.filter((count) => count.kind === 'DEBUTANTS'),
        );
        const shown = counted.flatMap((edition) =>
          edition.artistCounts.filter((count) => count.kind === 'PARTICIPANTS'),
        );
        const fewestArtists = Math.max(
          (earlier?.artists ?? 0) + debutants.reduce((sum, count) => sum + count.count, 0),
          ...shown.map((count) => count.count),
        );
        const fewestVisits =
          (earlier?.visits ?? 0) +
          since.reduce((sum, edition) => sum + visitsOf(edition.visitCounts), 0);
        const statedBy = [['FestivalRollingTotal', total.id] as const];
        return [
          {
            what: `artists-${total.toYear}`,
            ...atLeast(total.artists, fewestArtists),
            statedBy,
          },
          {
            what: `visits-${total.toYear}`,
            ...atLeast(total.visits, fewestVisits),
            statedBy,
          },
        ];
      });
    },
  });
  module.check({
    name: 'festival-visits-within-whole',
    title: {
      nb: 'Besøk som er en del av andre besøk, er ikke flere enn dem',
      en: 'A count of visits that is part of another is not above it',
    },
    run: async (context) => {
      const counts = await artFestival.client(context).festivalVisitCount.findMany({
        orderBy: { id: 'asc' },
      });
      return counts.flatMap((part) => {
        const whole = counts.find(
          (count) => count.editionId === part.editionId && count.kind === part.partOf,
        );
        if (!whole) return [];
        return [
          {
            what: part.id,
            ...atLeast(whole.count, part.count),
            statedBy: [whole, part].map((count) => ['FestivalVisitCount', count.id] as const),
          },
        ];
      });
    },
  });
}
