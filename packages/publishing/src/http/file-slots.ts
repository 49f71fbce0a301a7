import { codedError } from '@vesthub/kernel';

/** Counts the files that a process writes at the same time. */
export interface FileSlots {
  /** Takes a slot and returns the function that frees it. Throws with status 503 if all are taken. */
  take(): () => void;
}

/** Creates the slots of a process. */
export function createFileSlots(most: number): FileSlots {
  let taken = 0;
  return {
    take: () => {
      if (taken >= most) {
        const message = `The hub is writing ${most} files, as many as it writes at a time; try again.`;
        throw codedError('UNAVAILABLE', message, { retryAfter: 2 });
      }
      taken += 1;
      let held = true;
      return () => {
        if (held) taken -= 1;
        held = false;
      };
    },
  };
}
