import type { HubModule } from '@vesthub/kernel';
import { spawnHub, type HubProcess } from './hub-process.ts';
import { createOwnedDatabase, type OwnedDatabase } from './owned-database.ts';

export interface DeploymentOptions {
  /** All modules of the hub, its own registry among them. */
  readonly modules: readonly HubModule[];
  /** Names of modules that run in the hub on a database of their own. */
  readonly databases?: readonly string[];
  /** Names of modules that run as services on a database of their own. */
  readonly services?: readonly string[];
  /** Services that run already, by module; they are not stopped at the end. */
  readonly running?: ReadonlyMap<string, Pick<HubProcess, 'url'>>;
  /** Further settings of the hub. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A hub and services of modules, each a process with a database and a role of its own. */
export interface Deployment {
  readonly hub: HubProcess;
  readonly services: ReadonlyMap<string, HubProcess>;
  /** By module, and under `hub` that of the modules in the hub. */
  readonly databases: ReadonlyMap<string, OwnedDatabase>;
  /** Stops the processes and drops the databases. */
  close(): Promise<void>;
}

/** Starts a hub, and the services it needs, with the real facts. */
export async function deploy(options: DeploymentOptions): Promise<Deployment> {
  const { modules, running = new Map<string, HubProcess>() } = options;
  const own = options.databases ?? [];
  const served = options.services ?? [];
  const databases = new Map<string, OwnedDatabase>();
  const makeDatabase = async (name: string, keep: readonly HubModule[]) => {
    databases.set(name, await createOwnedDatabase(modules, keep));
  };
  const away = new Set([...own, ...served, ...running.keys()]);
  await makeDatabase(
    'hub',
    modules.filter(({ name }) => !away.has(name)),
  );
  const services = new Map<string, HubProcess>();
  await Promise.all(
    [...own, ...served].map(async (name) => {
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
      DATABASE_URL: databases.get('hub')!.url,
      ...placements(own, (name) => databases.get(name)!.url),
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
      await Promise.all([hub, ...services.values()].map((one) => one.stop('SIGKILL')));
      await Promise.all([...databases.values()].map((one) => one.drop()));
    },
  };
}

function placements(names: readonly string[], where: (name: string) => string) {
  const variable = (name: string) => `VESTHUB_PLACEMENT_${name.toUpperCase().replaceAll('-', '_')}`;
  return Object.fromEntries(names.map((name) => [variable(name), where(name)]));
}
