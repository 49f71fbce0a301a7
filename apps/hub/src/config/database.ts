import { z } from 'zod';
import { whole } from './files.ts';

/** Variables of how the process reads its databases. */
export const databaseSettings = {
  VESTHUB_DATABASE_ROLES: z
    .enum(['auto', 'separate'], { error: 'expected auto or separate' })
    .default('auto'),
  VESTHUB_POOL_SIZE: whole(10, 1, 1_000),
  VESTHUB_READ_PATH: z
    .enum(['compiled', 'prisma'], { error: 'expected compiled or prisma' })
    .default('compiled'),
};
