import { allModules } from '@vesthub/hub/modules';
import { newServiceKey } from '@vesthub/hub/service-keys';
import { startServer, type Server } from '../servers.ts';

/** A hub, and everything it needs to answer. */
export interface Place {
  readonly hub: Server;
  readonly processes: number;
  /** Addresses of the databases that answers may be read from. */
  readonly databases: readonly string[];
  stop(): Promise<void>;
}

const settings = {
  VESTHUB_LOG_LEVEL: 'error',
  // Speed is measured here, not what one caller may use of it.
  VESTHUB_BUDGET: '0',
  VESTHUB_EXAMPLES: 'off',
  VESTHUB_POOL_SIZE: '4',
};

/** Every module in one process, on one database. */
export async function together(database: Make): Promise<Place> {
  const url = await database('together');
  const hub = await startHub({ ...settings, DATABASE_URL: url });
  return { hub, processes: 1, databases: [url], stop: () => hub.stop() };
}

/** The hub with its registry, and every other module as a process of its own on a database of its own. */
export async function apart(database: Make): Promise<Place> {
  const key = newServiceKey();
  const databases: string[] = [];
  const services: Server[] = [];
  const placements: Record<string, string> = {};
  for (const { name } of allModules) {
    const url = await database(name.replaceAll('-', '_'));
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
  const url = await database('hub');
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

/** Makes an empty database and answers its address. */
export type Make = (name: string) => Promise<string>;

const startHub = (env: Readonly<Record<string, string>>) =>
  startServer('hub', ['apps/hub/build/main.mjs', 'serve'], env);
