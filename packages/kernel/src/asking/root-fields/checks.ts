import { parse } from 'graphql';
import type { FindingShape, FindingStatus, RecordedShape } from '../../context/finding.ts';
import type { RequestContext, OperationError, ModuleService } from '../../context/context.ts';
import { inputError } from '../../errors/errors.ts';
import { askModules, type Unanswered } from '../ask-modules.ts';
import type { Vocabulary } from '../../schema/vocabulary-types.ts';
import { inLanguage } from '../../schema/language.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import type { unansweredType } from './unanswered-type.ts';

interface Checks {
  findings: FindingShape[];
  incomplete: Unanswered[];
}

const statuses = {
  CONSISTENT: { description: 'Computed again, the claim holds.' },
  DISCREPANCY: { description: 'The claim does not hold, or sources disagree.' },
} as const;

const kinds = {
  ARITHMETIC: { description: 'A sum, count or rate.' },
  TEMPORAL: { description: 'Dates or periods.' },
  NAMING: { description: 'Several names for one thing.' },
  SPELLING: { description: 'Several spellings of one name.' },
  TERMINOLOGY: { description: 'Terms of the field used differently.' },
  SCOPE: { description: 'What something covers.' },
  OTHER: { description: 'Something else.' },
} as const;

const severities = {
  LOW: { description: 'Changes no answer.' },
  MEDIUM: { description: 'Changes how an answer is read.' },
  HIGH: { description: 'Changes an answer.' },
} as const;

type Builder = PothosBuilder<object>;

function findingType(builder: Builder, vocabulary: Vocabulary<object>) {
  const status = builder.enumType('FindingStatus', {
    description: 'Whether a claim holds.',
    values: statuses,
  });
  const kind = builder.enumType('FindingKind', {
    description: 'What a finding is about.',
    values: kinds,
  });
  const severity = builder.enumType('Severity', {
    description: 'How much a finding matters.',
    values: severities,
  });
  const { languageArgs } = vocabulary;
  const recorded = recordedType(builder, vocabulary);
  const type = builder.objectRef<FindingShape>('Finding').implement({
    rule: 'public',
    description:
      'One claim of a document and what computing it again gave, or a disagreement between sources that people have recorded.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Names module, check and claim; stable.' }),
      module: t.exposeString('module', { description: 'The module whose facts it is about.' }),
      check: t.exposeString('check', {
        nullable: true,
        description: 'The check that computed it; null for one that people recorded.',
      }),
      status: t.field({
        type: status,
        description: 'Whether the claim holds.',
        resolve: (f) => f.status,
      }),
      kind: t.field({ type: kind, description: 'What it is about.', resolve: (f) => f.kind }),
      severity: t.field({
        type: severity,
        description: 'How much it matters.',
        resolve: (f) => f.severity,
      }),
      title: t.string({
        args: languageArgs,
        description:
          'What does not agree, as it was recorded; what the check claims where nothing was recorded.',
        resolve: (f, args) => inLanguage(args, f.title.nb, f.title.en),
      }),
      expected: t.exposeString('expected', { nullable: true, description: 'What the claim says.' }),
      actual: t.exposeString('actual', { nullable: true, description: 'What was found.' }),
      explanation: t.string({
        nullable: true,
        args: languageArgs,
        description: 'Why they differ, where that is known or can be told.',
        resolve: (f, args) => f.explanation && inLanguage(args, f.explanation.nb, f.explanation.en),
      }),
      explanationCertainty: t.field({
        type: vocabulary.certainty,
        nullable: true,
        description: 'How sure the explanation is; null where nobody has said so.',
        resolve: (f) => f.explanationCertainty,
      }),
      recorded: t.field({
        type: recorded,
        nullable: true,
        description:
          'What people have recorded of it; null for a computed finding that no record explains.',
        resolve: (f) => f.recorded ?? null,
      }),
      sources: t.field({
        type: [vocabulary.source],
        description: 'Where the claim, and what contradicts it, were read.',
        resolve: (f) => f.sources,
      }),
    }),
  });
  return { type, status, kind };
}

