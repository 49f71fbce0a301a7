import type { Hub } from '@vesthub/kernel';
import type PrismaTypes from './generated/pothos.ts';

/** The hub as this module sees it: with its own Prisma models. */
export type SteeringHub = Hub<PrismaTypes>;
