import {
  askModules,
  inputError,
  perRequest,
  type ModuleService,
  type PothosBuilder,
  type RequestContext,
} from '@vesthub/kernel';
import type { PartLevel, ReportShape } from './describe-reports.ts';
import type { ReleaseShape } from './describe-releases.ts';
import type { ReleaseChanges } from './release-changes.ts';

type Builder = PothosBuilder<object>;

/** Name of the operation that every module service answers with its reports. */
export const reportsOperation = 'release-reports';

/** Registers the report on a release. */
export function reportType(builder: Builder) {
  const level = levelType(builder);
  const changes = changesType(builder);
  return builder.objectRef<ReportShape>('PublishedReleaseReport').implement({
    rule: 'public',
    description:
      'What a release hides and has changed, for the owner of the figures (utgivelsesrapport).',
    fields: (t) => ({
      detailLevels: t.field({
        type: [level],
        args: {
          part: t.arg.string({ description: 'Only levels of this part, such as one indicator.' }),
        },
        description:
          'The levels of each part, the most detailed first. Empty for rounded figures and for parts that were protected before levels were kept.',
        resolve: ({ levels }, { part }) => levelsOf(levels, part ?? null),
      }),
      cellChanges: t.field({
        type: changes,
        nullable: true,
        description: 'What it has changed since the release before; null if that was not kept.',
        resolve: (report) => report.changes,
      }),
    }),
  });
}

/** The levels of one part, or of all parts. Refuses a part that has none. */
function levelsOf(levels: readonly PartLevel[], part: string | null): readonly PartLevel[] {
  if (part === null) return levels;
  const found = levels.filter((one) => one.part === part);
  if (found.length > 0) return found;
  const parts = [...new Set(levels.map((one) => one.part))];
  const expected =
    parts.length === 0 ? 'no part: there are no levels' : `one of ${parts.join(', ')}`;
  throw inputError('detailLevels(part:)', part, expected);
}

function levelType(builder: Builder) {
  const width = 'null if there is no hidden cell, or nothing published bounds the range';
  return builder.objectRef<PartLevel>('PublishedReleaseLevel').implement({
    rule: 'public',
    description: 'The cells of a part that are sums over the same dimensions (detaljnivå).',
    fields: (t) => ({
      part: t.exposeString('part', { description: 'The part, such as one indicator.' }),
      summed: t.exposeStringList('summed', {
        description: 'Dimensions over which the cells are sums; none for the most detailed cells.',
      }),
      publishedCells: t.int({
        description: 'Number of cells that are shown.',
        resolve: ({ published }) => published,
      }),
      primarySuppressed: t.int({
        description: 'Number of cells that are hidden for their own sake.',
        resolve: ({ primary }) => primary,
      }),
      secondarySuppressed: t.int({
        description: 'Number of cells that are hidden to protect others.',
        resolve: ({ secondary }) => secondary,
      }),
      hiddenSum: t.exposeFloat('hiddenSum', {
        description: 'Sum of the values of the hidden cells.',
      }),
      isExact: t.boolean({
        nullable: true,
        description:
          'Whether the widths are exact. In systems of more than 1 000 cells they are lower bounds. Null if no cell is hidden.',
        resolve: ({ ranges }) => ranges?.isExact ?? null,
      }),
      narrowestRange: t.float({
        nullable: true,
        description: `Width of the narrowest range that anybody could work out for a hidden cell; ${width}.`,
        resolve: ({ ranges }) => ranges?.narrowest ?? null,
      }),
      medianRange: t.float({
        nullable: true,
        description: `Median of the widths of the ranges; ${width}.`,
        resolve: ({ ranges }) => ranges?.median ?? null,
      }),
      narrowestRelativeRange: t.float({
        nullable: true,
        description: `The smallest width divided by the value of its cell, or by 1 if that is zero; ${width}.`,
        resolve: ({ ranges }) => ranges?.narrowestRelative ?? null,
      }),
      medianRelativeRange: t.float({
        nullable: true,
        description: `Median of the widths divided by the values; ${width}.`,
        resolve: ({ ranges }) => ranges?.medianRelative ?? null,
      }),
    }),
  });
}

function changesType(builder: Builder) {
  return builder.objectRef<ReleaseChanges>('PublishedReleaseChanges').implement({
    rule: 'public',
    description:
      'What a release has changed since the one before, in numbers of cells (endringer).',
    fields: (t) => ({
      hidden: t.exposeInt('hidden', { description: 'Cells that were shown and are hidden.' }),
      shown: t.exposeInt('shown', { description: 'Cells that were hidden and are shown.' }),
      revised: t.exposeInt('revised', { description: 'Cells that are shown with another value.' }),
      added: t.exposeInt('added', { description: 'Cells that the release before had not.' }),
      removed: t.exposeInt('removed', { description: 'Cells that only the release before had.' }),
    }),
  });
}

/** The report on a release; null for callers who may not read it. The reports of a module are asked for once in a request. */
export async function reportOf(
  context: RequestContext,
  { module, cube, number }: ReleaseShape,
): Promise<ReportShape | null> {
  const known = perRequest(context, reportOf, () => new Map<string, Promise<ReportShape[]>>());
  const asked = known.get(module) ?? reportsOf(context, module);
  known.set(module, asked);
  const reports = await asked;
  return reports.find((one) => one.cube === cube && one.number === number) ?? null;
}

async function reportsOf(context: RequestContext, module: string): Promise<ReportShape[]> {
  const { answers } = await askModules(context, (service, name) =>
    name === module ? answerOf(service, context) : Promise.resolve([]),
  );
  return answers.flat();
}

/** The reports of one module; a remote module sends the same shape as JSON. */
function answerOf(service: ModuleService, context: RequestContext): Promise<ReportShape[]> {
  return service.feature(context, reportsOperation) as Promise<ReportShape[]>;
}