function recordedType(builder: Builder, { languageArgs }: Vocabulary<object>) {
  return builder.objectRef<RecordedShape>('RecordedDiscrepancy').implement({
    rule: 'public',
    description: 'A disagreement as people have recorded it, in words and with its own figures.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id in the data of the module.' }),
      title: t.string({
        args: languageArgs,
        description: 'What does not agree.',
        resolve: (one, args) => inLanguage(args, one.title.nb, one.title.en),
      }),
      expected: t.exposeString('expected', {
        nullable: true,
        description: 'What one source says.',
      }),
      actual: t.exposeString('actual', { nullable: true, description: 'What contradicts it.' }),
    }),
  });
}

/** Adds `checks`, which runs the checks of every module. */
export function addChecksField(
  builder: Builder,
  vocabulary: Vocabulary<object>,
  incomplete: ReturnType<typeof unansweredType>,
): void {
  const finding = findingType(builder, vocabulary);
  const report = builder.objectRef<Checks>('CheckReport').implement({
    rule: 'public',
    description: 'What the checks of all modules found.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'Number of findings.',
        resolve: (checks) => checks.findings.length,
      }),
      findings: t.field({
        type: [finding.type],
        description: 'The findings, by module and name.',
        resolve: (checks) => checks.findings,
      }),
      incomplete: t.field({
        type: [incomplete],
        description: 'Modules that did not answer.',
        resolve: (checks) => checks.incomplete,
      }),
    }),
  });
  builder.queryField('checks', (t) =>
    t.field({
      // It computes every check of every module, which takes seconds.
      extensions: { cost: 20_000 },
      type: report,
      nullable: true,
      description:
        'What the documents claim, computed again now, and where sources disagree. Nothing that does not add up is hidden.',
      args: {
        status: t.arg({ type: finding.status, description: 'Only findings of this status.' }),
        kind: t.arg({ type: finding.kind, description: 'Only findings of this kind.' }),
        module: t.arg.string({ description: 'Only findings of this module.' }),
      },
      resolve: async (_root, args, context) => {
        if (typeof args.module === 'string' && !context.services.has(args.module)) {
          const modules = [...context.services.keys()].sort();
          throw inputError('checks(module:)', args.module, `one of ${modules.join(', ')}`);
        }
        const { answers, incomplete: missing } = await askModules(context, (service, module) =>
          args.module && args.module !== module
            ? Promise.resolve({ findings: [], incomplete: [] })
            : findingsOf(service, module, context),
        );
        const findings = answers
          .flatMap((answer) => answer.findings)
          .filter((one) => matches(one, args.status, args.kind))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
        const unasked = answers.flatMap((answer) => answer.incomplete);
        return { findings, incomplete: distinct([...missing, ...unasked]) };
      },
    }),
  );
}

function matches(
  finding: FindingShape,
  status: FindingStatus | null | undefined,
  kind: FindingShape['kind'] | null | undefined,
): boolean {
  return (!status || finding.status === status) && (!kind || finding.kind === kind);
}

/** A module's findings; what its checks over several modules need is asked of the whole hub first. */
async function findingsOf(
  service: ModuleService,
  module: string,
  context: RequestContext,
): Promise<Checks> {
  const { operations } = await service.describe(context);
  const incomplete: Unanswered[] = [];
  const answers = await Promise.all(
    Object.entries(operations).map(async ([check, operation]) => {
      const { data, errors } = await context.executeOnHub(parse(operation), {});
      // An operation that was not run asks for a module that is switched off, and there is nothing to compare.
      if (data) incomplete.push(...(errors ?? []).map((error) => unanswered(error, module, check)));
      return [check, errors?.length ? null : data] as const;
    }),
  );
  const findings = await service.checks(context, Object.fromEntries(answers));
  return { findings, incomplete };
}

/** Why a check could not be computed: a module that did not answer, or else what only the log says. */
function unanswered(
  { message, extensions }: OperationError,
  module: string,
  check: string,
): Unanswered {
  const silent = extensions?.['module'];
  if (typeof silent === 'string') return { module: silent, message };
  return { module, message: `The check ${check} could not be computed.` };
}

function distinct(incomplete: readonly Unanswered[]): Unanswered[] {
  const byWords = new Map(incomplete.map((one) => [`${one.module} ${one.message}`, one]));
  return [...byWords.values()].sort((a, b) => (a.module < b.module ? -1 : 1));
}
