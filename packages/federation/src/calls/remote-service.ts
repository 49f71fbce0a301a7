import type {
  DataVersion,
  RequestContext,
  ModuleDescription,
  ModuleService,
} from '@vesthub/kernel';
import { callService, type RemoteModule } from './call-service.ts';
import { serviceOfProtocol1, type AskService, type NewInProtocol2 } from './protocol-1.ts';

/** Milliseconds for which a service's description is cached. The description changes when the service is upgraded. */
const freshness = 60_000;

/** Creates the module service of a remote module. The module service calls the remote module over HTTP. */
export function remoteService(remote: RemoteModule): ModuleService {
  const ask: AskService = async <T>(
    context: RequestContext,
    operation: string,
    args: object,
  ): Promise<T> => {
    const body = { operation, ...args };
    const { result } = await callService(remote, '/_module', body, 'result', context);
    return result as T;
  };
  let known: { readonly at: number; readonly description: ModuleDescription } | undefined;
  const describe = async (context: RequestContext) => {
    if (known && performance.now() - known.at < freshness) return known.description;
    const description = await ask<ModuleDescription>(context, 'describe', {});
    known = { at: performance.now(), description };
    return description;
  };
  const current = serviceOfProtocol2(ask);
  const old = serviceOfProtocol1(remote.module, ask);
  const spoken = async (context: RequestContext) =>
    (await describe(context)).protocolVersion === 1 ? old : current;
  return {
    describe,
    exists: (context, type, keys) => ask(context, 'exists', { type, keys }),
    successors: (context, type, keys) => ask(context, 'successors', { type, keys }),
    facts: (context, sourceId) => ask(context, 'facts', { sourceId }),
    health: async (context) => {
      if (remote.breaker.open) return 'UNAVAILABLE';
      const answers = await ask(context, 'describe', {}).then(
        () => true,
        () => false,
      );
      return answers ? 'AVAILABLE' : 'UNAVAILABLE';
    },
    // A service of an earlier version, or one that does not answer, cannot tell.
    dataVersion: (context) => ask<DataVersion>(context, 'dataVersion', {}).catch(() => null),
    feature: (context, feature) => ask(context, feature, {}),
    names: async (context, type) => (await spoken(context)).names(context, type),
    findingState: async (context) => (await spoken(context)).findingState(context),
    checkedIds: async (context, check) => (await spoken(context)).checkedIds(context, check),
    judgeAnswers: async (context, given) => (await spoken(context)).judgeAnswers(context, given),
    findings: async (context, query) => (await spoken(context)).findings(context, query),
    factsAt: async (context, place) => (await spoken(context)).factsAt(context, place),
    searchWords: async (context, terms) => (await spoken(context)).searchWords(context, terms),
    search: async (context, query) => (await spoken(context)).search(context, query),
    searchTitles: async (context, rows) => (await spoken(context)).searchTitles(context, rows),
    smallTables: async (context) => (await spoken(context)).smallTables(context),
  };
}

function serviceOfProtocol2(ask: AskService): NewInProtocol2 {
  return {
    names: (context, type) => ask(context, 'names', { type }),
    findingState: (context) => ask(context, 'findingState', {}),
    checkedIds: (context, check) => ask(context, 'checkedIds', { check }),
    judgeAnswers: (context, given) => ask(context, 'judgeAnswers', { given }),
    findings: (context, query) => ask(context, 'findings', { query }),
    factsAt: (context, place) => ask(context, 'factsAt', { place }),
    searchWords: (context, terms) => ask(context, 'searchWords', { terms }),
    search: (context, query) => ask(context, 'search', { query }),
    searchTitles: (context, rows) => ask(context, 'searchTitles', { rows }),
    smallTables: (context) => ask(context, 'smallTables', {}),
  };
}
