import { z } from 'zod';
import { whole } from './files.ts';

/** The settings of cost, by variable. */
export const costSettings = {
  VESTHUB_MAX_COST: whole(100_000, 1_000, 1_000_000_000),
  VESTHUB_MAX_TEXT_LENGTH: whole(10_000, 100, 1_000_000),
  VESTHUB_BUDGET: whole(20_000_000, 0, 1_000_000_000_000),
  VESTHUB_BUDGET_STORE: z
    .enum(['memory', 'database'], { error: 'expected memory or database' })
    .default('memory'),
};
