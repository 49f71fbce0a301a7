import { connectionOf, type HubContext, type Transaction } from '@vesthub/kernel';
import type { Prisma, PrismaClient } from './generated/client/client.ts';

/** The PostgreSQL schema of the module's tables. */
export const schema = 'orchestra';

/** The module's own Prisma client for this request. */
export function database(context: HubContext): PrismaClient {
  return connectionOf(context, 'orchestra').client as PrismaClient;
}

/** The module's own Prisma client inside a write. */
export function inTransaction(tx: Transaction): Prisma.TransactionClient {
  return tx as unknown as Prisma.TransactionClient;
}
