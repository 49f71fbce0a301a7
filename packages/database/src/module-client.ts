import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { statementNames, type StatementNames } from './statement-name.ts';

/** The constructor of a module's generated `PrismaClient`. */
export type ClientClass<C extends object> = new (options: { adapter: never }) => C;

/** A pool; modules that share it also share the names of its prepared statements. */
export type ModulePool = Pool & { readonly statementNames?: StatementNames };

/** Creates a module's Prisma client on a shared pool; disconnecting the client leaves the pool open. */
export function moduleClient<C extends object>(Client: ClientClass<C>, pool: ModulePool): C {
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: false,
    statementNameGenerator: pool.statementNames ?? statementNames(),
  });
  // Every generated client names the options of its constructor differently; all of them take an adapter of Prisma's.
  return new Client({ adapter: adapter as never });
}
