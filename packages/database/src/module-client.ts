import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { statementNames, type StatementNames } from './statement-name.ts';

/** A module's generated `PrismaClient`, of which only how it is made matters here. */
export type ClientClass<C> = new (options: { adapter: PrismaPg }) => C;

/** A pool, and how statements prepared on its connections are called where modules share them. */
export type ModulePool = Pool & { readonly statementNames?: StatementNames };

/** Makes a module's Prisma client on a shared pool; disconnecting the client leaves the pool open. */
export function moduleClient<C>(Client: ClientClass<C>, pool: ModulePool): C {
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: false,
    statementNameGenerator: pool.statementNames ?? statementNames(),
  });
  return new Client({ adapter });
}
