import type { HubContext, ModuleService, ServiceOperation } from '@vesthub/kernel';
import { callService, type RemoteModule } from './call-service.ts';

/** The module service of a module in a process of its own. */
export function remoteService(remote: RemoteModule): ModuleService {
  const ask = async <T>(
    context: HubContext,
    operation: ServiceOperation,
    args: object,
  ): Promise<T> => {
    const body = { operation, ...args };
    const { result } = await callService(remote, '/_module', body, 'result', context);
    return result as T;
  };
  return {
    describe: (context) => ask(context, 'describe', {}),
    exists: (context, type, keys) => ask(context, 'exists', { type, keys }),
    checks: (context, answers) => ask(context, 'checks', { answers }),
    facts: (context, sourceId) => ask(context, 'facts', { sourceId }),
    health: async (context) => {
      if (remote.breaker.open) return 'UNAVAILABLE';
      const answers = await ask(context, 'describe', {}).then(
        () => true,
        () => false,
      );
      return answers ? 'AVAILABLE' : 'UNAVAILABLE';
    },
    search: (context, query) => ask(context, 'search', { query }),
    releases: (context) => ask(context, 'releases', {}),
  };
}
