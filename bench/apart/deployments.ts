import { allModules } from '@vesthub/hub/modules';
import { newServiceKey } from '@vesthub/federation';
import { startServer, type Server } from '../servers.ts';

/** A hub with the services and databases it uses. */
export interface Deployment {
  readonly hub: Server;
  readonly processes: number;
  /** URLs of the databases that the processes read. */
  readonly databases: readonly string[];
  stop(): Promise<void>;
}

const settings = {
  VESTHUB_LOG_LEVEL: 'error',
  // Turns the budget per caller off, because the benchmark sends as much as it can as one caller.
  VESTHUB_BUDGET: '0',
  VESTHUB_EXAMPLES: 'off',
  VESTHUB_POOL_SIZE: '4',
};

/** Starts a hub with all modules in one process, on one database. */
export async function localModules(createDatabase: CreateDatabase): Promise<Deployment> {
  const url = await createDatabase('local');
  const hub = await startHub({ ...settings, DATABASE_URL: url });
  return { hub, processes: 1, databases: [url], stop: () => hub.stop() };
}

/** Starts a hub with the registry only; every other module runs as a service on its own database. */
export async function remoteModules(createDatabase: CreateDatabase): Promise<Deployment> {
  const key = newServiceKey();
  const databases: string[] = [];
  const services: Server[] = [];
  const placements: Record<string, string> = {};
  for (const { name } of allModules) {
    const url = await createDatabase(name.replaceAll('-', '_'));
    databases.push(url);
    const service = await startServer(
      `service of ${name}`,
      ['apps/hub/build/main.mjs', 'serve', '--only', name],
      { ...settings, DATABASE_URL: url, VESTHUB_SERVICE_KEYS: key.public },
    );
    services.push(service);
    placements[`VESTHUB_PLACEMENT_${name.toUpperCase().replaceAll('-', '_')}`] =
      `http://127.0.0.1:${service.port}`;
  }
  const url = await createDatabase('hub');
  databases.push(url);
  const hub = await startHub({
    ...settings,
    ...placements,
    DATABASE_URL: url,
    VESTHUB_SERVICE_KEYS: key.private,
  });
  return {
    hub,
    processes: services.length + 1,
    databases,
    stop: async () => {
      await hub.stop();
      await Promise.all(services.map((service) => service.stop()));
    },
  };
}

/** Creates an empty database and returns its URL. */
export type CreateDatabase = (name: string) => Promise<string>;

const startHub = (env: Readonly<Record<string, string>>) =>
  startServer('hub', ['apps/hub/build/main.mjs', 'serve'], env);
