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
 * Measures the lag of this process with a timer. `perf_hooks.monitorEventLoopDelay` would miss a burst of requests,
 * because it ignores the current turn of the event loop. It also drops the first sample after each reset.
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
        // Lets the lag halve with each sample after a long turn, so that queued operations start again only gradually.
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
