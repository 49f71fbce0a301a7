import { isoDay } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { HealthHub } from '../hub.ts';

interface AdoptedTerm {
  from: Date | null;
  to: Date | null;
}

/** The day on which terms that follow each other without a gap, from the one in force on `day`, end. */
function adoptedUntil(terms: readonly AdoptedTerm[], day: Date): Date | null {
  let until = day;
  for (const { from, to } of terms) {
    if (from !== null && from > until) break;
    if (to === null) return null;
    if (to > until) until = to;
  }
  return until;
}

export function registerPriority(hub: HealthHub): void {
  hub.model('HealthPriority', {
    description: 'What the cooperation gives priority to in a period (prioritert innsatsområde).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      position: 'Place in the list.',
      title: 'The priority.',
      text: 'What it covers, where the source says more.',
      period: 'The years it is for.',
      wishedByBodyId: {
        description: 'The body that wished for it, where the source says so.',
        refersTo: 'Body',
      },
    },
  });
  hub.collection('HealthPriority', {
    one: 'healthPriority',
    many: 'healthPriorities',
    filter: ['cooperationId', 'title', 'from', 'to', 'wishedByBodyId'],
    order: ['from', 'position', 'title'],
  });
  hub.search({
    type: 'HealthPriority',
    title: (row: { title: string }) => row.title,
    texts: (row: { text: string | null }) => [row.text],
  });
  hub.check({
    name: 'health-priorities-within-term',
    title: {
      nb: 'Prioriteringene gjelder ikke lenger enn samarbeidet er vedtatt',
      en: 'The priorities reach no further than the cooperation is decided for',
    },
    kind: 'TEMPORAL',
    run: async (context) => {
      const [priorities, terms] = await Promise.all([
        database(context).healthPriority.findMany({
          where: { from: { not: null }, to: { not: null } },
          orderBy: [{ from: 'asc' }, { position: 'asc' }],
        }),
        database(context).healthCooperationTerm.findMany({
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
