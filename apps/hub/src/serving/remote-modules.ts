import { anonymous, HubConfigError, type HubContext } from '@vesthub/kernel';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { HubEnv } from '../config/env.ts';
import type { ModuleElsewhere } from '../config/placed.ts';
import { signClaim, type ClaimedRequest } from '../trust/claim.ts';
import type { ServiceKey } from '../trust/service-keys.ts';
import { createBreaker } from './breaker.ts';
import { postToService, type RemoteModule } from './call-service.ts';
import type { Holders } from './holders.ts';
import type { Metrics } from './metrics.ts';
import type { Owners } from './owners.ts';

/** A module elsewhere, with the schema of its subgraph. */
export interface RemoteSubgraph extends ModuleElsewhere {
  readonly schema: GraphQLSchema;
}

export interface RemoteOptions {
  readonly env: Pick<HubEnv, 'limits' | 'serviceKeys'>;
  readonly holders: Holders;
  readonly owners: Owners;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** What the hub needs to ask each module elsewhere, by its name. */
export function remoteModules(
  elsewhere: readonly RemoteSubgraph[],
  options: RemoteOptions,
): Map<string, RemoteModule> {
  if (elsewhere.length > 0) refuseWithoutKey(options.env.serviceKeys);
  options.metrics.keep(elsewhere.map(({ module }) => module.name));
  return new Map(
    elsewhere.map(({ module: { name }, url, schema }) => [
      name,
      remoteModule(name, url, schema, options),
    ]),
  );
}

function remoteModule(
  module: string,
  url: string,
  schema: GraphQLSchema,
  { env: { limits, serviceKeys }, holders, owners, metrics, log }: RemoteOptions,
): RemoteModule {
  const claim = async (context: HubContext | undefined, request: ClaimedRequest) =>
    signClaim(serviceKeys, request, {
      principal: context?.principal ?? anonymous,
      holder: await holders.lately(module),
      asOf: context?.asOf ?? null,
    });
  const breaker = createBreaker({
    failures: limits.serviceFailures,
    retryAfter: limits.serviceRetry,
    probe: () => {
      const signal = AbortSignal.timeout(limits.serviceTimeout);
      return postToService(
        remote,
        '/_module',
        { operation: 'describe' },
        'result',
        undefined,
        signal,
      );
    },
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
    timeout: limits.serviceTimeout,
    breaker,
    claim: (context, path, body) => claim(context, { module, path, body }),
    owner: () => owners.nameOf(module),
    failed: (err) => log.warn({ err, module }, 'A module did not answer'),
    called: (outcome, seconds) => metrics.called(module, outcome, seconds),
  };
  return remote;
}

/** What goes to modules elsewhere is signed. Without a key for that there is no use in starting. */
function refuseWithoutKey(keys: readonly ServiceKey[]): void {
  if (keys.some(({ signing }) => signing !== null)) return;
  throw new HubConfigError(
    'Modules run as services, so the hub needs a private key in VESTHUB_SERVICE_KEYS to show them who asks. "vesthub keys new" makes one.',
  );
}
