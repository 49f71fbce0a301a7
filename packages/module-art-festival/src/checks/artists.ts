import { artFestival, type ArtFestivalBuilder } from '../module.ts';
import type { FestivalArtistCountKind } from '../generated/client/enums.ts';

interface ArtistCount {
  id: string;
  kind: FestivalArtistCountKind;
  count: number;
}

const countOf = (counts: readonly ArtistCount[], kind: FestivalArtistCountKind) =>
  counts.find((count) => count.kind === kind);

const statedBy = (...counts: readonly ArtistCount[]) =>
  counts.map((count) => ['FestivalArtistCount', count.id] as const);

/** Checks that an edition's counts of artists agree with each other and with the totals. */
export function registerArtistChecks(module: ArtFestivalBuilder): void {
  module.check({
    name: 'festival-studios-and-site',
    title: {
      nb: 'Åpne atelierer og kunstnere med visningssted på stedet er alle som deltok',
      en: 'The open studios and the artists showing at the site add up to all who took part',
    },
    run: async (context) => {
      const editions = await artFestival.client(context).festivalEdition.findMany({
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
  module.check({
    name: 'festival-invited-former-artists',
    title: {
      nb: 'Når alle som har deltatt, er invitert, er det så mange som har deltatt i alt',
      en: 'When all former artists are invited, as many are invited as have taken part in total',
    },
    run: async (context) => {
      const [editions, totals] = await Promise.all([
        artFestival.client(context).festivalEdition.findMany({
          include: { artistCounts: true },
          orderBy: { year: 'asc' },
        }),
        artFestival.client(context).festivalRollingTotal.findMany({ orderBy: { toYear: 'asc' } }),
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
  module.check({
    name: 'festival-accepted-participants',
    title: {
      nb: 'Så mange deltar som juryen har antatt',
      en: 'As many artists take part as the jury admitted',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const editions = await artFestival.client(context).festivalEdition.findMany({
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
