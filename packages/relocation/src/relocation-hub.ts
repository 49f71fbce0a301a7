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

/** A hub inside the command, for comparing answers before and after a move. */
export interface ComparisonHub {
  readonly execute: ExecuteOnHub;
  readonly server: ServerContext;
  close(): Promise<void>;
}

/** The hub's databases, modules and settings for a move. */
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
  /** Operations that clients send: the example queries of the hub. */
  readonly exampleQueries: string;
  placementOf(module: string): Placement;
  connect(): Promise<Map<string, ModuleDatabase>>;
  /** Composes `modules` as one process, as the hub would. */
  composeAll(modules: readonly Module[]): Composition;
  /** Composes one module as its service would. */
  composeService(module: Module): Composition;
  assemble(placed: PlacedModules): Promise<Assembly>;
  openComparison(assembly: Assembly, databases: ModuleDatabases): Promise<ComparisonHub>;
}
