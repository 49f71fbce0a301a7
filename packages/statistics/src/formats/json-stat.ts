import type { Entry } from '../reading/figure.ts';
import type { Format, ReadContext, SourceFile } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { headText } from './csv.ts';
import { Cube } from './json-stat-cube.ts';
import { readDataSet } from './json-stat-data-set.ts';
import { walkJson, type Scalar } from './json-stream.ts';

/** JSON-stat 1 and 2, as PxWeb's API, the Norwegian Institute of Public Health (FHI) and others publish it. */
export const jsonStatFormat: Format = {
  name: 'json-stat',
  detect: (file) => {
    const text = headText(file);
    return (
      /^\s*\{/.test(text) &&
      (/"class"\s*:\s*"(dataset|collection)"/.test(text) ||
        // The values or symbols at the beginning of a JSON-stat 1 file may be so many that `text` ends before anything
        // else.
        /^\s*\{\s*"[^"]*"\s*:\s*\{\s*"(status|value)"\s*:/.test(text) ||
        /^\s*\{\s*"(status|value)"\s*:\s*[[{]/.test(text) ||
        (/"dimension"\s*:/.test(text) && /"(value|size)"\s*:/.test(text)))
    );
  },
  read: async (file, context) => {
    const statuses = [new Map<number, string>(), new Map<number, string>()] as const;
    let depth = 0;
    const kept = await walkJson(file, {
      treat: (path) => {
        if (path.at(-1) === 'value' && path.length <= 2 && path[0] !== 'dimension') return 'skip';
        if (path.at(-1) !== 'status' || path.length > 2 || path[0] === 'dimension') return 'keep';
        depth = path.length - 1;
        return 'stream';
      },
      item: (key, value) => {
        if (typeof value === 'string' && value !== '')
          statuses[depth as 0 | 1].set(positionOf('status', key), value);
      },
    });
    const dataSet = readDataSet(kept);
    const wrapped = !(typeof kept === 'object' && kept !== null && 'dimension' in kept);
    const cube = new Cube(dataSet, context);
    return {
      holds: 'figures',
      about: {
        dataSet: dataSet.label || undefined,
        publisher: dataSet.source ?? (cube.table === null ? undefined : 'Statistisk sentralbyrå'),
      },
      entries: entriesOf(
        file,
        cube,
        statuses[wrapped ? 1 : 0],
        { whole: wholeStatus(kept), wrapped },
        context,
      ),
      notes: () => cube.notes(),
    };
  },
};

/** The position of a value. `key` is the index in an array, or the name in a sparse object. */
function positionOf(member: string, key: string | number): number {
  if (typeof key === 'number') return key;
  if (/^\d{1,15}$/.test(key)) return Number(key);
  throw new RefusedFile(
    `${member} has the key "${key}"; expected the position of a value, from 0.`,
  );
}

/** The status that applies to all values, if the data set gives one text instead of a list; null otherwise. */
function wholeStatus(kept: unknown): string | null {
  const sets = [kept, ...(typeof kept === 'object' && kept !== null ? Object.values(kept) : [])];
  for (const each of sets) {
    const status =
      typeof each === 'object' && each !== null ? (each as { status?: unknown }).status : null;
    if (typeof status === 'string' && status !== '') return status;
  }
  return null;
}

async function* entriesOf(
  file: SourceFile,
  cube: Cube,
  statuses: ReadonlyMap<number, string>,
  { whole, wrapped }: { whole: string | null; wrapped: boolean },
  { options }: ReadContext,
): AsyncGenerator<readonly Entry[]> {
  const queue = new EntryQueue();
  const waiting = new Set(statuses.keys());
  let next = 0;
  const take = (at: number, value: Scalar) => {
    waiting.delete(at);
    queue.add(cube.entry(at, value, statuses.get(at) ?? whole));
  };
  const walking = walkJson(
    file,
    {
      // JSON-stat 1 puts the data set under a name, so the values are one level deeper.
      treat: (path) => {
        if (path.length === (wrapped ? 2 : 1) && path.at(-1) === 'value') return 'stream';
        return wrapped && path.length === 1 ? 'keep' : 'skip';
      },
      item: (key, value) => {
        if (typeof key === 'number') next = key + 1;
        take(positionOf('value', key), value);
      },
      drain: () => queue.drained(),
    },
    options.progress,
  ).then(() => {
    if (next > 0 && next !== cube.size) {
      throw new RefusedFile(`value has ${next} values, size says ${cube.size}.`);
    }
    // If a figure has only a symbol, a sparse data set has no value for it.
    const left = [...waiting];
    for (const at of left) take(at, null);
  });
  yield* queue.until(walking);
}

/** Thrown in the producer after the consumer has stopped reading. */
class Abandoned extends Error {}

/**
 * A queue between a producer and a consumer of entries. To limit the memory in use, the producer waits until the queue
 * is empty.
 */
class EntryQueue {
  #entries: Entry[] = [];
  #wake: (() => void) | null = null;
  #emptied: (() => void) | null = null;
  #abandoned = false;

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  /** Waits until the consumer has taken all entries; throws `Abandoned` if the consumer has stopped. */
  async drained(): Promise<void> {
    if (this.#abandoned) throw new Abandoned();
    if (this.#entries.length === 0) return;
    const emptied = new Promise<void>((resolve) => {
      this.#emptied = resolve;
    });
    this.#wake?.();
    await emptied;
    if (this.#abandoned) throw new Abandoned();
  }

  /**
   * Yields entries until the queue is empty and the promise `made` of the producer has settled. Throws the producer's
   * error.
   */
  async *until(made: Promise<void>): AsyncGenerator<readonly Entry[]> {
    let over = false;
    const end = made.finally(() => {
      over = true;
      this.#wake?.();
    });
    end.catch(() => undefined);
    try {
      while (!over || this.#entries.length > 0) {
        if (this.#entries.length === 0) {
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
          continue;
        }
        const entries = this.#entries;
        this.#entries = [];
        yield entries;
        this.#emptied?.();
      }
      await end;
    } finally {
      this.#abandoned = true;
      this.#emptied?.();
    }
  }
}
