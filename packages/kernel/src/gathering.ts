import type { HubContext } from './context.ts';
import type { ModuleService } from './service.ts';

/** A module that did not answer, so that what was gathered may lack its part. */
export interface Unanswered {
  module: string;
  message: string;
}

export interface Gathered<T> {
  answers: T[];
  incomplete: Unanswered[];
}

/** Asks every module, those elsewhere too, in the order of their names; what cannot be had is named, not hidden. */
export async function gather<T>(
  context: HubContext,
  ask: (service: ModuleService, module: string) => Promise<T>,
): Promise<Gathered<T>> {
  const modules = [...context.services.keys()].sort();
  const settled = await Promise.allSettled(
    modules.map((module) => ask(context.services.get(module)!, module)),
  );
  const gathered: Gathered<T> = { answers: [], incomplete: [] };
  for (const [at, result] of settled.entries()) {
    if (result.status === 'fulfilled') {
      gathered.answers.push(result.value);
    } else if (isUnavailable(result.reason)) {
      gathered.incomplete.push({ module: modules[at]!, message: result.reason.message });
    } else {
      throw result.reason;
    }
  }
  return gathered;
}

function isUnavailable(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (error as { extensions?: { code?: unknown } }).extensions?.code === 'MODULE_UNAVAILABLE'
  );
}
