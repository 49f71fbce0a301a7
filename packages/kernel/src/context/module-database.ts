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
   * The same tables through a reading database role: PostgreSQL itself then hides closed tables from a caller without
   * a scope of the module. Absent where one role reads and writes.
   */
  readonly readableBy?: (principal: Principal) => ModuleDatabase;
  /** On a read-only database: the same tables through the role that may write. */
  readonly writing?: ModuleDatabase;
}

/** The databases a request keeps from its first field to its last, even if a module moves meanwhile. */
export type ModuleDatabases = ReadonlyMap<string, ModuleDatabase>;

const readableByAnonymous = new WeakMap<ModuleDatabases, ModuleDatabases>();

/** The databases through the roles that `principal` may read with. */
export function readableBy(databases: ModuleDatabases, principal: Principal): ModuleDatabases {
  const withoutScopes = principal.scopes.size === 0;
  const known = withoutScopes ? readableByAnonymous.get(databases) : undefined;
  if (known) return known;
  const made = new Map(
    [...databases].map(([name, one]) => [name, one.readableBy?.(principal) ?? one] as const),
  );
  // Most requests carry no scopes. The cached map keeps its identity, so that client facades
  // derived from it are cached too.
  if (withoutScopes) readableByAnonymous.set(databases, made);
  return made;
}
