import type { ServerContext } from '@vesthub/endpoint';
import type { Assembly, ServiceKey } from '@vesthub/federation';
import type {
  Composition,
  ExecuteOnHub,
  Module,
  ModuleDatabase,
  ModuleDatabases,
} from '@vesthub/kernel';
import type {
  PlacementSettings,
  DatabaseServers,
  PlacedModules,
  Placement,
} from '@vesthub/placement';

/**
 * A hub that runs in the process of the command. A move compares a hub with the old placement and a hub with the new
 * placement.
 */
export interface ComparisonHub {
  readonly execute: ExecuteOnHub;
  readonly server: ServerContext;
  close(): Promise<void>;
}

/** The hub as a move needs it: databases, modules, settings, and functions that compose modules. */
export interface RelocationHub {
  readonly env: PlacementSettings & { readonly serviceKeys: readonly ServiceKey[] };
  /** The database of the registry. */
  readonly registry: ReturnType<DatabaseServers['pools']['get']>;
  readonly servers: DatabaseServers;
  /** The local modules. */
  readonly modules: readonly Module[];
  readonly composition: Composition;
  readonly assembly: Assembly;
  /** Every module in the program, without the registry. */
  readonly allModules: readonly Module[];
  /** GraphQL document with the hub's example queries. */
  readonly exampleQueries: string;
  placementOf(module: string): Placement;
  connect(): Promise<Map<string, ModuleDatabase>>;
  /** Composes `modules` into the schema of a hub in which all of them are local. */
  composeAll(modules: readonly Module[]): Composition;
  /** Composes one module into the subgraph that its service would serve. */
  composeService(module: Module): Composition;
  assemble(placed: PlacedModules): Promise<Assembly>;
  openComparison(assembly: Assembly, databases: ModuleDatabases): Promise<ComparisonHub>;
}
