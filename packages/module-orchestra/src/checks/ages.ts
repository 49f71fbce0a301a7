import { database } from '../database.ts';
import type { OrchestraHub } from '../hub.ts';

interface Ages {
  minAge: number | null;
  maxAge: number | null;
}

function range({ minAge, maxAge }: Ages): string {
  return `${String(minAge)}–${String(maxAge)}`;
}

/** Ages: the limits are the same in every document, and those counted lie within them. */
export function registerAgeChecks(hub: OrchestraHub): void {
  hub.check({
    name: 'orchestra-age-limits',
    title: {
      nb: 'De samme aldersgrensene i alle dokumenter',
      en: 'The same age limits in every document',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const ensembles = await database(context).orchestraEnsemble.findMany({
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
  hub.check({
    name: 'orchestra-ages-within-limits',
    title: {
      nb: 'Alderen på deltakerne er den aldersgrensene gir',
      en: 'The ages of those counted are those of the limits',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const counts = await database(context).orchestraMembershipCount.findMany({
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
