import { codedError, type CodedError } from '@vesthub/kernel';
import { measureEventLoopLag, type EventLoopLag } from './event-loop-lag.ts';

/** Admission control: bounds the operations under way and starts queued ones only as fast as the process keeps up. */
export interface Admission {
  /**
   * Waits until the operation may start. Returns a function to call when the operation has ended. Throws OVERLOADED
   * when the limit is reached.
   */
  enter(): Promise<() => void>;
  /** Throws OVERLOADED when the limit is reached; starts no operation. */
  check(): void;
}

/**
 * If fewer operations than this are running, a queued operation starts even while the event loop lags. The running
 * operations may only be waiting for I/O.
 */
const minRunning = 2;

/** Event-loop lag in milliseconds below which queued operations start. */
const maxLag = 10;

/**
 * Refuses an operation immediately if `limit` operations are already running or queued. While the event loop lags,
 * operations queue and start in order of arrival. Running all of them concurrently would delay every answer, even
 * refusals.
 */
export function createAdmission(
  limit: number,
  loop: EventLoopLag = measureEventLoopLag(),
): Admission {
  let admitted = 0;
  let running = 0;
  let queue: (() => void)[] = [];
  const mayStart = () => running < minRunning || loop.lag() < maxLag;
  const startQueued = () => {
    while (queue.length > 0 && mayStart()) {
      running += 1;
      const [next, ...rest] = queue;
      queue = rest;
      next!();
      // Starts one operation per sample, because the lag that an operation causes is measured only after it has run.
      if (running >= minRunning) return;
    }
  };
  // Creates the error once, because a refusal must be cheap and every new error captures a stack.
  const refusal = overloaded(limit);
  const check = () => {
    if (admitted >= limit) throw refusal;
  };
  return {
    check,
    enter: async () => {
      check();
      admitted += 1;
      if (admitted === 1) loop.start(startQueued);
      if (queue.length === 0 && mayStart()) running += 1;
      else await new Promise<void>((start) => queue.push(start));
      let left = false;
      return () => {
        if (left) return;
        left = true;
        admitted -= 1;
        running -= 1;
        if (admitted === 0) loop.stop();
        else startQueued();
      };
    },
  };
}

function overloaded(limit: number): CodedError {
  return codedError(
    'OVERLOADED',
    `The hub has ${limit} operations under way, the most it takes at a time (limit "concurrency"); try again.`,
    { retryAfter: 1, members: { limit: 'concurrency' } },
  );
}
