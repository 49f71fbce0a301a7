import { OrchestraCountBasis } from './generated/client/enums.ts';
import type { OrchestraBuilder } from './module.ts';
import { recordMembershipCount, recordMembershipCountInput } from './record-membership-count.ts';

export function registerMembershipCount(module: OrchestraBuilder): void {
  const basis = module.enum('OrchestraCountBasis', OrchestraCountBasis, {
    description: 'Ground that a count rests on (tellegrunnlag).',
    values: {
      ANNUAL_REPORT: 'The annual report gives the number (årsrapport).',
      DERIVED: 'Computed from another number and the change stated (avledet).',
      PUBLIC_PAGE: 'Only a public page gives the number (nettside).',
    },
  });
  const membershipCount = module.model('OrchestraMembershipCount', {
    description:
      'Number of musicians in an ensemble in a year (deltakere). Where sources disagree, each count has its own row.',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      ensemble: 'The ensemble.',
      season: 'The season.',
      year: 'Calendar year.',
      count: 'Number of musicians.',
      basis: 'What the number rests on.',
      isPreferred: {
        description: 'Whether this is the count to use where sources disagree.',
        definite: 'The orchestra decides which count of a year to use.',
      },
      change: 'Change from the year before, as the source states it.',
      previousCount: 'Number of the year before, as the same source states it.',
      minAge: 'Youngest age the source gives, years.',
      maxAge: 'Oldest age the source gives, years.',
      statedDate: 'The day the number was stated, where it is known.',
    },
  });
  module.collection('OrchestraMembershipCount', {
    many: 'orchestraMembershipCounts',
    filter: ['year', 'ensembleId', 'basis', 'isPreferred'],
    order: ['year', 'count'],
    catalogue: {
      question: {
        nb: 'Hvor mange spilte med, etter det kildene sier?',
        en: 'How many played, by what the sources say?',
      },
      term: 'deltaker',
      topics: ['CULTURE', 'FIGURES'],
      example:
        '{ orchestraMembershipCounts(orderBy: YEAR_ASC) { totalCount nodes { year count basis ensemble { name body { name kind } } sources { document line words } } } }',
    },
  });
  const input = recordMembershipCountInput(module, basis);
  module.builder.mutationField('recordOrchestraMembershipCount', (t) =>
    t.field({
      type: membershipCount,
      nullable: true,
      rule: { scopes: ['orchestra:write'] },
      description:
        'Records the number of musicians in an ensemble in a year, as a source states it (medlemstall). Other counts of the year are kept.',
      args: { input: t.arg({ type: input, required: true, description: 'The count to record.' }) },
      resolve: (_root, args, context) => recordMembershipCount(context, args.input),
    }),
  );
}
