import {
  askModules,
  inLanguage,
  languageFor,
  naming,
  type ModuleService,
  type PothosBuilder,
  type RequestContext,
  type RootFieldParts,
  type Unanswered,
  type Vocabulary,
} from '@vesthub/kernel';
import type { ReleaseShape } from './describe-releases.ts';
import { reportOf, reportType } from './report-type.ts';

type Builder = PothosBuilder<object>;

function releaseType(builder: Builder, { languageArgs }: Vocabulary<object>) {
  const method = builder.enumType('ProtectionMethod', {
    description: 'Way in which small numbers about people are protected (skjermingsmetode).',
    values: {
      SUPPRESSION: {
        description: 'Small numbers, and what would give them away, are hidden (skjuling).',
      },
      ROUNDING: { description: 'Small numbers are rounded before anything is summed (avrunding).' },
    } as const,
  });
  const report = reportType(builder);
  return builder.objectRef<ReleaseShape>('PublishedRelease').implement({
    rule: 'public',
    description:
      'A publication of figures, protected as a whole with everything published before from the same data (utgivelse).',
    fields: (t) => ({
      module: t.exposeString('module', { description: 'The module whose figures they are.' }),
      cube: t.exposeString('cube', { description: 'Name of the figures, unique in the module.' }),
      title: t.string({
        args: languageArgs,
        description: 'What the figures are about.',
        resolve: ({ title }, args, context) =>
          inLanguage(languageFor(args, context), title.nb, title.en),
      }),
      unit: t.string({
        args: languageArgs,
        description: 'What is counted.',
        resolve: ({ unit }, args, context) =>
          inLanguage(languageFor(args, context), unit.nb, unit.en),
      }),
      number: t.exposeInt('number', { description: 'Number of the release, from 1.' }),
      madeAt: t.exposeString('madeAt', { description: 'When it was made: ISO 8601, in UTC.' }),
      current: t.exposeBoolean('current', { description: 'Whether answers are made of it now.' }),
      method: t.expose('method', { type: method, description: 'How small numbers are protected.' }),
      threshold: t.exposeInt('threshold', {
        nullable: true,
        description: 'Of suppression: the largest number that is hidden for its size.',
      }),
      base: t.exposeInt('base', {
        nullable: true,
        description: 'Of rounding: the smallest number above 0 that is shown.',
      }),
      publishedCells: t.exposeInt('publishedCells', {
        description: 'Number of cells that are shown.',
      }),
      primarySuppressed: t.exposeInt('primarySuppressed', {
        description:
          'Number of cells that are hidden because they are small, or nearly all of something.',
      }),
      secondarySuppressed: t.exposeInt('secondarySuppressed', {
        description: 'Number of cells that are hidden so that the first cannot be worked out.',
      }),
      missingCells: t.exposeInt('missingCells', {
        description: 'Number of cells that nobody knows.',
      }),
      ruleVersions: t.exposeStringList('ruleVersions', {
        description: 'Versions of the rule that its parts were protected with.',
      }),
      hash: t.exposeString('hash', { description: 'SHA-256 over its protected cells.' }),
      report: t.field({
        type: report,
        nullable: true,
        description:
          "What it hides by level and has changed, for the owner of the figures: null without the module's scope `raw`. Each read is logged.",
        resolve: (release, _args, context) => reportOf(context, release),
      }),
      reason: t.string({
        args: languageArgs,
        description: 'Why cells are hidden or rounded, in words.',
        resolve: ({ reason }, args, context) =>
          inLanguage(languageFor(args, context), reason.nb, reason.en),
      }),
    }),
  });
}

/** Adds `releases`, which describes how the published figures of every module are protected. */
export function addReleasesField(parts: RootFieldParts): void {
  const { builder, vocabulary, unanswered, catalogued } = parts;
  const release = releaseType(builder, vocabulary);
  const list = builder
    .objectRef<{ releases: ReleaseShape[]; incomplete: Unanswered[] }>('ReleaseList')
    .implement({
      rule: 'public',
      description: 'Releases of protected figures (frigivelser).',
      fields: (t) => ({
        releases: t.field({
          type: [release],
          description: 'The releases, by module and cube, newest first.',
          resolve: ({ releases }) => releases,
        }),
        incomplete: t.field({
          type: [unanswered],
          description: 'Modules that did not answer.',
          resolve: (one) => one.incomplete,
        }),
      }),
    });
  builder.queryField('releases', (t) =>
    t.field({
      // The field is expensive because it asks every module.
      extensions: { cost: 2_000 },
      type: list,
      nullable: true,
      description: catalogued(
        'releases',
        {
          question: {
            nb: 'Hvordan er tall om mennesker beskyttet?',
            en: 'How are figures about people protected?',
          },
          term: 'utgivelse',
          topics: ['QUALITY', 'FIGURES'],
          example: '{ releases(current: true) { releases { module cube method threshold } } }',
        },
        'For each release the method, the threshold, how many cells are hidden and why.',
      ),
      args: {
        module: t.arg.string({
          description: 'Only releases of this module, by its name or global id.',
          ...naming('Module'),
        }),
        current: t.arg.boolean({
          description: 'Only those that answers are made of now, or only others.',
        }),
      },
      resolve: async (_root, { module, current }, context) => {
        const { answers, incomplete: missing } = await askModules(context, (service, name) =>
          module && module !== name ? Promise.resolve([]) : releasesOf(service, context),
        );
        const releases = answers
          .flat()
          .filter((one) => typeof current !== 'boolean' || one.current === current);
        return { releases, incomplete: missing };
      },
    }),
  );
}

/** The releases of one module; a remote module sends the same shape as JSON. */
function releasesOf(service: ModuleService, context: RequestContext): Promise<ReleaseShape[]> {
  return service.feature(context, 'releases') as Promise<ReleaseShape[]>;
}
