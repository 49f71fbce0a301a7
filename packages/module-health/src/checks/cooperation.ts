import { isoDay } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';
import { memberCount } from './member-count.ts';

/** Checks the terms and priorities of the cooperation. */
export function registerCooperationChecks(module: HealthBuilder): void {
  module.check({
    name: 'health-municipalities-per-term',
    title: {
      nb: 'Like mange kommuner i samarbeidet som kildene sier om hver periode',
      en: 'The cooperation has as many municipalities in each term as the sources say',
    },
    run: async (context) => {
      const terms = await health.client(context).healthCooperationTerm.findMany({
        where: { municipalityCount: { not: null }, from: { not: null } },
        include: { cooperation: { include: { members: true } } },
        orderBy: { from: 'asc' },
      });
      return terms.map((row) => ({
        what: row.id,
        expected: row.municipalityCount!,
        actual: memberCount(row.cooperation.members, row.from!),
        statedBy: [['HealthCooperationTerm', row.id]],
      }));
    },
  });
  module.check({
    name: 'health-priorities-within-term',
    title: {
      nb: 'Prioriteringene gjelder ikke lenger enn samarbeidet er vedtatt',
      en: 'The priorities end no later than the term the cooperation was adopted for',
    },
    kind: 'TEMPORAL',
    run: async (context) => {
      const [priorities, terms] = await Promise.all([
        health.client(context).healthPriority.findMany({
          where: { from: { not: null }, to: { not: null } },
          orderBy: [{ from: 'asc' }, { position: 'asc' }],
        }),
        health.client(context).healthCooperationTerm.findMany({
          where: { status: 'ADOPTED' },
          orderBy: { from: 'asc' },
        }),
      ]);
      return priorities.map((priority) => {
        const until = adoptedUntil(terms, priority.from!);
        const covered = until !== null && until < priority.to! ? until : priority.to!;
        const lastTerm = terms.find((term) => term.to?.getTime() === until?.getTime());
        return {
          what: priority.id,
          expected: isoDay(priority.to!),
          actual: isoDay(covered),
          statedBy: [
            ['HealthPriority', priority.id] as const,
            ...(lastTerm ? [['HealthCooperationTerm', lastTerm.id] as const] : []),
          ],
        };
      });
    },
  });
}

interface AdoptedTerm {
  from: Date | null;
  to: Date | null;
}

/**
 * The first day that no term covers, on or after `day`. Null if the terms cover all days from `day` on. `terms` must be
 * sorted by `from`.
 */
function adoptedUntil(terms: readonly AdoptedTerm[], day: Date): Date | null {
  let until = day;
  for (const { from, to } of terms) {
    if (from !== null && from > until) break;
    if (to === null) return null;
    if (to > until) until = to;
  }
  return until;
}
