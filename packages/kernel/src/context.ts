import type { DocumentNode } from 'graphql';
import type { Holder } from './holder.ts';
import type { ModuleService } from './service.ts';

/** Who asks. Scopes are exact names such as `health:internal`. */
export interface Principal {
  /** How the caller has shown who it is; `command` is the command line, by whoever may read its settings. */
  readonly kind: 'anonymous' | 'token' | 'jwt' | 'command';
  /** As it stands in history and logs. */
  readonly name: string;
  /** Id of the body the caller acts for; null when it acts for none. */
  readonly body: string | null;
  readonly scopes: ReadonlySet<string>;
}

/** A caller that has not said who it is: reads what is public. */
export const anonymous: Principal = Object.freeze({
  kind: 'anonymous',
  name: 'anonymous',
  body: null,
  scopes: new Set<string>(),
});

/** The part of a `pg` pool the kernel uses for its own tables. */
export interface Queryable {
  query<Row extends object>(query: {
    name?: string;
    text: string;
    values?: unknown[];
  }): Promise<{ rows: Row[] }>;
}

/** Where one module's tables are, for the time of one request. */
export interface ModuleConnection {
  /** The PostgreSQL schema that holds all of the module's tables. */
  readonly schema: string;
  /** The module's own Prisma client. */
  readonly client: object;
  readonly pool: Queryable;
  /**
   * The same tables by the database role that reads for a caller: of one without a scope of the module, PostgreSQL
   * itself refuses what is not open to everybody. Absent where one connection does everything.
   */
  readonly seenBy?: (principal: Principal) => ModuleConnection;
  /** Of a connection that only reads: the one that may write. */
  readonly writing?: ModuleConnection;
}

/** The connections a request keeps from its first field to its last, whatever moves meanwhile. */
export type Connections = ReadonlyMap<string, ModuleConnection>;

const seen = new WeakMap<Connections, Connections>();

/** The connections as the caller may read through them. */
export function seenBy(connections: Connections, principal: Principal): Connections {
  const nobody = principal.scopes.size === 0;
  const known = nobody ? seen.get(connections) : undefined;
  if (known) return known;
  const made = new Map(
    [...connections].map(([name, one]) => [name, one.seenBy?.(principal) ?? one] as const),
  );
  // Most requests are nobody's in particular, and what is made of the connections stays with them.
  if (nobody) seen.set(connections, made);
  return made;
}

/** Runs an operation on the hub's own public schema, in whatever placement it is served. */
export type ExecuteOnHub = (
  operation: DocumentNode,
  variables: Record<string, unknown>,
) => Promise<{ data?: unknown; errors?: readonly OperationError[] }>;

/** An error of an operation on the hub, as a client would see it. */
export interface OperationError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What every resolver sees. One per client request. */
export interface HubContext {
  readonly principal: Principal;
  /** The day of the `Vesthub-As-Of` header, or null without one. */
  readonly asOf: Date | null;
  /** The current day in Norway. */
  readonly today: Date;
  readonly connections: Connections;
  /** The module service of every module of the hub, here or elsewhere. */
  readonly services: ReadonlyMap<string, ModuleService>;
  readonly executeOnHub: ExecuteOnHub;
  /** Reads again where the modules are; the connections of requests that begin now. */
  readonly readPlacements: () => Promise<Connections>;
  /** Who has a module today. */
  readonly holderOf: (module: string) => Promise<Holder>;
  readonly requestId: string;
}

/** The client's connection to `module`'s tables; a module placed elsewhere has none here. */
export function connectionOf(
  context: Pick<HubContext, 'connections'>,
  module: string,
): ModuleConnection {
  const connection = context.connections.get(module);
  if (!connection) throw new Error(`Module ${module} has no database in this process.`);
  return connection;
}

/** The connection to `module`'s tables by the role that owns them, for what is a write as a whole. */
export function writingConnectionOf(
  context: Pick<HubContext, 'connections'>,
  module: string,
): ModuleConnection {
  const connection = connectionOf(context, module);
  return connection.writing ?? connection;
}

/**
 * Has the rest of the request use other connections. Only for a request whose write was made somewhere else
 * than it began, so that it reads what it wrote.
 */
export function useConnections(context: HubContext, connections: Connections): void {
  Object.assign(context, { connections });
}

const caches = new WeakMap<HubContext, Map<unknown, unknown>>();

/** The one value of `key` for this request, made on first use. */
export function perRequest<T>(context: HubContext, key: unknown, make: () => T): T {
  let cache = caches.get(context);
  if (!cache) caches.set(context, (cache = new Map()));
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
}
