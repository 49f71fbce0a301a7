import type { DocumentNode } from 'graphql';
import type { FindingPage, FindingQuery, FindingState, GivenAnswers } from './finding.ts';
import type { ModuleDatabase, ModuleDatabases } from './module-database.ts';
import type { Ownership } from './ownership.ts';
import type { Principal } from './principal.ts';
import type {
  DataVersion,
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
 * The databases that a request reads and writes. If a module moves during the request, they usually stay the same. Only
 * a write that is repeated in the new database replaces them, so that the rest of the request reads the written rows.
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
 * The operations that the hub calls on every module in addition to the subgraph. The hub calls them in the process or
 * over HTTP. Root fields over all modules need them, because federation cannot merge one field from several subgraphs.
 */
export interface ModuleService {
  describe(context: RequestContext): Promise<ModuleDescription>;
  /** For each key, whether a row has the key and the caller may see the row. In the order of `keys`. */
  exists(context: RequestContext, type: string, keys: readonly string[]): Promise<boolean[]>;
  /**
   * For each key of a row whose type `type` the schema no longer has, the key of the row that answers for it. Null for
   * an unknown key or type.
   */
  successors(
    context: RequestContext,
    type: string,
    keys: readonly string[],
  ): Promise<(string | null)[]>;
  /** The names that arguments accept for rows of `type` in place of keys. Empty if the type has no names. */
  names(context: RequestContext, type: string): Promise<readonly KnownName[]>;
  /**
   * The state of the module's findings. If the data have changed, the module first repeats the checks of its own rows.
   */
  findingState(context: RequestContext): Promise<FindingState>;
  /** The global ids of the rows, of other modules, that the operation of a check reads. Empty for other checks. */
  checkedIds(context: RequestContext, check: string): Promise<readonly string[]>;
  /**
   * Judges the answers that the hub got for the operations of the module's cross-module checks. Stores the findings.
   */
  judgeAnswers(context: RequestContext, given: GivenAnswers): Promise<void>;
  /** The stored findings that match the query, ordered by id. */
  findings(context: RequestContext, query: FindingQuery): Promise<FindingPage>;
  facts(context: RequestContext, sourceId: string): Promise<SourceReadings>;
  /** The sources at a place of a document, each with the module's rows that cite it. */
  factsAt(context: RequestContext, place: SourcePlace): Promise<SourceReadings[]>;
  /** For each term: the number of rows that contain the term, the rows that the term names, and similar words. */
  searchWords(context: RequestContext, terms: readonly Term[]): Promise<ModuleWords>;
  search(context: RequestContext, query: SearchQuery): Promise<SearchHit[]>;
  /** The titles that search shows for rows. The key is `Type/key`. Rows that search never shows are left out. */
  searchTitles(context: RequestContext, rows: readonly string[]): Promise<Record<string, string>>;
  /**
   * Updates the search documents of changed rows, in the transaction `tx` that changes them. Only local modules have
   * this operation.
   */
  rowsChanged?(tx: Transaction, changed: readonly { type: string; key: string }[]): Promise<void>;
  /** The number of rows of each small table that everybody may read. The key is the type. */
  smallTables(context: RequestContext): Promise<Record<string, number>>;
  /** The version of the module's data; null if the module cannot tell. */
  dataVersion(context: RequestContext): Promise<DataVersion | null>;
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
