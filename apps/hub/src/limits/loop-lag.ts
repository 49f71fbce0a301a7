/** How late a process is with what it has to do. */
export interface Loop {
  /** Watches from now on; `tick` is called at every look. */
  begin(tick: () => void): void;
  end(): void;
  /** Milliseconds by which the last looks came too late. */
  lag(): number;
}

/** Milliseconds between looks. */
const pause = 5;

/** Watches how late timers come, as long as there is something to do. */
export function watchLoop(now: () => number = () => performance.now()): Loop {
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  let lag = 0;
  return {
    begin: (tick) => {
      last = now();
      lag = 0;
      timer = setInterval(() => {
        const late = Math.max(0, now() - last - pause);
        last = now();
        // A single long step counts for a while, so that not everything begins right after it.
        lag = Math.max(late, lag / 2);
        tick();
      }, pause);
      timer.unref();
    },
    end: () => clearInterval(timer),
    lag: () => Math.max(lag, now() - last - pause),
  };
}
