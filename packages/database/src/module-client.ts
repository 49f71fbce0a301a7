import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { statementNames } from './statement-name.ts';

/** A module's generated `PrismaClient`, of which only how it is made matters here. */
export type ClientClass<C> = new (options: { adapter: PrismaPg }) => C;

/** Modules on one pool share its connections, and so what is prepared on them and how much that may be. */
const generators = new WeakMap<Pool, ReturnType<typeof statementNames>>();

/** Makes a module's Prisma client on a shared pool; disconnecting the client leaves the pool open. */
export function moduleClient<C>(Client: ClientClass<C>, pool: Pool): C {
  const statementNameGenerator = generators.get(pool) ?? statementNames();
  generators.set(pool, statementNameGenerator);
  const adapter = new PrismaPg(pool, { disposeExternalPool: false, statementNameGenerator });
  return new Client({ adapter });
}
