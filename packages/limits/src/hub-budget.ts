import type { Logger } from 'pino';
import type { OperationLimits } from './operation-limits.ts';
import { createBudget, memoryCounters, type Budget } from './budget.ts';
import { sharedCounters, type SharedCountersOptions } from './shared-counters.ts';

/** The budget of a hub's callers, counted where `VESTHUB_BUDGET_STORE` says. */
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
