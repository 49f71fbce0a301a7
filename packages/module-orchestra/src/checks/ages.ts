import { orchestra, type OrchestraBuilder } from '../module.ts';

interface Ages {
  minAge: number | null;
  maxAge: number | null;
}

function range({ minAge, maxAge }: Ages): string {
  return `${String(minAge)}–${String(maxAge)}`;
}

/** Checks that all documents give the same age limits, and that the ages in each member count equal the age limits. */
export function registerAgeChecks(module: OrchestraBuilder): void {
  module.check({
    name: 'orchestra-age-limits',
    title: {
      nb: 'De samme aldersgrensene i alle dokumenter',
      en: 'Every document gives the same age limits',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const ensembles = await orchestra.client(context).orchestraEnsemble.findMany({
        include: { ageLimits: { orderBy: { position: 'asc' } } },
        orderBy: { position: 'asc' },
      });
      return ensembles.flatMap(({ ageLimits: [first, ...others] }) =>
        others.map((other) => ({
          what: other.id,
          expected: range(first!),
          actual: range(other),
          statedBy: [first!, other].map((limit) => ['OrchestraAgeLimit', limit.id] as const),
        })),
      );
    },
  });
  module.check({
    name: 'orchestra-ages-within-limits',
    title: {
      nb: 'Alderen på deltakerne er den aldersgrensene gir',
      en: 'The ages of the members counted equal the age limits',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const counts = await orchestra.client(context).orchestraMembershipCount.findMany({
        where: { minAge: { not: null }, maxAge: { not: null } },
        include: {
          ensemble: { include: { ageLimits: { orderBy: { position: 'asc' }, take: 1 } } },
        },
        orderBy: { id: 'asc' },
      });
      return counts.flatMap((count) =>
        count.ensemble.ageLimits.map((limit) => ({
          what: count.id,
          expected: range(limit),
          actual: range(count),
          statedBy: [
            ['OrchestraAgeLimit', limit.id] as const,
            ['OrchestraMembershipCount', count.id] as const,
          ],
        })),
      );
    },
  });
}
