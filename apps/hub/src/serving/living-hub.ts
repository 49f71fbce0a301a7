import {
  HubConfigError,
  type Connections,
  type ExecuteOnHub,
  type HubModule,
  type ModuleConnection,
} from '@vesthub/kernel';
import { placed } from '../config/placed.ts';
import type { Databases } from '../data/databases.ts';
import { connectModules } from '../data/stores.ts';
import type { Placements } from '../placement/placements.ts';
import { assemble, type AssembledEndpoint, type Assembly } from './hub-endpoint.ts';
import type { HubEnv } from '../config/env.ts';
import type { Live } from './request-context.ts';
import type { Endpoint } from './local-endpoint.ts';

/** A hub at one moment: where its modules are, and what that makes. */
export interface Moment {
  readonly placements: Placements;
  readonly assembly: Assembly;
  readonly connections: Map<string, ModuleConnection>;
}

export interface LivingHubOptions {
  readonly modules: readonly HubModule[];
  readonly limits: HubEnv['limits'];
  readonly databases: Databases;
  readonly first: Moment;
  /** Reads where the modules are now. */
  readPlacements(): Promise<Placements>;
  /** Makes the endpoint of an assembly. */
  endpointOf(assembly: Assembly, live: Live): Promise<AssembledEndpoint>;
  /** Puts an endpoint before the callers; fulfilled when the one before has answered its last request. */
  swap(endpoint: Endpoint): Promise<void>;
}

/** A hub that follows its modules when they move, without a pause. */
export interface LivingHub {
  readonly execute: ExecuteOnHub;
  connections(): Connections;
  /** Reads where the modules are and follows them; answers the generation of placements that was followed. */
  follow(): Promise<number>;
  /** Fulfilled when the endpoints that were left have answered their last request. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Puts a hub together and keeps it in step with the placements. A module whose tables have moved gets another
 * connection; requests that have begun keep theirs. A module that has moved to another process, or back, makes
 * another schema behind the same public one, and the endpoint before drains.
 */
export async function createLivingHub(options: LivingHubOptions): Promise<LivingHub> {
  let moment = options.first;
  const live: Live = {
    connections: () => moment.connections,
    readPlacements: async () => {
      await follow();
      return moment.connections;
    },
  };
  let current = await options.endpointOf(moment.assembly, live);
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
    if (placements.generation === moment.placements.generation) return placements.generation;
    const places = placed(options.modules, placements);
    const { here } = places;
    const same = sameProcesses(moment.placements, placements);
    const assembly = same ? moment.assembly : await assemble(places, options.limits);
    const connections = await reconnect(here, placements, assembly);
    if (same) {
      moment = { placements, assembly, connections };
      return placements.generation;
    }
    const next = await options.endpointOf(assembly, live);
    moment = { placements, assembly, connections };
    const before = current;
    current = next;
    const drained: Promise<void> = options
      .swap(next.endpoint)
      .then(() => before.endpoint.close())
      .finally(() => draining.delete(drained));
    draining.add(drained);
    return placements.generation;
  }

  /** Modules that have not moved keep their connection and what it has prepared. */
  async function reconnect(
    here: readonly HubModule[],
    placements: Placements,
    { composition }: Assembly,
  ): Promise<Map<string, ModuleConnection>> {
    const fresh = await connectModules(options.databases, here, placements.of, composition);
    for (const [name, connection] of fresh) {
      const before = moment.connections.get(name);
      if (before?.pool === connection.pool) fresh.set(name, before);
    }
    return fresh;
  }

  function sameProcesses(one: Placements, other: Placements): boolean {
    const process = (placements: Placements, module: string) => {
      const placement = placements.of(module);
      if (placement.at === 'service') return placement.url;
      return placement.at === 'off' ? 'off' : 'hub';
    };
    return options.modules.every(({ name }) => process(one, name) === process(other, name));
  }

  return {
    execute: (operation, variables) => current.execute(operation, variables),
    connections: () => moment.connections,
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

/** What a process that never follows, such as a command, works with. */
export function still(connections: Connections): Live {
  return {
    connections: () => connections,
    readPlacements: () =>
      Promise.reject(new HubConfigError('This command does not follow modules that move.')),
  };
}
