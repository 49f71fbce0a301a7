import { z } from 'zod';
import { whole } from './files.ts';

/** Schemas of the settings that limit one operation, keyed by the name of the environment variable. */
export const costSettings = {
  VESTHUB_MAX_TOKENS: whole(5_000, 100, 100_000),
  VESTHUB_MAX_NESTING: whole(500, 50, 1_000),
  VESTHUB_MAX_VALUE_DEPTH: whole(20, 1, 200),
  VESTHUB_MAX_LIST_LENGTH: whole(1_000, 1, 100_000),
  VESTHUB_MAX_FILTER_DEPTH: whole(3, 0, 20),
  VESTHUB_MAX_CONDITIONS: whole(20, 1, 1_000),
  VESTHUB_MAX_DEPTH: whole(20, 5, 1_000),
  VESTHUB_MAX_ALIASES: whole(100, 0, 100_000),
  VESTHUB_MAX_REPEATED_FIELDS: whole(100, 0, 100_000),
  VESTHUB_MAX_DIRECTIVES: whole(50, 0, 10_000),
  VESTHUB_MAX_DIRECTIVES_IN_ONE_PLACE: whole(5, 0, 1_000),
  VESTHUB_MAX_FAILED_TOKENS: whole(100, 0, 1_000_000),
  VESTHUB_MAX_ANSWER: whole(20_000_000, 10_000, 500_000_000),
  VESTHUB_MAX_COST: whole(100_000, 1_000, 1_000_000_000),
  VESTHUB_MAX_TEXT_LENGTH: whole(10_000, 100, 1_000_000),
  VESTHUB_BUDGET: whole(20_000_000, 0, 1_000_000_000_000),
  VESTHUB_BUDGET_STORE: z
    .enum(['memory', 'database'], { error: 'expected memory or database' })
    .default('memory'),
};

type CostVariables = z.infer<z.ZodObject<typeof costSettings>>;

/** Converts the settings to the limits of one operation. */
export function costLimits(data: CostVariables) {
  return {
    tokens: data.VESTHUB_MAX_TOKENS,
    nesting: data.VESTHUB_MAX_NESTING,
    valueDepth: data.VESTHUB_MAX_VALUE_DEPTH,
    listLength: data.VESTHUB_MAX_LIST_LENGTH,
    filterDepth: data.VESTHUB_MAX_FILTER_DEPTH,
    conditions: data.VESTHUB_MAX_CONDITIONS,
    depth: data.VESTHUB_MAX_DEPTH,
    aliases: data.VESTHUB_MAX_ALIASES,
    repeatedFields: data.VESTHUB_MAX_REPEATED_FIELDS,
    directives: data.VESTHUB_MAX_DIRECTIVES,
    directivesInOnePlace: data.VESTHUB_MAX_DIRECTIVES_IN_ONE_PLACE,
    failedTokens: data.VESTHUB_MAX_FAILED_TOKENS,
    answerBytes: data.VESTHUB_MAX_ANSWER,
    cost: data.VESTHUB_MAX_COST,
    budget: data.VESTHUB_BUDGET,
    budgetStore: data.VESTHUB_BUDGET_STORE,
  };
}
