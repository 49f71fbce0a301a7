import { codedError, conflict } from '@vesthub/kernel';

/** Limits concurrent uploads and imports of a process. */
export interface Slots {
  /**
   * Takes a slot for the file of import `id`; the returned function frees the slot. Throws when no slot is free or the
   * file is already being received.
   */
  enter(id: string): () => void;
  /**
   * Runs `use` after the previous import has ended, because an import holds a database session for its whole duration.
   */
  inTurn<T>(use: () => Promise<T>): Promise<T>;
}

export function createSlots(places: number): Slots {
  const taken = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    enter: (id) => {
      if (taken.has(id)) {
        throw conflict(`The file of import ${id} is on its way in already.`);
      }
      if (taken.size >= places) {
        throw codedError(
          'UNAVAILABLE',
          `${places} files are on their way in, the most this hub takes at a time; try again.`,
          { retryAfter: 10 },
        );
      }
      taken.add(id);
      return () => {
        taken.delete(id);
      };
    },
    inTurn: (use) => {
      const turn = last.then(use);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
