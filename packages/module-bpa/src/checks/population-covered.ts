import { database } from '../database.ts';
import type { BpaHub } from '../hub.ts';

export function registerPopulationCheck(hub: BpaHub): void {
  hub.check({
    name: 'bpa-2020-population',
    title: {
      nb: 'Kommunene bak runden kan ha så mange innbyggere som kilden sier',
      en: 'The municipalities behind the round can have as many inhabitants as the source says',
    },
    run: async (context) => {
      const rounds = await database(context).concessionRound.findMany({
        where: { populationCovered: { not: null } },
        include: { populations: true, absences: true },
      });
      return rounds.map((round) => {
        const outside = new Set(round.absences.map((one) => one.municipalityId));
        const most = round.populations
          .filter((one) => !outside.has(one.municipalityId))
          .reduce((sum, one) => sum + one.population, 0);
        const claimed = round.populationCovered ?? 0;
        return {
          what: round.id,
          expected: claimed,
          // Which municipalities take part is not known, so only too many inhabitants are a disagreement.
          actual: Math.min(claimed, most),
          statedBy: [['ConcessionRound', round.id] as const],
        };
      });
    },
  });
}
