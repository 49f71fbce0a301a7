import { codedError, conflict } from '@vesthub/kernel';

/** Places for files on their way in. */
export interface Slots {
  /** Takes a place for the file of import `id`; the answer gives it back. Refuses when there is none, or the same file is coming. */
  enter(id: string): () => void;
  /** Runs `use` when the one before has ended: an import takes a connection of the database for as long as it lasts. */
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
