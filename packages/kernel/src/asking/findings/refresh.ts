import { createHash } from 'node:crypto';
import { Kind, parse, type DocumentNode } from 'graphql';
import {
  perRequest,
  type ExecuteOnHub,
  type ModuleService,
  type OperationError,
  type RequestContext,
} from '../../context/context.ts';
import type { FindingState } from '../../context/finding.ts';
import { askModules, type Unanswered } from '../ask-modules.ts';

interface Asked {
  readonly module: string;
  readonly service: ModuleService;
  readonly state: FindingState;
  /** The operations of the module's cross-module checks. The key is the name of the check. */
  readonly operations: Readonly<Record<string, string>>;
}

/**
 * Judgements that are running. The key is the name of the module with a hash of the data that the answers come from.
 */
const judging = new WeakMap<
  RequestContext['services'],
  Map<string, Promise<readonly Unanswered[]>>
>();

/**
 * Brings the findings of all modules up to date and returns the modules that did not answer. Fields of one request that
 * run at the same time share one refresh. If the request writes and then runs another field, that field starts a new
 * refresh.
 */
export function refreshFindings(context: RequestContext): Promise<Unanswered[]> {
  const shared = perRequest(context, 'refresh-findings', () => ({
    running: null as Promise<Unanswered[]> | null,
  }));
  shared.running ??= refresh(context).finally(() => (shared.running = null));
  return shared.running;
}

/**
 * Asks each module to check its own rows. If the data of any module have changed, the hub also runs the operations of
 * the cross-module checks.
 */
async function refresh(context: RequestContext): Promise<Unanswered[]> {
  const { answers: asked, incomplete } = await askModules(
    context,
    async (service, module): Promise<Asked> => {
      const state = await service.findingState(context);
      const { operations } = await service.describe(context);
      return { module, service, state, operations };
    },
  );
  const silent = new Set(incomplete.map(({ module }) => module));
  const data = [
    ...asked.map(({ module, state }) => [module, state.generation]),
    [...silent].sort(),
  ];
  const judged = await Promise.all(
    asked.map(async (one) => {
      if (Object.keys(one.operations).length === 0) return [];
      const answersOf = hashOf([data, one.operations]);
      if (one.state.answersOf === answersOf) return one.state.incomplete;
      return judgeOnce(context, `${one.module} ${answersOf}`, () =>
        judge(context, one, answersOf, silent),
      );
    }),
  );
  return distinct([...incomplete, ...judged.flat()]);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}

function judgeOnce(
  { services }: RequestContext,
  name: string,
  run: () => Promise<readonly Unanswered[]>,
): Promise<readonly Unanswered[]> {
  const running = judging.get(services) ?? new Map<string, Promise<readonly Unanswered[]>>();
  judging.set(services, running);
  let promise = running.get(name);
  if (!promise) {
    promise = run().finally(() => running.delete(name));
    running.set(name, promise);
  }
  return promise;
}

/** Runs the operations of a module's cross-module checks. Sends the answers to the module, which judges them. */
async function judge(
  context: RequestContext,
  { module, service, operations }: Asked,
  answersOf: string,
  silent: ReadonlySet<string>,
): Promise<readonly Unanswered[]> {
  const incomplete: Unanswered[] = [];
  const answers: Record<string, unknown> = {};
  for (const [check, operation] of Object.entries(operations)) {
    const { data, errors } = await answerTo(context, service, check, parse(operation));
    // If an operation names types of a switched-off module, the hub refuses the operation and sends no `data`. This
    // does not make the findings incomplete.
    if (data) incomplete.push(...(errors ?? []).map((error) => unanswered(error, module, check)));
    answers[check] = errors?.length ? null : data;
  }
  // Modules outside `silent` answered a moment ago, so their failure may be temporary. `answersOf: null` then makes the
  // next request run the operations again.
  const lasting = incomplete.every((one) => silent.has(one.module));
  const given = {
    answers,
    answersOf: lasting ? answersOf : null,
    incomplete: distinct(incomplete),
  };
  await service.judgeAnswers(context, given);
  return given.incomplete;
}

/** Most ids in one run of an operation, because `nodes` takes no more. */
const mostIds = 100;

/** Runs the operation of a check. An operation that takes `$ids` runs in parts, whose `nodes` make one answer. */
async function answerTo(
  context: RequestContext,
  service: ModuleService,
  check: string,
  operation: DocumentNode,
): ReturnType<ExecuteOnHub> {
  if (!takesIds(operation)) return context.executeOnHub(operation, {});
  const ids = await service.checkedIds(context, check);
  const nodes: unknown[] = [];
  for (let start = 0; start < ids.length; start += mostIds) {
    const part = { ids: ids.slice(start, start + mostIds) };
    const answer = await context.executeOnHub(operation, part);
    if (!answer.data || answer.errors?.length) return answer;
    nodes.push(...(answer.data as { nodes: unknown[] }).nodes);
  }
  return { data: { nodes } };
}

function takesIds({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION &&
      one.variableDefinitions?.some(({ variable }) => variable.name.value === 'ids'),
  );
}

/**
 * Says why a check could not be computed, and names the module that did not answer. Any other cause is only in the log.
 */
function unanswered(
  { message, extensions }: OperationError,
  module: string,
  check: string,
): Unanswered {
  const silent = extensions?.['module'];
  if (typeof silent === 'string') return { module: silent, message };
  return { module, message: `The check ${check} could not be computed.` };
}

/** Removes duplicates and sorts by module. */
export function distinct(incomplete: readonly Unanswered[]): Unanswered[] {
  const byWords = new Map(incomplete.map((one) => [`${one.module} ${one.message}`, one]));
  return [...byWords.values()].sort((a, b) => (a.module < b.module ? -1 : 1));
}
