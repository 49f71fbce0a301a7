import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { statementNames } from './statement-name.ts';

/** A module's generated `PrismaClient`, of which only how it is made matters here. */
export type ClientClass<C> = new (options: { adapter: PrismaPg }) => C;

/** Makes a module's Prisma client on a shared pool; disconnecting the client leaves the pool open. */
export function moduleClient<C>(Client: ClientClass<C>, pool: Pool): C {
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: false,
    statementNameGenerator: statementNames(),
  });
  return new Client({ adapter });
}
