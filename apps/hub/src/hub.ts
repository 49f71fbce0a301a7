import { compose, type HubModule, type ModuleConnection } from '@vesthub/kernel';
import type { Logger } from 'pino';
import type { HubEnv } from './config/env.ts';
import type { Placement } from './config/placement.ts';
import { registryModule } from '@vesthub/registry';
import { openDatabases } from './data/databases.ts';
import { connectModules, migrateModules, seedModules } from './data/stores.ts';
import { localEndpoint } from './serving/local-endpoint.ts';
import { localExecutor } from './serving/local-executor.ts';
import type { Serving } from './serving/request-context.ts';
import { startHttpServer } from './serving/http-server.ts';

export interface RunningHub {
  readonly url: string;
  close(): Promise<void>;
}

export interface HubOptions {
  readonly env: HubEnv;
  readonly modules: readonly HubModule[];
  readonly log: Logger;
  /** Told in words how far the start has come. */
  readonly progress: (line: string) => void;
}

/** Starts the hub: databases, tables, facts, schema, server. */
export async function startHub({ env, modules, log, progress }: HubOptions): Promise<RunningHub> {
  const placementOf = (module: string): Placement => env.placements.get(module) ?? { at: 'hub' };
  const databases = await openDatabases(env, databaseLog(log), { join: false });
  try {
    const here = [registryModule, ...modules].filter(({ name }) => !['service', 'off'].includes(placementOf(name).at));
    await migrateModules(databases, here, placementOf, databaseLog(log));
    const connections = await connectModules(databases, here, placementOf);
    const composition = compose({
      modules: here,
      as: 'hub',
      limits: env.limits,
    });
    await seedModules(connections, here, composition, (report, at, of) => {
      if (!report.upToDate) {
        progress(`Facts of ${report.module}: ${report.inserted} new, ${report.updated} changed, ${report.unchanged} unchanged (${at} of ${of})`);
      }
    });
    const serving: Serving = {
      connections,
      services: composition.services,
      executeOnHub: (operation, variables) => execute(operation, variables),
    };
    const execute = localExecutor(composition.schema, serving);
    const endpoint = localEndpoint(composition.schema, serving, log);
    const server = await startHttpServer({
      host: env.host,
      port: env.port,
      maxBody: env.limits.body,
      stopTimeout: env.limits.stopTimeout,
      log,
      ready: () => answers(connections),
    });
    server.swap(endpoint);
    return {
      url: server.url,
      close: async () => {
        await server.close();
        await endpoint.close();
        await databases.close();
      },
    };
  } catch (error) {
    await databases.close();
    throw error;
  }
}

function databaseLog(log: Logger) {
  return {
    info: (message: string) => log.info(message),
    warn: (message: string) => log.warn(message),
  };
}

/** Whether every database of the hub answers. */
async function answers(connections: ReadonlyMap<string, ModuleConnection>): Promise<boolean> {
  const pools = new Set([...connections.values()].map(({ pool }) => pool));
  const results = await Promise.allSettled([...pools].map((pool) => pool.query({ text: 'select 1' })));
  return results.every((result) => result.status === 'fulfilled');
}
