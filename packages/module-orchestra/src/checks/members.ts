import { orchestra, type OrchestraBuilder } from '../module.ts';

/** Checks each number of members against the numbers of other years and other sources. */
export function registerMemberChecks(module: OrchestraBuilder): void {
  module.check({
    name: 'orchestra-members-before',
    title: {
      nb: 'Tallet fra året før er det samme som det året selv har',
      en: 'The number given for the year before is the number of that year',
    },
    run: async (context) => {
      const counts = await orchestra.client(context).orchestraMembershipCount.findMany({
        where: { isPreferred: true },
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
  module.check({
    name: 'orchestra-junior-increase',
    title: {
      nb: 'Juniorsymfonikerne økte med så mange som årsrapporten sier',
      en: 'The junior group grew by as many as the annual report says',
    },
    run: async (context) => {
      const counts = await orchestra.client(context).orchestraMembershipCount.findMany({
        where: { ensembleId: 'juniorsymfonikerne', isPreferred: true },
      });
      const of = (year: number) => counts.find((count) => count.year === year);
      const now = of(2016);
      const before = of(2015);
      if (!now || !before || now.change === null) return [];
      return [
        {
          expected: now.change,
          actual: now.count - before.count,
          statedBy: [['OrchestraMembershipCount', now.id]],
        },
      ];
    },
  });
  module.check({
    name: 'orchestra-members-2015',
    title: {
      nb: 'Like mange deltakere i 2015 i alle kilder',
      en: 'Every source gives the same number of members in 2015',
    },
    run: async (context) => {
      const counts = await orchestra.client(context).orchestraMembershipCount.findMany({
        where: { ensembleId: 'ungdomssymfonikerne', year: 2015 },
      });
      const preferred = counts.find((count) => count.isPreferred);
      if (!preferred) return [];
      return counts
        .filter((count) => !count.isPreferred)
        .map((other) => ({
          what: other.id,
          expected: preferred.count,
          actual: other.count,
          statedBy: [preferred, other].map(
            (count) => ['OrchestraMembershipCount', count.id] as const,
          ),
        }));
    },
  });
}
