import { database } from '../database.ts';
import type { OrchestraHub } from '../hub.ts';

const timesPerYear = { YEAR: 1, MONTH: 12 } as const;

/** What a season's documents say against each other: growth, and how often the orchestra gathers. */
export function registerSeasonChecks(hub: OrchestraHub): void {
  hub.check({
    name: 'orchestra-members-before',
    title: {
      nb: 'Tallet fra året før er det samme som det året selv har',
      en: 'The number given for the year before is the number of that year',
    },
    run: async (context) => {
      const counts = await database(context).orchestraMembershipCount.findMany({
        where: { preferred: true },
        orderBy: { id: 'asc' },
      });
      return counts.flatMap((count) => {
        const before = counts.find(
          (other) => other.ensembleId === count.ensembleId && other.year === count.year - 1,
        );
        if (!before || count.previousCount === null) return [];
        return [
          {
            what: count.id,
            expected: count.previousCount,
            actual: before.count,
            statedBy: [count, before].map((one) => ['OrchestraMembershipCount', one.id] as const),
          },
        ];
      });
    },
  });
  hub.check({
    name: 'orchestra-gathering-rhythm',
    title: {
      nb: 'Samlinger i året slik dokumentene sier, og slik de ble holdt',
      en: 'Gatherings a year as the documents put it, and as they were held',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const [frequencies, seasons] = await Promise.all([
        database(context).orchestraGatheringFrequency.findMany({ orderBy: { id: 'asc' } }),
        database(context).orchestraSeason.findMany({ orderBy: { year: 'asc' } }),
      ]);
      return seasons.flatMap((season) =>
        season.weekendGatheringCount === null
          ? []
          : frequencies.map((frequency) => ({
              what: `${season.id}-${frequency.id}`,
              expected: frequency.times * timesPerYear[frequency.per],
              actual: season.weekendGatheringCount!,
              statedBy: [
                ['OrchestraGatheringFrequency', frequency.id] as const,
                ['OrchestraSeason', season.id] as const,
              ],
            })),
      );
    },
  });
}
