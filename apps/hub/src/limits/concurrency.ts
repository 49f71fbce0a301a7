import { Refusal } from '../access/refusal.ts';

/** Lets a number of requests through at a time. */
export interface Gate {
  /** Takes a place, to be given back by calling the answer. Throws a `Refusal` when there is none. */
  enter(): () => void;
}

/** Refuses at once what it cannot take: a queue would only make everybody wait. */
export function createGate(most: number): Gate {
  let inside = 0;
  return {
    enter: () => {
      if (inside >= most) throw overloaded(most);
      inside += 1;
      let gone = false;
      return () => {
        if (!gone) inside -= 1;
        gone = true;
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
