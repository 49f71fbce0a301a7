import { bpa, type BpaBuilder } from '../module.ts';

export function registerPopulationCheck(module: BpaBuilder): void {
  module.check({
    name: 'bpa-2020-population',
    title: {
      nb: 'Kommunene bak runden kan ha så mange innbyggere som kilden sier',
      en: 'The municipalities behind the round can have as many inhabitants as the source says',
    },
    run: async (context) => {
      const rounds = await bpa.client(context).concessionRound.findMany({
        where: { populationCovered: { not: null } },
        include: { populations: true, absences: true },
      });
      return rounds.map((round) => {
        const absent = new Set(round.absences.map((one) => one.municipalityId));
        const largest = round.populations
          .filter((one) => !absent.has(one.municipalityId))
          .reduce((sum, one) => sum + one.population, 0);
        const claimed = round.populationCovered ?? 0;
        return {
          what: round.id,
          expected: claimed,
          // The sources do not name all participants. A claim up to the largest possible population counts as correct.
          actual: Math.min(claimed, largest),
          statedBy: [['ConcessionRound', round.id] as const],
        };
      });
    },
  });
}
