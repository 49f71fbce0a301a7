import type { DocumentNode } from 'graphql';
import type { FindingPage, FindingQuery, FindingState, GivenAnswers } from './finding.ts';
import type { ModuleDatabase, ModuleDatabases } from './module-database.ts';
import type { Ownership } from './ownership.ts';
import type { Principal } from './principal.ts';
import type {
  KnownName,
  ModuleDescription,
  ModuleHealth,
  SourcePlace,
  SourceReadings,
} from './service-shapes.ts';
import type { Language } from './shapes.ts';
import type { ModuleWords, SearchHit, SearchQuery } from '../searching/shapes.ts';
import type { Term } from '../searching/words.ts';
import type { Transaction } from './transaction.ts';

/** Runs an operation on the hub's own public schema, in any placement. */
export type ExecuteOnHub = (
  operation: DocumentNode,
  variables: Record<string, unknown>,
) => Promise<{ data?: unknown; errors?: readonly OperationError[] }>;

/** An error of an operation on the hub, as a client would see it. */
export interface OperationError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * The databases a request reads and writes. They stay the same while a module moves, with one exception: a write that
 * is repeated in the new database replaces them, so that the rest of the request reads the written rows.
 */
export interface RequestDatabases {
  current: ModuleDatabases;
}

/** The context of every resolver; one per client request. */
export interface RequestContext {
  readonly principal: Principal;
  /** The day of the `Vesthub-As-Of` header, or null without one. */
  readonly asOf: Date | null;
  /** The language of the `Accept-Language` header; Norwegian without one. */
  readonly language: Language;
  /** The current day in Norway. */
  readonly today: Date;
  /** The databases of the local modules. */
  readonly databases: RequestDatabases;
  /** The module service of every module of the hub, local or remote. */
  readonly services: ReadonlyMap<string, ModuleService>;
  readonly executeOnHub: ExecuteOnHub;
  /** Reads the placements again and returns the databases for new requests. */
  readonly readPlacements: () => Promise<ModuleDatabases>;
  /** The bodies responsible for a module today. */
  readonly ownershipOf: (module: string) => Promise<Ownership>;
  readonly requestId: string;
}

/**
 * The operations, besides the subgraph, that the hub calls on every module, in process or over HTTP. Root fields over
 * all modules need them, because federation cannot merge one field from several subgraphs.
 */
export interface ModuleService {
  describe(context: RequestContext): Promise<ModuleDescription>;
  /** Whether the caller may see a row behind each key, in the order of `keys`. */
  exists(context: RequestContext, type: string, keys: readonly string[]): Promise<boolean[]>;
  /** The names that arguments accept for rows of `type`, besides keys; empty for a type without names. */
  names(context: RequestContext, type: string): Promise<readonly KnownName[]>;
  /**
   * The state of the module's findings. If data have changed, first runs the checks over the module's own rows again.
   */
  findingState(context: RequestContext): Promise<FindingState>;
  /** Judges the hub's answers to the operations of the cross-module checks and keeps the findings. */
  judgeAnswers(context: RequestContext, given: GivenAnswers): Promise<void>;
  /** The stored findings that match the query, ordered by id. */
  findings(context: RequestContext, query: FindingQuery): Promise<FindingPage>;
  facts(context: RequestContext, sourceId: string): Promise<SourceReadings>;
  /** The sources at a place of a document, each with the module's rows that cite it. */
  factsAt(context: RequestContext, place: SourcePlace): Promise<SourceReadings[]>;
  /** For each term: the number of rows with it, the rows it names, and similar words. */
  searchWords(context: RequestContext, terms: readonly Term[]): Promise<ModuleWords>;
  search(context: RequestContext, query: SearchQuery): Promise<SearchHit[]>;
  /** The search titles of rows, by `Type/key`; rows that search never shows are left out. */
  searchTitles(context: RequestContext, rows: readonly string[]): Promise<Record<string, string>>;
  /**
   * Updates the search documents of changed rows within the transaction `tx`. Remote modules have no such operation.
   */
  rowsChanged?(tx: Transaction, changed: readonly { type: string; key: string }[]): Promise<void>;
  /** The numbers of rows of small tables that everybody may read, by type. */
  smallTables(context: RequestContext): Promise<Record<string, number>>;
  /** Whether the module answers now; never rejects. */
  health(context: RequestContext): Promise<ModuleHealth>;
  /** Calls the operation of the feature named `feature`. */
  feature(context: RequestContext, feature: string): Promise<unknown>;
}

/** The module's tables with the caller's rights; throws for a remote module. */
export function databaseOf(
  context: Pick<RequestContext, 'databases'>,
  module: string,
): ModuleDatabase {
  const database = context.databases.current.get(module);
  if (!database) throw new Error(`Module ${module} has no database in this process.`);
  return database;
}

/** Access to `module`'s tables through the role that owns them, for transactions that write. */
export function writableDatabaseOf(
  context: Pick<RequestContext, 'databases'>,
  module: string,
): ModuleDatabase {
  const database = databaseOf(context, module);
  return database.writing ?? database;
}

const caches = new WeakMap<RequestContext, Map<unknown, unknown>>();

/** The value for `key` in this request; `make` creates it on first use. */
export function perRequest<T>(context: RequestContext, key: unknown, make: () => T): T {
  let cache = caches.get(context);
  if (!cache) caches.set(context, (cache = new Map()));
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
}
