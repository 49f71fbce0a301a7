import { anonymous, readableBy, type ModuleDatabases } from '@vesthub/kernel';
import type { HttpServerOptions } from '@vesthub/http';
import { drainTimeout } from './hub-endpoint.ts';
import type { HubOptions } from './running-hub.ts';

/** The options of the HTTP server that the settings give, for a hub and for a service. */
export function serverOptions(
  { env, log }: Pick<HubOptions, 'env' | 'log'>,
  databases: () => ModuleDatabases,
): Omit<HttpServerOptions, 'identify'> {
  return {
    host: env.host,
    port: env.port,
    maxBody: env.limits.body,
    concurrency: env.limits.concurrency,
    requestTimeout: env.limits.requestTime,
    idleTimeout: env.limits.idleTime,
    web: env.web,
    stopTimeout: env.limits.stopTimeout,
    drainTimeout: drainTimeout(env),
    log,
    ready: () => allAnswer(databases()),
  };
}

/** Whether every database of the process answers. */
async function allAnswer(databases: ModuleDatabases): Promise<boolean> {
  const pools = new Set(
    [...databases.values(), ...readableBy(databases, anonymous).values()].map(({ pool }) => pool),
  );
  const results = await Promise.allSettled(
    [...pools].map((pool) => pool.query({ text: 'select 1' })),
  );
  return results.every((result) => result.status === 'fulfilled');
}
