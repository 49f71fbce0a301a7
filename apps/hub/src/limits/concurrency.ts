import { Refusal } from '../access/refusal.ts';
import { watchLoop, type Loop } from './loop-lag.ts';

/** Lets a number of operations in at a time, and has them begin no faster than the process can work. */
export interface Gate {
  /** Takes a place, waits for its turn, and answers how to leave. Throws a `Refusal` when there is no place. */
  enter(): Promise<() => void>;
  /** Throws the same `Refusal` when there is no place now. */
  check(): void;
}

/** Operations that begin at once, however busy the process is: others may be waiting for somebody else. */
const always = 2;

/** Milliseconds that the process may be late and still begin more. */
const calm = 10;

/**
 * Refuses at once what it cannot take. What it takes begins at once as long as the process keeps up with what it has
 * to do, and in its turn otherwise: a process that works on everything at a time is late for everybody, also for those
 * whom it only has to refuse.
 */
export function createGate(most: number, loop: Loop = watchLoop()): Gate {
  let inside = 0;
  let running = 0;
  let waiting: (() => void)[] = [];
  const mayBegin = () => running < always || loop.lag() < calm;
  const begin = () => {
    while (waiting.length > 0 && mayBegin()) {
      running += 1;
      const [next, ...rest] = waiting;
      waiting = rest;
      next!();
      // What has begun has not made the process late yet; the next look is after it did.
      if (running >= always) return;
    }
  };
  // Made once: refusing must cost nearly nothing, and what is thrown would be given a stack every time.
  const full = overloaded(most);
  const check = () => {
    if (inside >= most) throw full;
  };
  return {
    check,
    enter: async () => {
      check();
      inside += 1;
      if (inside === 1) loop.begin(begin);
      if (waiting.length === 0 && mayBegin()) running += 1;
      else await new Promise<void>((turn) => waiting.push(turn));
      let gone = false;
      return () => {
        if (gone) return;
        gone = true;
        inside -= 1;
        running -= 1;
        if (inside === 0) loop.end();
        else begin();
      };
    },
  };
}

function overloaded(most: number): Refusal {
  return new Refusal(
    503,
    'OVERLOADED',
    `The hub has ${most} operations under way, the most it takes at a time (limit "concurrency"); try again.`,
    { 'retry-after': '1' },
    'concurrency',
  );
}
