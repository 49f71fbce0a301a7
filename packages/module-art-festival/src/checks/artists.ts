import { database } from '../database.ts';
import type { FestivalArtistCountKind } from '../generated/client/enums.ts';
import type { ArtFestivalHub } from '../hub.ts';

interface ArtistCount {
  id: string;
  kind: FestivalArtistCountKind;
  count: number;
}

const countOf = (counts: readonly ArtistCount[], kind: FestivalArtistCountKind) =>
  counts.find((count) => count.kind === kind);

const statedBy = (...counts: readonly ArtistCount[]) =>
  counts.map((count) => ['FestivalArtistCount', count.id] as const);

/** Artists of an edition: where they met the public, and who of them the jury admitted. */
export function registerArtistChecks(hub: ArtFestivalHub): void {
  hub.check({
    name: 'festival-studios-and-site',
    title: {
      nb: 'Åpne atelierer og kunstnere med visningssted på stedet er alle som deltok',
      en: 'Open studios and artists showing at the site are all who took part',
    },
    run: async (context) => {
      const editions = await database(context).festivalEdition.findMany({
        include: { artistCounts: true },
        orderBy: { year: 'asc' },
      });
      return editions.flatMap(({ id, artistCounts }) => {
        const all = countOf(artistCounts, 'PARTICIPANTS');
        const studios = countOf(artistCounts, 'OPEN_STUDIOS');
        const atSite = countOf(artistCounts, 'SHOWING_AT_SITE');
        if (!all || !studios || !atSite) return [];
        return [
          {
            what: id,
            expected: all.count,
            actual: studios.count + atSite.count,
            statedBy: statedBy(all, studios, atSite),
          },
        ];
      });
    },
  });
  hub.check({
    name: 'festival-invited-former-artists',
    title: {
      nb: 'Når alle som har deltatt, er invitert, er det så mange som har deltatt i alt',
      en: 'When all who ever took part are invited, they are as many as took part in all',
    },
    run: async (context) => {
      const [editions, totals] = await Promise.all([
        database(context).festivalEdition.findMany({
          include: { artistCounts: true },
          orderBy: { year: 'asc' },
        }),
        database(context).festivalRollingTotal.findMany({ orderBy: { toYear: 'asc' } }),
      ]);
      return editions.flatMap(({ id, year, artistCounts }) => {
        const invited = countOf(artistCounts, 'INVITED');
        const total = totals.find(({ toYear }) => toYear === year);
        if (!invited || !total) return [];
        const statedIn = [...statedBy(invited), ['FestivalRollingTotal', total.id] as const];
        return [{ what: id, expected: invited.count, actual: total.artists, statedBy: statedIn }];
      });
    },
  });
  hub.check({
    name: 'festival-accepted-participants',
    title: {
      nb: 'Så mange deltar som juryen har antatt',
      en: 'As many take part as the jury admitted',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const editions = await database(context).festivalEdition.findMany({
        include: { artistCounts: true },
        orderBy: { year: 'asc' },
      });
      return editions.flatMap(({ id, artistCounts }) => {
        const accepted = countOf(artistCounts, 'ACCEPTED');
        const participants = countOf(artistCounts, 'PARTICIPANTS');
        if (!accepted || !participants) return [];
        return [
          {
            what: id,
            expected: accepted.count,
            actual: participants.count,
            statedBy: statedBy(accepted, participants),
          },
        ];
      });
    },
  });
}
