import type { RequestContext, ModuleDescription, ModuleService } from '@vesthub/kernel';
import { callService, type RemoteModule } from './call-service.ts';

/**
 * Milliseconds for which a service's description is cached; it changes when the service is
 * upgraded.
 */
const freshness = 60_000;

/** The module service of a remote module, called over HTTP. */
export function remoteService(remote: RemoteModule): ModuleService {
  const ask = async <T>(context: RequestContext, operation: string, args: object): Promise<T> => {
    const body = { operation, ...args };
    const { result } = await callService(remote, '/_module', body, 'result', context);
    return result as T;
  };
  let known: { readonly at: number; readonly description: ModuleDescription } | undefined;
  return {
    describe: async (context) => {
      if (known && performance.now() - known.at < freshness) return known.description;
      const description = await ask<ModuleDescription>(context, 'describe', {});
      known = { at: performance.now(), description };
      return description;
    },
    exists: (context, type, keys) => ask(context, 'exists', { type, keys }),
    names: (context, type) => ask(context, 'names', { type }),
    checks: (context, answers) => ask(context, 'checks', { answers }),
    facts: (context, sourceId) => ask(context, 'facts', { sourceId }),
    factsAt: (context, place) => ask(context, 'factsAt', { place }),
    health: async (context) => {
      if (remote.breaker.open) return 'UNAVAILABLE';
      const answers = await ask(context, 'describe', {}).then(
        () => true,
        () => false,
      );
      return answers ? 'AVAILABLE' : 'UNAVAILABLE';
    },
    searchWords: (context, terms) => ask(context, 'searchWords', { terms }),
    search: (context, query) => ask(context, 'search', { query }),
    searchTitles: (context, rows) => ask(context, 'searchTitles', { rows }),
    feature: (context, feature) => ask(context, feature, {}),
  };
}
