import { perRequest, type RequestContext, type ModuleService } from '../context/context.ts';
import type { UnansweredShape } from '../context/finding.ts';

/** A module that did not answer. The collected result may lack the rows of this module. */
export type Unanswered = UnansweredShape;

export interface ModuleAnswers<T> {
  answers: T[];
  incomplete: Unanswered[];
}

type Ask<T> = (service: ModuleService, module: string) => Promise<T>;

/**
 * Calls every module, local and remote. `answers` are in the order of the modules' names; `incomplete` lists the
 * modules that did not answer. Throws any other error of a module.
 *
 * Runs one such call of a request at a time. Otherwise a few aliases of `search` would occupy all connections to the
 * database, and other callers would wait. So `ask` must not call this function for the same request.
 */
export function askModules<T>(context: RequestContext, ask: Ask<T>): Promise<ModuleAnswers<T>> {
  const calls = perRequest(context, 'ask-modules', () => ({
    last: Promise.resolve<unknown>(null),
  }));
  const answers = calls.last.then(() => askAll(context, ask));
  calls.last = answers.catch(() => undefined);
  return answers;
}

async function askAll<T>(context: RequestContext, ask: Ask<T>): Promise<ModuleAnswers<T>> {
  const modules = [...context.services.keys()].sort();
  const settled = await Promise.allSettled(
    modules.map((module) => ask(context.services.get(module)!, module)),
  );
  const collected: ModuleAnswers<T> = { answers: [], incomplete: [] };
  for (const [at, result] of settled.entries()) {
    if (result.status === 'fulfilled') {
      collected.answers.push(result.value);
    } else if (isUnavailable(result.reason)) {
      collected.incomplete.push({ module: modules[at]!, message: result.reason.message });
    } else {
      throw result.reason;
    }
  }
  return collected;
}

function isUnavailable(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (error as { extensions?: { code?: unknown } }).extensions?.code === 'MODULE_UNAVAILABLE'
  );
}
