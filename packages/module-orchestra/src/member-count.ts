import { connectionOf, publishedCells, type HubContext, type PublishedCell } from '@vesthub/kernel';
import type { OrchestraHub } from './hub.ts';
import { membersCube, total } from './members-cube.ts';

/** Counts of members from the last release: children, so what is small is hidden. */
export function registerMemberCount(hub: OrchestraHub): void {
  const { builder } = hub;
  hub.publishedCube(membersCube);
  const flag = builder.enumType('OrchestraMemberFlag', {
    description: 'Whether a count of members is shown, and why not.',
    values: {
      OK: { value: 'OK', description: 'It is (vist).' },
      PRIVACY: { value: 'PRIVACY', description: 'Hidden to protect the members (skjult).' },
      MISSING: { value: 'MISSING', description: 'Not known (mangler).' },
      NOT_APPLICABLE: { value: 'NOT_APPLICABLE', description: 'There can be none (ikke aktuelt).' },
    } as const,
  });
  const count = builder.objectRef<PublishedCell>('OrchestraMemberCount').implement({
    description:
      'How many were members in a year, from the orchestra’s own list, protected so that nobody can be pointed at (antall medlemmer).',
    rule: 'public',
    fields: (t) => ({
      year: t.int({ description: 'Calendar year.', resolve: ({ part }) => Number(part) }),
      ensemble: t.string({
        nullable: true,
        description: 'Key of the ensemble; null for all together.',
        resolve: ({ codes }) => codeOf(codes[0]),
      }),
      ageGroup: t.string({
        nullable: true,
        description: 'Ages they reach in the year, both ends included: `13-15`; null for all.',
        resolve: ({ codes }) => codeOf(codes[1]),
      }),
      instrument: t.string({
        nullable: true,
        description: 'What they play, in Norwegian; null for all.',
        resolve: ({ codes }) => codeOf(codes[2]),
      }),
      count: t.int({
        nullable: true,
        description: 'Unique persons; null where `flag` says why, which is not zero.',
        resolve: ({ value }) => value,
      }),
      flag: t.field({
        type: flag,
        description: 'Whether it is shown, and why not.',
        resolve: (one: PublishedCell) => one.flag,
      }),
    }),
  });
  builder.queryField('orchestraMemberCounts', (t) =>
    t.field({
      type: [count],
      nullable: true,
      description:
        'Members of the orchestras in a year, by age and by instrument, as last released. Empty for a year of which nothing was released.',
      args: { year: t.arg.int({ required: true, description: 'Calendar year.' }) },
      resolve: (_root, { year }, context) => countsOf(context, year),
    }),
  );
}

function codeOf(code: string | undefined): string | null {
  return code === undefined || code === total ? null : code;
}

async function countsOf(context: HubContext, year: number): Promise<PublishedCell[]> {
  const cells = await publishedCells(connectionOf(context, 'orchestra'), membersCube.name, {
    parts: [String(year)],
    first: null,
    knownAt: null,
  });
  return cells.toSorted((a, b) => (a.codes.join() < b.codes.join() ? -1 : 1));
}
