/** Measures how late the process runs its timers. */
export interface EventLoopLag {
  /** Starts measuring; `sampled` is called after each sample. */
  start(sampled: () => void): void;
  stop(): void;
  /** Recent lag in milliseconds, including the current turn of the event loop. */
  lag(): number;
}

/** Milliseconds between samples. */
const interval = 5;

/**
 * Measures the lag of this process with a timer. `perf_hooks.monitorEventLoopDelay` ignores the current turn of the
 * event loop, in which a burst of requests starts, and drops the first sample after each reset.
 */
export function measureEventLoopLag(now: () => number = () => performance.now()): EventLoopLag {
  let timer: NodeJS.Timeout | undefined;
  let sampledAt = 0;
  let lag = 0;
  const late = () => Math.max(0, now() - sampledAt - interval);
  return {
    start: (sampled) => {
      sampledAt = now();
      lag = 0;
      timer = setInterval(() => {
        // Halves an earlier lag with each sample, so that the whole queue does not start right after one long turn.
        lag = Math.max(late(), lag / 2);
        sampledAt = now();
        sampled();
      }, interval);
      timer.unref();
    },
    stop: () => clearInterval(timer),
    lag: () => Math.max(lag, late()),
  };
}
