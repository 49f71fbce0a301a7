/** What each caller may spend. Memory does not grow with the number of callers. */
export interface Budget {
  /** Takes `cost` from what `caller` has left; answers the seconds to wait when that is too little, else 0. */
  spend(caller: string, cost: number): number;
}

export interface BudgetOptions {
  /** Cost that a caller may cause in a minute, and at once after a pause; 0 for no budget. */
  readonly perMinute: number;
  /** @default the clock of the process, in milliseconds */
  readonly now?: () => number;
}

/** Most callers that are kept in mind. */
const mostCallers = 10_000;

/** Gives every caller a purse that fills up evenly over a minute. */
export function createBudget({ perMinute, now = () => performance.now() }: BudgetOptions): Budget {
  const purses = new Map<string, { left: number; at: number }>();
  const perMillisecond = perMinute / 60_000;
  return {
    spend: (caller, cost) => {
      if (perMinute === 0) return 0;
      const at = now();
      const purse = purses.get(caller) ?? { left: perMinute, at };
      const left = Math.min(perMinute, purse.left + (at - purse.at) * perMillisecond);
      // The one used longest ago is the one most likely full again.
      purses.delete(caller);
      if (purses.size >= mostCallers) purses.delete(purses.keys().next().value!);
      // Something dearer than a whole purse is let through once the purse is full, and empties it.
      const needed = Math.min(cost, perMinute);
      purses.set(caller, { left: left >= needed ? left - needed : left, at });
      return left >= needed ? 0 : Math.max(1, Math.ceil((needed - left) / perMillisecond / 1000));
    },
  };
}
