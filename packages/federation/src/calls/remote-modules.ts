import { anonymous, ConfigurationError, type RequestContext } from '@vesthub/kernel';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { ServiceCallSettings } from './call-settings.ts';
import type { RemotePlacement } from '@vesthub/placement';
import type { Metrics } from '@vesthub/http';
import { signRequest, type RequestToSign } from '../signing/signed-request.ts';
import type { ServiceKey } from '../signing/service-keys.ts';
import { createBreaker } from './circuit-breaker.ts';
import { postToService, type RemoteModule } from './call-service.ts';
import { withDeadline } from './deadline.ts';
import type { OwnershipCache } from '../owners/ownership-cache.ts';
import type { OwnerNames } from '../owners/owner-names.ts';

/** A remote module, with the schema of its subgraph. */
export interface RemoteSubgraph extends RemotePlacement {
  readonly schema: GraphQLSchema;
}

export interface RemoteOptions {
  readonly env: ServiceCallSettings;
  /** Hash of the hub's kernel vocabulary. */
  readonly vocabulary: string;
  readonly ownerships: OwnershipCache;
  readonly owners: OwnerNames;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Creates a client for each remote module, by module name. */
export function remoteModules(
  remote: readonly RemoteSubgraph[],
  options: RemoteOptions,
): Map<string, RemoteModule> {
  if (remote.length > 0) refuseWithoutKey(options.env.serviceKeys);
  options.metrics.keep(remote.map(({ module }) => module.name));
  return new Map(
    remote.map(({ module: { name }, url, schema }) => [
      name,
      remoteModule(name, url, schema, options),
    ]),
  );
}

function remoteModule(
  module: string,
  url: string,
  schema: GraphQLSchema,
  { env: { limits, serviceKeys }, vocabulary, ownerships, owners, metrics, log }: RemoteOptions,
): RemoteModule {
  const sign = async (context: RequestContext | undefined, request: RequestToSign) =>
    signRequest(serviceKeys, request, {
      principal: context?.principal ?? anonymous,
      holder: await ownerships.recent(module),
      asOf: context?.asOf ?? null,
      language: context?.language ?? 'NB',
    });
  const breaker = createBreaker({
    failures: limits.serviceFailures,
    retryAfter: limits.serviceRetry,
    slowAfter: limits.serviceTimeout / 2,
    probe: (milliseconds) =>
      withDeadline(milliseconds, undefined, (signal) =>
        postToService(remote, '/_module', { operation: 'describe' }, 'result', undefined, signal),
      ),
    changed: (open) => {
      metrics.asked(module, open);
      if (open) log.warn({ module }, 'The module is not asked until it answers again');
      else log.info({ module }, 'The module answers again');
    },
  });
  metrics.asked(module, false);
  const remote: RemoteModule = {
    module,
    url,
    schema,
    vocabulary,
    timeout: limits.serviceTimeout,
    breaker,
    sign: (context, path, body) => sign(context, { module, path, body }),
    owner: () => owners.nameOf(module),
    failed: (err) => log.warn({ err, module }, 'A module did not answer'),
    called: (outcome, seconds) => metrics.called(module, outcome, seconds),
  };
  return remote;
}

/** Requests to remote modules are signed, so the hub refuses to start without a signing key. */
function refuseWithoutKey(keys: readonly ServiceKey[]): void {
  if (keys.some(({ signing }) => signing !== null)) return;
  throw new ConfigurationError(
    'Modules run as services, so the hub needs a private key in VESTHUB_SERVICE_KEYS to show them who asks. "vesthub keys new" makes one.',
  );
}
