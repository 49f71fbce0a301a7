import type { Logger } from 'pino';
import type { OperationLimits } from './operation-limits.ts';
import { createBudget, memoryCounters, type Budget } from './budget.ts';
import { sharedCounters, type SharedCountersOptions } from './shared-counters.ts';

/**
 * Creates the budget of a hub's callers. `VESTHUB_BUDGET_STORE` decides whether cost is counted in memory or in the
 * database.
 */
export function hubBudget(
  { limits }: { readonly limits: Pick<OperationLimits, 'budget' | 'budgetStore'> },
  pool: SharedCountersOptions['pool'],
  log: Logger,
): Budget {
  const failed = (err: unknown) =>
    log.warn({ err }, 'Cost cannot be counted in the database; this process counts for itself');
  const counters =
    limits.budgetStore === 'database' ? sharedCounters({ pool, failed }) : memoryCounters();
  return createBudget({ perMinute: limits.budget, counters });
}
