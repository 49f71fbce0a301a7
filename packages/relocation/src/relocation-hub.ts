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

/** A hub that answers the command alone, for comparing answers before and after a move. */
export interface ComparisonHub {
  readonly execute: ExecuteOnHub;
  readonly server: ServerContext;
  close(): Promise<void>;
}

/** The hub's databases, modules and settings, as a move works with them. */
export interface RelocationHub {
  readonly env: PlacementSettings & { readonly serviceKeys: readonly ServiceKey[] };
  /** The database of the registry. */
  readonly registry: ReturnType<DatabaseServers['pools']['get']>;
  readonly servers: DatabaseServers;
  /** The local modules. */
  readonly modules: readonly Module[];
  readonly composition: Composition;
  readonly assembly: Assembly;
  /** Every module the program has the code of, the registry not among them. */
  readonly allModules: readonly Module[];
  /** Operations that clients are known to send: the example queries of the hub. */
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
