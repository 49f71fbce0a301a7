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
   * The same tables through a role that only reads, so that PostgreSQL hides closed tables from a caller without a
   * scope of the module. Absent if one role reads and writes.
   */
  readonly readableBy?: (principal: Principal) => ModuleDatabase;
  /** On a read-only database: the same tables through the role that may write. */
  readonly writing?: ModuleDatabase;
}

/** The database of each local module, by name of the module. A move of a module does not change the map. */
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
  // Most requests have no scopes. They share one map, so that client facades cached for the map are shared too.
  if (withoutScopes) readableByAnonymous.set(databases, made);
  return made;
}
