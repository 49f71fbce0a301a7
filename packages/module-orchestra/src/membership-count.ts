import { database } from './database.ts';
import { OrchestraCountBasis } from './generated/client/enums.ts';
import type { OrchestraHub } from './hub.ts';
import { recordMembershipCount, recordMembershipCountInput } from './record-membership-count.ts';

export function registerMembershipCount(hub: OrchestraHub): void {
  const basis = hub.enum('OrchestraCountBasis', OrchestraCountBasis, {
    description: 'What a count rests on.',
    values: {
      ANNUAL_REPORT: 'The annual report gives the number (årsrapport).',
      DERIVED: 'Computed from another number and the change stated (avledet).',
      PUBLIC_PAGE: 'Only a public page gives the number (nettside).',
    },
  });
  const membershipCount = hub.model('OrchestraMembershipCount', {
    description:
      'How many took part in an ensemble in a year (deltakere). Where sources disagree, every reading is a row.',
    rule: 'public',
    fields: {
      ensemble: 'The ensemble.',
      season: 'The season.',
      year: 'Calendar year.',
      count: 'Number of musicians.',
      basis: 'What the number rests on.',
      preferred: 'Whether this is the reading to use where readings disagree.',
      change: 'Change from the year before, as the source states it.',
      previousCount: 'Number of the year before, as the same source states it.',
      minAge: 'Youngest age the source gives.',
      maxAge: 'Oldest age the source gives.',
      statedDate: 'The day the number was stated, where it is known.',
      statedDatePrecision: 'How exactly that day is known.',
    },
  });
  hub.collection('OrchestraMembershipCount', {
    one: 'orchestraMembershipCount',
    many: 'orchestraMembershipCounts',
    filter: ['year', 'ensembleId', 'basis', 'preferred'],
    order: ['year', 'count'],
  });
  const input = recordMembershipCountInput(hub, basis);
  hub.builder.mutationField('recordOrchestraMembershipCount', (t) =>
    t.field({
      type: membershipCount,
      nullable: true,
      rule: { scopes: ['orchestra:write'] },
      description:
        'Records how many took part in an ensemble in a year, as a source states it. Other readings of the year stay.',
      args: { input: t.arg({ type: input, required: true, description: 'What is recorded.' }) },
      resolve: (_root, args, context) => recordMembershipCount(context, args.input),
    }),
  );
  registerMembershipCountChecks(hub);
}

function registerMembershipCountChecks(hub: OrchestraHub): void {
  hub.check({
    name: 'orchestra-junior-increase',
    title: {
      nb: 'Juniorsymfonikerne økte med så mange som årsrapporten sier',
      en: 'The junior group grew by as many as the annual report says',
    },
    run: async (context) => {
      const counts = await database(context).orchestraMembershipCount.findMany({
        where: { ensembleId: 'juniorsymfonikerne', preferred: true },
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
  hub.check({
    name: 'orchestra-members-2015',
    title: {
      nb: 'Like mange deltakere i 2015 i alle kilder',
      en: 'The same number of members in 2015 in every source',
    },
    run: async (context) => {
      const counts = await database(context).orchestraMembershipCount.findMany({
        where: { ensembleId: 'ungdomssymfonikerne', year: 2015 },
      });
      const preferred = counts.find((count) => count.preferred);
      if (!preferred) return [];
      return counts
        .filter((count) => !count.preferred)
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
