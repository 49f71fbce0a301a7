import {
  createAddressKey,
  createFailedTokens,
  startMetricsServer,
  type HttpServerOptions,
  type Metrics,
} from '@vesthub/http';
import type { Probe } from '@vesthub/database';
import type { Budget } from '@vesthub/limits';
import { createGraphiql } from '@vesthub/endpoint';
import type { CatalogueRecord } from '@vesthub/kernel';
import { catalogueTabs } from './catalogue-tabs.ts';
import { exampleQueries } from './example-queries.ts';
import { drainTimeout } from './hub-endpoint.ts';
import type { HubOptions } from './running-hub.ts';

/** Parts of the process that the HTTP server uses. */
export interface ServerParts {
  /** Checks whether the process's own database answers. */
  readonly probe: Probe;
  readonly metrics: Metrics;
  /** Budget that is charged for rejected access tokens. */
  readonly budget: Budget;
  /** The root fields whose examples GraphiQL shows. */
  readonly catalogue: readonly CatalogueRecord[];
}

/** Points that a rejected access token costs the client's address. */
const failedTokenCost = 1_000;

/** Builds the options of the HTTP server from the settings, for a hub or a service. */
export function serverOptions(
  { env, log }: Pick<HubOptions, 'env' | 'log'>,
  { probe, metrics, budget, catalogue }: ServerParts,
): Omit<HttpServerOptions, 'identify'> {
  const addressOf = createAddressKey(env.web.trustedProxies);
  const failed = createFailedTokens({ perMinute: env.limits.failedTokens, addressOf, log });
  return {
    host: env.host,
    port: env.port,
    maxBody: env.limits.body,
    compressionMinBytes: env.limits.compressionMinBytes,
    concurrency: env.limits.concurrency,
    requestTimeout: env.limits.requestTime,
    idleTimeout: env.limits.idleTime,
    web: env.web,
    stopDelay: env.limits.stopDelay,
    stopTimeout: env.limits.stopTimeout,
    drainTimeout: drainTimeout(env),
    log,
    ...(env.help.graphiql
      ? { page: createGraphiql(() => [exampleQueries, ...catalogueTabs(catalogue)]) }
      : {}),
    ready: probe.answers,
    requested: metrics.requested,
    failedTokens: {
      ...failed,
      failed: (request) => {
        failed.failed(request);
        metrics.tokenFailed();
        void budget.charge(addressOf(request), failedTokenCost);
      },
    },
  };
}

/**
 * Serves metrics on a separate port if the settings name one. Resolves to a list with the server, or to an empty list.
 */
export async function ownMetricsServer(
  { env, log }: Pick<HubOptions, 'env' | 'log'>,
  metrics: Metrics,
): Promise<{ close(): Promise<void> }[]> {
  if (env.metricsPort === null) return [];
  const server = await startMetricsServer(env.host, env.metricsPort, metrics.route);
  log.info({ port: server.port }, 'Metrics');
  return [server];
}
