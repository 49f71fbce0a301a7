import {
  unavailable,
  type HubContext,
  type ModuleService,
  type ServiceOperation,
} from '@vesthub/kernel';
import { callService, type RemoteModule } from './call-service.ts';

/** The module service of a module in a process of its own. */
export function remoteService(remote: RemoteModule): ModuleService {
  const ask = async <T>(
    context: HubContext,
    operation: ServiceOperation,
    args: object,
  ): Promise<T> => {
    const body = { operation, ...args };
    const answer = (await callService(remote, '/_module', body, context)) as { result?: T };
    if (answer.result === undefined) {
      throw unavailable(
        remote.module,
        remote.owner(),
        new Error('The module service gave no result.'),
      );
    }
    return answer.result;
  };
  return {
    describe: (context) => ask(context, 'describe', {}),
    exists: (context, type, keys) => ask(context, 'exists', { type, keys }),
    checks: (context, answers) => ask(context, 'checks', { answers }),
    facts: (context, sourceId) => ask(context, 'facts', { sourceId }),
    search: (context, query) => ask(context, 'search', { query }),
  };
}
