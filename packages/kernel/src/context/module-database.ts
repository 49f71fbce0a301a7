import type { Principal } from './principal.ts';

/** The part of a `pg` pool the kernel uses for its own tables. */
export interface Queryable {
  query<Row extends object>(query: {
    name?: string;
    text: string;
    values?: unknown[];
  }): Promise<{ rows: Row[] }>;
}

/** Access to one module's tables for the duration of one request. */
export interface ModuleDatabase {
  /** The PostgreSQL schema that holds all of the module's tables. */
  readonly schema: string;
  /** The module's own Prisma client. */
  readonly client: object;
  readonly pool: Queryable;
  /**
   * Returns the same tables through a role that only reads. PostgreSQL then hides closed tables from a caller without a
   * scope of the module. Undefined if the module has one role for reading and writing.
   */
  readonly readableBy?: (principal: Principal) => ModuleDatabase;
  /** The same tables through the role that may write. Undefined if this database may write itself. */
  readonly writing?: ModuleDatabase;
}

/**
 * The database of each local module; the key is the module's name. A move of a module does not change an existing map.
 */
export type ModuleDatabases = ReadonlyMap<string, ModuleDatabase>;

const readableByAnonymous = new WeakMap<ModuleDatabases, ModuleDatabases>();

/** `databases`, read through the roles that `principal` may use. */
export function readableBy(databases: ModuleDatabases, principal: Principal): ModuleDatabases {
  const withoutScopes = principal.scopes.size === 0;
  const known = withoutScopes ? readableByAnonymous.get(databases) : undefined;
  if (known) return known;
  const made = new Map(
    [...databases].map(([name, one]) => [name, one.readableBy?.(principal) ?? one] as const),
  );
  // Most callers have no scopes. They all get the same map, so that they also share the client facades that are cached
  // for the map.
  if (withoutScopes) readableByAnonymous.set(databases, made);
  return made;
}
