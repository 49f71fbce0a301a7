import type { Module } from '@vesthub/kernel';
import { spawnHub, type HubProcess } from './hub-process.ts';
import { createOwnedDatabase, type OwnedDatabase } from './owned-database.ts';

export interface DeploymentOptions {
  /** All modules of the hub, including its registry. */
  readonly modules: readonly Module[];
  /** Names of modules that run in the hub's process, each on its own database. */
  readonly databases?: readonly string[];
  /** Names of modules that run as services, each on its own database. */
  readonly services?: readonly string[];
  /** Services that already run, by module; `close` does not stop them. */
  readonly running?: ReadonlyMap<string, Pick<HubProcess, 'url'>>;
  /** Additional environment variables of the hub. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A hub and module services. Each of them is a process with its own database and PostgreSQL role. */
export interface Deployment {
  readonly hub: HubProcess;
  readonly services: ReadonlyMap<string, HubProcess>;
  /** The databases by module; the key `hub` is the database that the local modules share. */
  readonly databases: ReadonlyMap<string, OwnedDatabase>;
  /** Stops the processes and drops the databases. */
  close(): Promise<void>;
}

/** Starts a hub and its services, seeded from the modules' data files. */
export async function deploy(options: DeploymentOptions): Promise<Deployment> {
  const { modules, running = new Map<string, HubProcess>() } = options;
  const withDatabase = options.databases ?? [];
  const served = options.services ?? [];
  const databases = new Map<string, OwnedDatabase>();
  const makeDatabase = async (name: string, keep: readonly Module[]) => {
    databases.set(name, await createOwnedDatabase(modules, keep));
  };
  const placed = new Set([...withDatabase, ...served, ...running.keys()]);
  await makeDatabase(
    'registry',
    modules.filter(({ name }) => !placed.has(name)),
  );
  const services = new Map<string, HubProcess>();
  await Promise.all(
    [...withDatabase, ...served].map(async (name) => {
      await makeDatabase(
        name,
        modules.filter((module) => module.name === name),
      );
      if (!served.includes(name)) return;
      const env = { DATABASE_URL: databases.get(name)!.url };
      services.set(name, await spawnHub({ only: name, env }));
    }),
  );
  const hub = await spawnHub({
    env: {
      DATABASE_URL: databases.get('registry')!.url,
      ...placements(withDatabase, (name) => databases.get(name)!.url),
      ...placements([...services.keys()], (name) => services.get(name)!.url),
      ...placements([...running.keys()], (name) => running.get(name)!.url),
      ...options.env,
    },
  });
  return {
    hub,
    services,
    databases,
    close: async () => {
      await Promise.all([hub, ...services.values()].map((process) => process.stop('SIGKILL')));
      await Promise.all([...databases.values()].map((database) => database.drop()));
    },
  };
}

function placements(names: readonly string[], urlOf: (name: string) => string) {
  const variable = (name: string) => `VESTHUB_PLACEMENT_${name.toUpperCase().replaceAll('-', '_')}`;
  return Object.fromEntries(names.map((name) => [variable(name), urlOf(name)]));
}
