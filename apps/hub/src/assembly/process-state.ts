import { createOwnerNames, type OwnerNames } from '@vesthub/federation';
import { createMetrics, type Metrics } from '@vesthub/http';
import { createBudget, type Budget } from '@vesthub/limits';
import type { Logger } from 'pino';
import type { HubEnv } from '../config/env.ts';

/** State that a process keeps when it replaces its endpoint, so that moving a module does not reset the state. */
export interface ProcessState {
  readonly ownerNames: OwnerNames;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly budget: Budget;
}

export function createProcessState(env: HubEnv, log: Logger): ProcessState {
  return {
    ownerNames: createOwnerNames(log),
    log,
    metrics: createMetrics(),
    budget: createBudget({ perMinute: env.limits.budget }),
  };
}
