import type { CurrentDatabases } from '@vesthub/endpoint';
import { assemble, type Assembly } from '@vesthub/federation';
import type { Endpoint } from '@vesthub/http';
import {
  ConfigurationError,
  type ExecuteOnHub,
  type Module,
  type ModuleDatabase,
  type ModuleDatabases,
} from '@vesthub/kernel';
import {
  groupByPlacement,
  openModuleDatabases,
  type DatabaseServers,
  type Placements,
} from '@vesthub/placement';
import { features } from '../modules.ts';
import type { HubEnv } from '../config/env.ts';
import type { AssembledEndpoint } from './hub-endpoint.ts';

/** The placements in effect, and the schema and databases that follow from these placements. */
export interface HubState {
  readonly placements: Placements;
  readonly assembly: Assembly;
  readonly databases: Map<string, ModuleDatabase>;
}

export interface ReloadingHubOptions {
  readonly modules: readonly Module[];
  readonly limits: HubEnv['limits'];
  readonly servers: DatabaseServers;
  readonly first: HubState;
  readPlacements(): Promise<Placements>;
  /** Creates the endpoint of an assembly. */
  endpointOf(assembly: Assembly, current: CurrentDatabases): Promise<AssembledEndpoint>;
  /** Puts an endpoint behind `/graphql`. Resolves when the replaced endpoint has answered its last request. */
  swap(endpoint: Endpoint): Promise<void>;
}

/** A hub that follows changed placements without restart. */
export interface ReloadingHub {
  readonly execute: ExecuteOnHub;
  databases(): ModuleDatabases;
  /** Reads the placements and applies them. Resolves to the generation of the placements. */
  follow(): Promise<number>;
  /** Resolves when the replaced endpoints have answered their last request. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Builds the state for `placements`. Databases of `before` that have not moved are reused, because they hold prepared
 * statements.
 */
export async function stateFor(
  { modules, limits, servers }: Pick<ReloadingHubOptions, 'modules' | 'limits' | 'servers'>,
  placements: Placements,
  before?: HubState,
): Promise<HubState> {
  const placed = groupByPlacement(modules, placements);
  const unchanged = before && sameProcesses(modules, before.placements, placements);
  const assembly = unchanged ? before.assembly : await assemble(placed, { limits, features });
  const databases = await openModuleDatabases(
    servers,
    placed.local,
    placements.of,
    assembly.composition,
  );
  for (const [name, database] of databases) {
    const old = before?.databases.get(name);
    if (old?.pool === database.pool) databases.set(name, old);
  }
  return { placements, assembly, databases };
}

/**
 * Serves a hub and follows its placements. When a module's tables move, new requests get the new database and requests
 * in progress keep theirs. When a module moves to another process, a new endpoint with the same public schema replaces
 * the current one. The replaced endpoint finishes its requests.
 */
export async function createReloadingHub(options: ReloadingHubOptions): Promise<ReloadingHub> {
  let state = options.first;
  const live: CurrentDatabases = {
    databases: () => state.databases,
    readPlacements: async () => {
      await follow();
      return state.databases;
    },
  };
  let current = await options.endpointOf(state.assembly, live);
  const draining = new Set<Promise<void>>();
  void options.swap(current.endpoint);

  let queue: Promise<unknown> = Promise.resolve();
  function follow(): Promise<number> {
    const turn = queue.then(step);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function step(): Promise<number> {
    const placements = await options.readPlacements();
    if (placements.generation === state.placements.generation) return placements.generation;
    const next = await stateFor(options, placements, state);
    if (next.assembly !== state.assembly) replace(await options.endpointOf(next.assembly, live));
    state = next;
    return placements.generation;
  }

  function replace(next: AssembledEndpoint): void {
    const before = current;
    current = next;
    const drained: Promise<void> = options
      .swap(next.endpoint)
      .then(() => before.endpoint.close())
      .finally(() => draining.delete(drained));
    draining.add(drained);
  }

  return {
    execute: (operation, variables) => current.execute(operation, variables),
    databases: () => state.databases,
    follow,
    drained: async () => {
      await Promise.all(draining);
    },
    close: async () => {
      await queue.catch(() => undefined);
      await Promise.all(draining);
      await current.endpoint.close();
    },
  };
}

/** Whether every module runs in the same process under both placements. */
function sameProcesses(modules: readonly Module[], one: Placements, other: Placements): boolean {
  const process = (placements: Placements, module: string) => {
    const placement = placements.of(module);
    if (placement.at === 'service') return placement.url;
    return placement.at === 'off' ? 'off' : 'hub';
  };
  return modules.every(({ name }) => process(one, name) === process(other, name));
}

/** Wraps the databases of a command. A command does not follow moves, so its databases never change. */
export function fixedDatabases(databases: ModuleDatabases): CurrentDatabases {
  return {
    databases: () => databases,
    readPlacements: () =>
      Promise.reject(new ConfigurationError('This command does not follow modules that move.')),
  };
}
