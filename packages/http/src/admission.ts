import { codedError, type CodedError } from '@vesthub/kernel';
import { measureEventLoopLag, type EventLoopLag } from './event-loop-lag.ts';

/** Admission control: bounds the operations under way and starts queued ones only as fast as the process keeps up. */
export interface Admission {
  /** Waits until the operation may start; call the result when it has ended. Throws OVERLOADED when the limit is reached. */
  enter(): Promise<() => void>;
  /** Throws OVERLOADED when the limit is reached now. */
  check(): void;
}

/** Minimum number of operations started regardless of lag; running ones may be blocked on I/O. */
const minRunning = 2;

/** Event-loop lag in milliseconds below which queued operations start. */
const maxLag = 10;

/**
 * Refuses operations above `limit` at once. Admitted ones start at once while the process keeps up, else in order of
 * arrival: a process that works on everything at the same time is late for every caller, refused ones included.
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
      // The lag that this operation causes shows only after it has run: one at a time.
      if (running >= minRunning) return;
    }
  };
  // Made once: a refusal must cost nearly nothing, and every new error would capture a stack.
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
