import { orchestra, type OrchestraBuilder } from '../module.ts';

const timesPerYear = { YEAR: 1, MONTH: 12 } as const;

/** Checks the number of weekend gatherings of a season. */
export function registerSeasonChecks(module: OrchestraBuilder): void {
  module.check({
    name: 'orchestra-gathering-rhythm',
    title: {
      nb: 'Samlinger i året slik dokumentene sier, og slik de ble holdt',
      en: 'As many gatherings were held in a year as the documents say',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const [frequencies, seasons] = await Promise.all([
        orchestra.client(context).orchestraGatheringFrequency.findMany({ orderBy: { id: 'asc' } }),
        orchestra.client(context).orchestraSeason.findMany({ orderBy: { year: 'asc' } }),
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
