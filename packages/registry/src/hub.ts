import { connectionOf, type Hub, type HubContext } from '@vesthub/kernel';
import type { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';

/** The hub as the registry sees it: with its own Prisma models. */
export type RegistryHub = Hub<PrismaTypes>;

/** The registry's own Prisma client for this request. */
export function database(context: Pick<HubContext, 'connections'>): PrismaClient {
  return connectionOf(context, 'hub').client as PrismaClient;
}
