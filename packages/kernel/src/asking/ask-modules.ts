import type { RequestContext, ModuleService } from '../context/context.ts';
import type { UnansweredShape } from '../context/finding.ts';

/** A module that did not answer. The collected result may lack the rows of this module. */
export type Unanswered = UnansweredShape;

export interface ModuleAnswers<T> {
  answers: T[];
  incomplete: Unanswered[];
}

/**
 * Calls every module, local and remote. `answers` are in the order of the modules' names; `incomplete` lists the
 * modules that did not answer. Throws any other error of a module.
 */
export async function askModules<T>(
  context: RequestContext,
  ask: (service: ModuleService, module: string) => Promise<T>,
): Promise<ModuleAnswers<T>> {
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
