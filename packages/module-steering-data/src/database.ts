import { connectionOf, type HubContext } from '@vesthub/kernel';
import type { PrismaClient } from './generated/client/client.ts';

/** The module's own Prisma client for this request. */
export function database(context: HubContext): PrismaClient {
  return connectionOf(context, 'steering-data').client as PrismaClient;
}
