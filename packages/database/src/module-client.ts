import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { statementNames, type StatementNames } from './statement-name.ts';

/** The constructor of a module's generated `PrismaClient`. */
export type ClientClass<C extends object> = new (options: { adapter: never }) => C;

/** A pool. Modules that share the pool also share the names of prepared statements. */
export type ModulePool = Pool & { readonly statementNames?: StatementNames };

/** Creates a module's Prisma client on a shared pool; disconnecting the client leaves the pool open. */
export function moduleClient<C extends object>(Client: ClientClass<C>, pool: ModulePool): C {
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: false,
    statementNameGenerator: pool.statementNames ?? statementNames(),
  });
  // Each generated client has its own type of constructor options, but all of them take an adapter of Prisma.
  return new Client({ adapter: adapter as never });
}
