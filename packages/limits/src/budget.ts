import { RateLimiterMemory } from 'rate-limiter-flexible';

/** A budget of cost per minute for each caller. */
export interface Budget {
  /** Takes `cost` from the caller's budget. Resolves to 0, or to the seconds to wait when too little is left. */
  spend(key: string, cost: number): Promise<number>;
  /** Takes a cost that has already been caused from the caller's budget, even when too little is left. */
  charge(key: string, cost: number): Promise<void>;
  /** Seconds until the caller's budget is positive again, as known to this process; 0 if it is positive. */
  wait(key: string): number;
}

/** Counts cost by rate-limit key, in windows of a minute that begin with the first cost. */
export interface CostCounters {
  /** Adds a cost, negative to give it back. */
  add(key: string, cost: number): Promise<CountedCost>;
}

/** The state of a caller's window; a `RateLimiterRes` of rate-limiter-flexible. */
export interface CountedCost {
  readonly consumedPoints: number;
  /** Milliseconds until the window ends. */
  readonly msBeforeNext: number;
}

export interface BudgetOptions {
  /** Cost that a caller may cause at once, refilled evenly over a minute; 0 for no budget. */
  readonly perMinute: number;
  /** @default counters of this process */
  readonly counters?: CostCounters;
}

/** Seconds of a window. */
export const windowSeconds = 60;

/**
 * A token bucket per caller that is full again when the caller's window ends: in each window a caller may cause
 * `perMinute` at once, and the refill of `perMinute` a minute since the window began. An operation above the bucket's
 * size passes when the bucket is full. A refused operation costs nothing.
 *
 * rate-limiter-flexible counts in fixed windows, so this differs from a bucket without windows: it passes everything
 * that such a bucket passes and never asks for a longer wait, but a caller that empties it in every window gets up to
 * twice `perMinute` a minute all the time, where the other gives that in the first minute only.
 */
export function createBudget({ perMinute, counters = memoryCounters() }: BudgetOptions): Budget {
  const perMillisecond = perMinute / (windowSeconds * 1_000);
  const emptyUntil = new Map<string, number>();
  /** Counts a cost; resolves to the milliseconds after which the budget has refilled by the missing amount. */
  const count = async (key: string, cost: number): Promise<number> => {
    const { consumedPoints, msBeforeNext } = await counters.add(key, cost);
    // Clocks of several processes differ.
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

/** Stores a value by caller; forgets the least recently stored one first. */
function remember(values: Map<string, number>, key: string, value: number): void {
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > maxCallers && oldest !== undefined) values.delete(oldest);
}

/** Maximum number of callers counted in memory. */
const maxCallers = 10_000;

/** Counters of this process. Their memory does not grow with the number of callers. */
export function memoryCounters(): CostCounters {
  const limiter = new RateLimiterMemory({ points: 0, duration: windowSeconds });
  const keys = new Set<string>();
  return {
    add: (key, cost) => {
      keys.delete(key);
      keys.add(key);
      if (keys.size > maxCallers) {
        // The bucket of the caller that asked longest ago is the most likely to be full again.
        const [oldest = key] = keys;
        keys.delete(oldest);
        void limiter.delete(oldest);
      }
      // `penalty` adds the cost as `consume` does, but never rejects: the budget decides.
      return limiter.penalty(key, cost);
    },
  };
}
