import { resolveCursorConnection } from '@pothos/plugin-relay';
import { everyFinding, type FindingQuery, type FindingShape } from '../../context/finding.ts';
import type { RequestContext } from '../../context/context.ts';
import { inputError } from '../../errors/errors.ts';
import { textFault } from '../../schema/input-text.ts';
import { askModules, type Unanswered } from '../ask-modules.ts';
import { distinct, refreshFindings } from '../findings/refresh.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import {
  conditionsOf,
  findingFilter,
  moduleIn,
  type FindingFilterInput,
} from './finding-conditions.ts';
import type { Describe } from './hub-words.ts';
import type { FindingType } from './finding-type.ts';
import type { unansweredType } from './unanswered-type.ts';

interface Found {
  readonly totalCount: number;
  readonly findings: readonly FindingShape[];
  readonly incomplete: readonly Unanswered[];
}

type Builder = PothosBuilder<object>;
type UnansweredType = ReturnType<typeof unansweredType>;

interface FieldScope {
  readonly described: Describe;
  /** Names of the types of all modules. */
  readonly types: () => readonly string[];
}

/**
 * Cost of the field in addition to the cost of its rows. The hub asks each module first for the state of its findings
 * and then for the findings.
 */
const cost = 2_000;

/** Adds the root fields `checks` (all findings at once) and `findings` (in pages). */
export function addChecksFields(
  builder: Builder,
  finding: FindingType,
  incomplete: UnansweredType,
  scope: FieldScope,
): void {
  const report = builder.objectRef<Report>('CheckReport').implement({
    rule: 'public',
    description: 'Findings of the checks of all modules (kontrollrapport).',
    fields: (t) => ({
      totalCount: t.int({
        description: 'Number of findings.',
        resolve: async (one) => (await one.summary()).totalCount,
      }),
      findings: t.field({
        type: [finding.type],
        description: 'The findings, by module and name.',
        resolve: async (one) => [...(await one.all()).findings],
      }),
      incomplete: t.field({
        type: [incomplete],
        description: 'Modules that did not answer.',
        resolve: async (one) => [...(await one.summary()).incomplete],
      }),
    }),
  });
  builder.queryField('checks', (t) =>
    t.field({
      extensions: { cost },
      type: report,
      nullable: true,
      description: scope.described(
        'checks',
        'What the documents claim, computed again since the data last changed, and where sources disagree. Nothing that does not add up is hidden. `findings` gives the same page by page.',
      ),
      args: {
        status: t.arg({ type: finding.status, description: 'Only findings of this status.' }),
        kind: t.arg({ type: finding.kind, description: 'Only findings of this kind.' }),
        module: t.arg.string({ description: 'Only findings of this module.' }),
      },
      resolve: (_root, { status = null, kind = null, module }, context) =>
        new Report(context, moduleIn('checks(module:)', module, context), {
          ...everyFinding,
          status,
          kind,
        }),
    }),
  );
  addFindingsField(builder, finding, incomplete, scope);
}

/**
 * The findings behind `checks`, read at most once. If the client does not select `findings`, the modules only count
 * them.
 */
class Report {
  readonly #ask: (limit: number | null) => Promise<Found>;
  #found: Promise<Found> | undefined;

  constructor(context: RequestContext, module: string | null, query: FindingQuery) {
    this.#ask = (limit) => ask(context, module, { ...query, limit });
  }

  all(): Promise<Found> {
    this.#found ??= this.#ask(null);
    return this.#found;
  }

  /** The number of findings and the modules that did not answer. */
  async summary(): Promise<Found> {
    // Waits until all selected fields have started. If the field `findings` is selected, it has then set `#found`.
    await Promise.resolve();
    this.#found ??= this.#ask(0);
    return this.#found;
  }
}

function addFindingsField(
  builder: Builder,
  finding: FindingType,
  incomplete: UnansweredType,
  scope: FieldScope,
): void {
  const filter = findingFilter(builder, finding);
  builder.queryField('findings', (t) =>
    t.connection(
      {
        type: finding.type,
        nullable: true,
        extensions: { cost },
        description: scope.described(
          'findings',
          'By module and name, in pages, of all modules: what the documents claim, computed again since the data last changed, and where sources disagree.',
        ),
        args: { filter: t.arg({ type: filter, description: 'Only findings that match.' }) },
        resolve: (_root, args, context) => page(args, scope.types, context),
      },
      {
        name: 'FindingConnection',
        description: 'A page of findings.',
        rule: 'public',
        fields: (c) => ({
          totalCount: c.int({
            description: 'Number of findings in the whole list.',
            resolve: (found) => found.totalCount,
          }),
          incomplete: c.field({
            type: [incomplete],
            description: 'Modules that did not answer.',
            resolve: (found) => [...found.incomplete],
          }),
        }),
      },
      {
        name: 'FindingEdge',
        description: 'A finding and its place in the list.',
        rule: 'public',
      },
    ),
  );
}

interface PageArguments extends PothosSchemaTypes.DefaultConnectionArguments {
  readonly filter?: FindingFilterInput | null | undefined;
}

async function page(args: PageArguments, types: () => readonly string[], context: RequestContext) {
  const filter = args.filter ?? {};
  const module = moduleIn('findings(filter.module:)', filter.module, context);
  const conditions = await conditionsOf(filter, types, context);
  let found: Found = { totalCount: 0, findings: [], incomplete: [] };
  const connection = await resolveCursorConnection<Promise<FindingShape[]>>(
    { args, toCursor: (one: FindingShape) => cursorOf(one.id) },
    async ({ after, before, limit, inverted }) => {
      found = await ask(context, module, {
        ...conditions,
        after: idFrom('after', after),
        before: idFrom('before', before),
        limit,
        inverted,
      });
      return [...found.findings];
    },
  );
  const { startCursor, endCursor, ...rest } = connection.pageInfo;
  return {
    ...connection,
    // Pothos returns empty strings as the cursors of an empty page.
    pageInfo: { ...rest, startCursor: startCursor || null, endCursor: endCursor || null },
    totalCount: found.totalCount,
    incomplete: found.incomplete,
  };
}

/** Up-to-date findings of one module or of all (`module` null), sorted by id. */
async function ask(
  context: RequestContext,
  module: string | null,
  query: FindingQuery,
): Promise<Found> {
  const missing = await refreshFindings(context);
  const { answers, incomplete } = await askModules(context, async (service, name) =>
    module === null || module === name
      ? service.findings(context, query)
      : { totalCount: 0, findings: [] },
  );
  const direction = query.inverted ? -1 : 1;
  const findings = answers
    .flatMap((answer) => answer.findings)
    .sort((a, b) => (a.id < b.id ? -direction : direction));
  return {
    totalCount: answers.reduce((sum, answer) => sum + answer.totalCount, 0),
    findings: query.limit === null ? findings : findings.slice(0, query.limit),
    incomplete: distinct([...missing, ...incomplete]),
  };
}

function cursorOf(id: string): string {
  return Buffer.from(`GPC:J:${JSON.stringify(id)}`).toString('base64');
}

function idFrom(side: 'after' | 'before', cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  try {
    const id: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString().slice(6));
    if (typeof id === 'string' && textFault(id) === null) return id;
  } catch {
    // The text is not a cursor of this list; rejected below.
  }
  throw inputError(`findings(${side}:)`, cursor, 'a cursor from an earlier page of this list');
}
