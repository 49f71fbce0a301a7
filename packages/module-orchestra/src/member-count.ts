import { databaseOf, inLanguage, languageFor, whyNull, type RequestContext } from '@vesthub/kernel';
import { publishedCells, type PublishedCell } from '@vesthub/releases';
import { orchestra, type OrchestraBuilder } from './module.ts';
import { membersCube, total } from './members-cube.ts';

/**
 * Registers the counts of members from the last release. The release hides small counts, because most members are
 * minors.
 */
export function registerMemberCount(module: OrchestraBuilder): void {
  const { builder } = module;
  const flag = builder.enumType('OrchestraMemberFlag', {
    description: 'Whether a count of members is published, or why it is not (merknad).',
    values: {
      OK: { value: 'OK', description: 'Published (vist).' },
      PRIVACY: { value: 'PRIVACY', description: 'Suppressed to protect the members (skjult).' },
      MISSING: { value: 'MISSING', description: 'Not known (mangler).' },
      NOT_APPLICABLE: {
        value: 'NOT_APPLICABLE',
        description: 'No such members can exist (ikke aktuelt).',
      },
    } as const,
  });
  const count = builder.objectRef<PublishedCell>('OrchestraMemberCount').implement({
    description:
      'Number of members in a year, from the orchestra’s own list, with disclosure control so that no person can be identified (antall medlemmer).',
    rule: 'public',
    fields: (t) => ({
      year: t.int({ description: 'Calendar year.', resolve: ({ part }) => Number(part) }),
      ensemble: t.string({
        nullable: true,
        description: 'Key of the ensemble; null for all ensembles.',
        resolve: ({ codes }) => codeOf(codes[0]),
      }),
      ageGroup: t.string({
        nullable: true,
        description:
          'Ages reached in the year, both ends included, such as `13-15`; null for all ages.',
        resolve: ({ codes }) => codeOf(codes[1]),
      }),
      instrument: t.string({
        nullable: true,
        description: 'Instrument, in Norwegian; null for all instruments.',
        resolve: ({ codes }) => codeOf(codes[2]),
      }),
      count: t.int({
        nullable: true,
        description:
          'Number of unique persons; null, which does not mean zero, where `flag` gives a reason.',
        resolve: ({ value }) => value,
      }),
      flag: t.field({
        type: flag,
        description: 'Whether the count is published, or why it is not.',
        resolve: (one: PublishedCell) => one.flag,
      }),
    }),
  });
  builder.queryField('orchestraMemberCounts', (t) =>
    t.field({
      type: [count],
      nullable: true,
      description: module.catalogued(
        'orchestraMemberCounts',
        {
          question: {
            nb: 'Hvor mange er med i orkestrene, etter alder og instrument?',
            en: 'How many are members of the orchestras, by age and by instrument?',
          },
          term: 'medlemstall',
          topics: ['CULTURE', 'FIGURES'],
          example:
            '{ orchestraMemberCounts(year: 2016) { ensemble ageGroup instrument count flag } }',
        },
        'From the last release. Null for a year of which nothing was released, as `orchestraMemberCountsReason` says; a count of 0 means none. `orchestraMembershipCounts` has the numbers that documents state. A count that is hidden has a `flag`.',
      ),
      args: { year: t.arg.int({ required: true, description: 'Calendar year.' }) },
      resolve: (_root, { year }, context) => countsOf(context, year),
    }),
  );
  builder.queryField('orchestraMemberCountsReason', (t) =>
    t.string({
      nullable: true,
      rule: 'public',
      description: whyNull('orchestraMemberCounts'),
      args: {
        year: t.arg.int({ required: true, description: 'Calendar year.' }),
        ...module.vocabulary.languageArgs,
      },
      resolve: async (_root, { year, ...args }, context) => {
        const language = languageFor(args, context);
        if ((await countsOf(context, year)) !== null) return null;
        const season = await orchestra
          .client(context)
          .orchestraSeason.findUnique({ where: { year } });
        return season
          ? inLanguage(
              language,
              `Ingen tall for ${year} er frigitt fra medlemslisten. \`orchestraMembershipCounts\` har tallene i dokumentene.`,
              `No counts of ${year} were released from the list of members. \`orchestraMembershipCounts\` has the counts in documents.`,
            )
          : inLanguage(
              language,
              `Ingen kilde nevner en sesong i ${year}, og ingen tall for året er frigitt.`,
              `No source names a season in ${year}, and no counts of the year were released.`,
            );
      },
    }),
  );
}

function codeOf(code: string | undefined): string | null {
  return code === undefined || code === total ? null : code;
}

async function countsOf(context: RequestContext, year: number): Promise<PublishedCell[] | null> {
  const cells = await publishedCells(databaseOf(context, 'orchestra'), membersCube.name, {
    parts: [String(year)],
    first: null,
    knownAt: null,
  });
  if (cells.length === 0) return null;
  return cells.toSorted((a, b) => (a.codes.join() < b.codes.join() ? -1 : 1));
}
