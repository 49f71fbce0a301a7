import { RateLimiterMemory } from 'rate-limiter-flexible';

/** A budget of cost per minute for each caller. */
export interface Budget {
  /**
   * Takes `cost` from the caller's budget and resolves to 0. If too little is left, takes nothing and resolves to the
   * seconds to wait.
   */
  spend(key: string, cost: number): Promise<number>;
  /** Takes the cost of work already done from the caller's budget, even if too little is left. */
  charge(key: string, cost: number): Promise<void>;
  /** Seconds until the caller's budget is positive again, as far as this process knows; 0 if it is positive. */
  wait(key: string): number;
}

/** Counts cost by rate-limit key. A key's window lasts a minute and begins with its first cost. */
export interface CostCounters {
  /** Adds a cost to the key's window; a negative cost is a refund. */
  add(key: string, cost: number): Promise<CountedCost>;
}

/** The state of a caller's window. The fields have the names of `RateLimiterRes` in rate-limiter-flexible. */
export interface CountedCost {
  readonly consumedPoints: number;
  /** Milliseconds until the window ends. */
  readonly msBeforeNext: number;
}

export interface BudgetOptions {
  /** Size of a caller's budget, which refills evenly within a minute; 0 for no budget. */
  readonly perMinute: number;
  /** Where cost is counted. @default the memory of this process */
  readonly counters?: CostCounters;
}

/** Length of a window in seconds. */
export const windowSeconds = 60;

/**
 * A token bucket per caller. In each window of one minute, a caller may spend a full bucket of `perMinute`. The bucket
 * also refills during the window, at a rate of `perMinute` a minute. An operation that costs more than a full bucket
 * passes when the bucket is full. An operation for which too little is left costs nothing.
 *
 * rate-limiter-flexible counts in fixed windows and fills the bucket again when a window ends. A caller who empties the
 * bucket in every window therefore gets up to twice `perMinute` in every minute. A true token bucket gives twice
 * `perMinute` only in the first minute.
 */
export function createBudget({ perMinute, counters = memoryCounters() }: BudgetOptions): Budget {
  const perMillisecond = perMinute / (windowSeconds * 1_000);
  const emptyUntil = new Map<string, number>();
  /** Counts a cost. Resolves to the milliseconds until the budget is no longer overdrawn; 0 if it is not overdrawn. */
  const count = async (key: string, cost: number): Promise<number> => {
    const { consumedPoints, msBeforeNext } = await counters.add(key, cost);
    // Limits the age to the length of the window, because the clocks of several processes differ.
    const age = Math.min(Math.max(0, windowSeconds * 1_000 - msBeforeNext), windowSeconds * 1_000);
    const excess = consumedPoints - perMinute - age * perMillisecond;
    return excess <= 0 ? 0 : Math.min(excess / perMillisecond, msBeforeNext);
  };
  return {
    spend: async (key, cost) => {
      if (perMinute === 0) return 0;
      const needed = Math.min(cost, perMinute);
      const milliseconds = await count(key, needed);
      if (milliseconds === 0) return 0;
      await counters.add(key, -needed);
      return inSeconds(milliseconds);
    },
    charge: async (key, cost) => {
      if (perMinute === 0) return;
      const milliseconds = await count(key, cost);
      if (milliseconds === 0) return;
      remember(emptyUntil, key, performance.now() + milliseconds);
    },
    wait: (key) => {
      const until = emptyUntil.get(key);
      if (until === undefined) return 0;
      const milliseconds = until - performance.now();
      if (milliseconds > 0) return inSeconds(milliseconds);
      emptyUntil.delete(key);
      return 0;
    },
  };
}

function inSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1_000));
}

/** Stores a value for the caller `key`. If more than `maxCallers` values are stored, deletes the oldest one. */
function remember(values: Map<string, number>, key: string, value: number): void {
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > maxCallers && oldest !== undefined) values.delete(oldest);
}

/** Maximum number of callers counted in memory. */
const maxCallers = 10_000;

/** Creates counters in the memory of this process, for at most `maxCallers` callers. */
export function memoryCounters(): CostCounters {
  const limiter = new RateLimiterMemory({ points: 0, duration: windowSeconds });
  const keys = new Set<string>();
  return {
    add: (key, cost) => {
      keys.delete(key);
      keys.add(key);
      if (keys.size > maxCallers) {
        // Drops the caller whose last request is oldest, because its bucket is the most likely to be full again.
        const [oldest = key] = keys;
        keys.delete(oldest);
        void limiter.delete(oldest);
      }
      // `penalty` adds the cost like `consume` but never rejects, because the budget decides what to refuse.
      return limiter.penalty(key, cost);
    },
  };
}
